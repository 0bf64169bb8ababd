package org.marsad.attribution;

import java.util.Optional;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.TaggedWord;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Reads a subject for which only its place vouches: the noun phrase between a verb of speech and
 * what introduces the speech, in a language that puts its subject there ({@code قال سهو السهو، أمين
 * عام الاتحاد، إن}). It ends at a comma, a preposition or a word that no noun phrase goes over; an
 * office behind it shows that it is a person's name.
 */
final class SubjectByPlace {
  private static final int LONGEST = 7;
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_OFFICE = 14;

  private final QuotedText text;
  private final Tokens tokens;
  private final FunctionWords words;
  private final SpeakerFinder finder;

  SubjectByPlace(QuotedText text, SpeakerFinder finder) {
    this.text = text;
    this.tokens = text.tokens();
    this.words = text.lexicon().words();
    this.finder = finder;
  }

  /**
   * Reads the noun phrase at a token.
   *
   * @param bound where what is said is introduced
   */
  Optional<SpeakerMention> at(int from, int bound) {
    int end = end(from, bound);
    if (end == from) {
      return Optional.empty();
    }
    Optional<SpeakerMention> person = person(from, end, bound).or(() -> titled(from, bound));
    return person.isPresent() || !ends(end, bound) ? person : Optional.of(whole(from, end));
  }

  /** A noun with the article that begins a phrase which nothing goes on with. */
  Optional<SpeakerMention> alone(int from, int to) {
    if (from >= to || !isNominal(from, from) || !text.word(from).is(WordKind.DEFINITE)) {
      return Optional.empty();
    }
    int last = Math.min(to, from + LONGEST_OFFICE);
    int end = from + 1;
    while (end < last && isNominal(end, from)) {
      end++;
    }
    return ends(end, to) ? Optional.of(whole(from, end)) : Optional.empty();
  }

  /** {@code الملحق الثقافي بواشنطن الدكتور فلان}: an office of any nouns before a sure name. */
  private Optional<SpeakerMention> titled(int from, int bound) {
    int last = Math.min(bound, from + LONGEST_OFFICE);
    for (int i = from + 1; i < last && isNominal(i, from); i++) {
      int start = i;
      TaggedWord word = text.word(i);
      if (word.is(WordKind.TITLE) || word.is(WordKind.FIRST_NAME)) {
        return finder
            .sureAt(i, bound)
            .filter(found -> !found.isOffice())
            .map(found -> mention(from, found.to(), found.name(), tokens.printed(from, start)));
      }
    }
    return Optional.empty();
  }

  /** {@code اليوناني جورجيوس دونيس}, else a common noun or the name of a group. */
  private SpeakerMention whole(int from, int end) {
    boolean foreigner = from + 1 < end && isNationality(from);
    return foreigner
        ? mention(from, end, tokens.printed(from + 1, end), tokens.printed(from, from + 1))
        : finder.asName(mention(from, end, "", tokens.printed(from, end)));
  }

  /**
   * Reads a name of any words at a token, with the office behind it that shows that it is one.
   *
   * @param limit the token before which it must end
   */
  Optional<SpeakerMention> person(int from, int limit) {
    int end = end(from, limit);
    return end == from ? Optional.empty() : person(from, end, limit);
  }

  private Optional<SpeakerMention> person(int from, int end, int limit) {
    int name = nameEnd(from, end);
    boolean single = name - from == 1 && !text.isComma(name) && !finder.isSurname(from);
    boolean noName =
        text.isOneOf(from, WordClass.DOCUMENTS)
            || hasOwned(from, name)
            || isBeforeObject(from, name);
    if (single || noName || name - from > LONGEST_NAME || text.word(from).is(WordKind.HEAD)) {
      return Optional.empty();
    }
    int office = text.behindComma(name);
    return finder
        .at(office, limit)
        .filter(mention -> mention.from() == office && isPersons(mention))
        .filter(mention -> tokens.printed(office, mention.to()).startsWith(mention.role()))
        .map(mention -> named(from, name, mention));
  }

  /** {@code الاجتماع جهود الأشقاء}: a noun with the article and an object without it. */
  private boolean isBeforeObject(int from, int to) {
    return to > from + 1
        && text.word(from).is(WordKind.DEFINITE)
        && !text.word(from).is(WordKind.ADJECTIVE)
        && !text.word(from).is(WordKind.GIVEN_NAME)
        && !text.word(from + 1).is(WordKind.DEFINITE);
  }

  /** Whether a word of a range has a pronoun on it: {@code مؤشرات قدمها}. */
  private boolean hasOwned(int from, int to) {
    for (int i = from; i < to; i++) {
      if (ArabicWord.isNounWithPronoun(tokens.form(i))) {
        return true;
      }
    }
    return false;
  }

  private SpeakerMention named(int from, int nameTo, SpeakerMention office) {
    int to = office.from();
    int end = tokens.start(to) + office.role().length();
    while (to < office.to() && tokens.start(to) < end) {
      to++;
    }
    int nameFrom = from + 1 < nameTo && isNationality(from) ? from + 1 : from;
    return mention(from, to, tokens.printed(nameFrom, nameTo), office.role());
  }

  /** {@code اليوناني جورجيوس دونيس}: an adjective with the article before a name without one. */
  private boolean isNationality(int i) {
    return text.word(i).is(WordKind.DEFINITE)
        && text.word(i).is(WordKind.ADJECTIVE)
        && !text.word(i + 1).is(WordKind.DEFINITE);
  }

  /**
   * Reads the first of two noun phrases between a verb and its complement: {@code دعت السلطات سائقي
   * الشاحنات إلى}. The first is a noun with the article and adjectives.
   */
  Optional<SpeakerMention> firstOfTwo(int from, int bound) {
    if (from >= bound || !isNominal(from, from) || !text.word(from).is(WordKind.DEFINITE)) {
      return Optional.empty();
    }
    int end = from + 1;
    while (end < bound && isAgreeing(end)) {
      end++;
    }
    return end < bound && isNominal(end, from)
        ? Optional.of(mention(from, end, "", tokens.printed(from, end)))
        : Optional.empty();
  }

  private boolean isAgreeing(int i) {
    return text.word(i).is(WordKind.DEFINITE) && text.word(i).is(WordKind.ADJECTIVE);
  }

  /**
   * Reads a document that nobody is said to have issued: {@code مسودة المشروع، الأرقام الرسمية}.
   *
   * @param from its first token, with the preposition {@code ل} on it or not
   */
  Optional<SpeakerMention> document(int from, int limit) {
    String form = text.form(from);
    String noun = ArabicWord.startsWithLi(form) ? ArabicWord.withoutParticle(form) : form;
    if (!words.contains(WordClass.DOCUMENTS, ArabicWord.withoutArticle(noun))) {
      return Optional.empty();
    }
    int end = Math.max(from + 1, end(from + 1, limit));
    String printed = tokens.printed(from, end);
    return Optional.of(
        mention(from, end, "", noun.equals(form) ? printed : ArabicWord.withoutParticle(printed)));
  }

  private SpeakerMention mention(int from, int to, String name, String role) {
    return new SpeakerMention(from, to, name, role, !name.isEmpty(), tokens.printed(from, to));
  }

  private boolean isPersons(SpeakerMention office) {
    return text.word(office.from()).is(WordKind.ROLE);
  }

  /** Just behind the words that a noun phrase can be of. */
  private int end(int from, int bound) {
    int last = Math.min(bound, from + LONGEST);
    int i = behindQuantity(from, bound);
    while (i < last && (isNominal(i, from) || i > from && quotedEnd(i, last) > i)) {
      i = Math.max(i + 1, quotedEnd(i, last));
    }
    return i;
  }

  /** Behind a short name in quotation marks, {@code حساب «الكأس»}; -1 when there is none. */
  private int quotedEnd(int open, int last) {
    if (!tokens.isOneOf(open, "«\"“") || text.inSpeech(open)) {
      return -1;
    }
    int i = open + 1;
    while (i < last && tokens.isWord(i)) {
      i++;
    }
    return i > open + 1 && i < last && tokens.isOneOf(i, "»\"”") ? i + 1 : -1;
  }

  /** Behind {@code بعض، عدد من}, which a noun must follow. */
  private int behindQuantity(int from, int bound) {
    if (!text.isOneOf(from, WordClass.QUANTITIES)) {
      return from;
    }
    int noun = text.isOneOf(from + 1, WordClass.LINKS_FROM) ? from + 2 : from + 1;
    return noun < bound && isNominal(noun, from) ? noun : from;
  }

  /** Where a name ends: before the first office. */
  private int nameEnd(int from, int end) {
    int i = from + 1;
    while (i < end && !text.word(i).is(WordKind.ROLE) && !isDeed(i)) {
      i++;
    }
    return Math.min(i, end);
  }

  /** {@code أكد منصور إلغاء القرار}: a verbal noun without the article. */
  private boolean isDeed(int i) {
    return text.word(i).is(WordKind.EVENT) && !text.word(i).is(WordKind.DEFINITE);
  }

  /** Whether a phrase may end before a token. */
  private boolean ends(int i, int bound) {
    return i >= bound
        || text.isComma(i)
        || tokens.isOneOf(i, "(-–")
        || text.isOneOf(i, WordClass.PREPOSITIONS)
        || text.isOneOf(i, WordClass.TIMES)
        || text.isOneOf(i, WordClass.ADVERBS)
        || text.isOneOf(i, WordClass.PHRASE_ENDS)
        || text.isOneOf(i, WordClass.RELATIVES)
        || ArabicWord.isLi(text.form(i))
        || tokens.isWord(i) && text.word(i).is(WordKind.PREPOSED);
  }

  private boolean isNominal(int i, int from) {
    if (!tokens.isWord(i) || tokens.isNumber(i) && i == from) {
      return false;
    }
    TaggedWord word = text.word(i);
    String form = tokens.form(i);
    boolean closed =
        word.is(WordClass.NOUN_PHRASE_ENDS)
            || word.is(WordClass.PREPOSITIONS)
            || word.is(WordClass.NEGATIONS)
            || word.is(WordClass.RELATIVES)
            || word.is(WordClass.INTERROGATIVES)
            || word.is(WordClass.CLAUSE_OPENERS)
            || word.is(WordClass.OBJECT_PRONOUNS)
            || word.is(WordClass.HIS_WORDS)
            || i > from && word.is(WordKind.PREPOSED) && isAddressee(form)
            || ArabicWord.isCutOff(form) && i > from
            || word.is(WordKind.VERB);
    return !closed && (i > from || isFirst(i, form));
  }

  /** {@code لهيئة الإذاعة}, but not {@code للتعليم}, with which a noun phrase goes on. */
  private static boolean isAddressee(String form) {
    return ArabicWord.startsWithLi(form) && !ArabicWord.hasLiOnArticle(form);
  }

  /** Whether a phrase can begin with a word: no particle, no pronoun, no accusative on it. */
  private boolean isFirst(int i, String form) {
    String printed = tokens.printed(i, i + 1);
    return form.length() > 1
        && !ArabicWord.isNounWithPronoun(form)
        && !ArabicWord.hasBiOnArticle(form)
        && !ArabicWord.hasLiOnArticle(form)
        && !ArabicWord.hasWaOrBiOnArticle(form)
        && !ArabicEndings.hasTanwin(printed)
        && !text.isOneOf(i, WordClass.OCCASIONS)
        && !text.isOneOf(i, WordClass.INSIDE_IT)
        && !(text.word(i).is(WordKind.EVENT) && !text.word(i).is(WordKind.DEFINITE));
  }
}
