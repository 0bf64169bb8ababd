package org.marsad.attribution;

import java.util.Optional;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.lexicon.VerbPerson;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.TaggedWord;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Finds the subject of a verb of speech, behind it or at the start of its clause. A noun phrase is
 * a subject when an office, a given name, a title, an earlier mention or its place right before
 * {@code أن} vouches for it and the verb agrees with it. Distances are in tokens.
 */
final class SubjectFinder {
  private static final int FARTHEST_SUBJECT = 30;
  private static final int LONGEST_GAP = 34;
  private static final int LONGEST_OPEN_APPOSITION = 14;
  private static final int LONGEST_ADVERBIAL = 12;
  private static final int LONGEST_COUNTRY = 2;
  private static final String NO_PARTICLES = "";
  private static final char TA = 'ت';
  private static final String QUOTES = "«\"“";

  private final QuotedText text;
  private final Tokens tokens;
  private final SpeakerLexicon lexicon;
  private final SpeakerFinder finder;
  private final SubjectAgreement agreement;
  private final SubjectByPlace byPlace;
  private final SubjectEnds ends;
  private final Complements complements;
  private final LaterName laterName;
  private final Occasions occasions;
  private final BehindVerb behindVerb;
  private final WeakSubjects weak;

  SubjectFinder(QuotedText text, SpeakerFinder finder) {
    this.text = text;
    this.tokens = text.tokens();
    this.lexicon = text.lexicon().speakers();
    this.finder = finder;
    this.agreement = new SubjectAgreement(text, finder);
    this.byPlace = new SubjectByPlace(text, finder);
    this.ends = new SubjectEnds(text);
    this.complements = new Complements(text, finder);
    this.laterName = new LaterName(text, finder);
    this.occasions = new Occasions(text, finder);
    this.behindVerb = new BehindVerb(text);
    this.weak = new WeakSubjects(text, finder);
  }

  SubjectAgreement agreement() {
    return agreement;
  }

  /** Somebody or a country at the start of a clause, or empty. */
  Optional<SpeakerMention> topic(int from, int to) {
    int i = behindLeaders(from, to);
    boolean starts = i < to && tokens.isWord(i) || tokens.isOneOf(i, QUOTES) && !text.inSpeech(i);
    return starts
        ? finder
            .at(i, to, ArabicWord.CONJUNCTIONS)
            .filter(mention -> isSomebody(mention) && !isVerb(mention))
            .flatMap(mention -> speaker(mention, to))
            .map(mention -> laterName.of(mention, to))
        : Optional.empty();
  }

  /** {@code طالب اليوم مجلس الشورى}: a verb that is spelt as a given name. */
  private boolean isVerb(SpeakerMention name) {
    return name.to() == name.from() + 1
        && text.word(name.from()).verb() != null
        && text.isOneOf(name.to(), WordClass.TIMES);
  }

  /** A topic as it was learned where a verb of speech follows it. */
  private Optional<SpeakerMention> speaker(SpeakerMention topic, int to) {
    int last = Math.min(to, topic.to() + LONGEST_GAP);
    for (int i = topic.from() + 1; i < last; i++) {
      if (tokens.isWord(i) && text.word(i).is(WordKind.VERB)) {
        return finder
            .speakerAt(topic.from(), to, ArabicWord.CONJUNCTIONS)
            .filter(this::isSomebody)
            .or(() -> Optional.of(topic));
      }
    }
    return Optional.of(topic);
  }

  private boolean isSomebody(SpeakerMention mention) {
    return mention.isSomebody() || isCountry(mention);
  }

  private boolean isCountry(SpeakerMention mention) {
    String first = text.form(mention.from());
    return mention.to() - mention.from() <= LONGEST_COUNTRY
        && lexicon.isPlace(first)
        && !lexicon.isNationality(first);
  }

  /** Where a clause starts behind its conjunctions and adverbial phrases. */
  int behindLeaders(int from, int to) {
    int i = from;
    int last = Math.min(to, from + FARTHEST_SUBJECT);
    while (i < last) {
      int next = behindLeader(i, to);
      if (next == i) {
        break;
      }
      i = next;
    }
    return i;
  }

  private int behindLeader(int i, int to) {
    boolean mark = !tokens.isWord(i) && !text.inSpeech(i) && !tokens.isOneOf(i, QUOTES);
    if (mark || text.isOneOf(i, WordClass.SUBJECT_LEADERS) || text.isOneOf(i, WordClass.TIMES)) {
      return i + 1;
    }
    if (text.isOneOf(i, WordClass.CONTRASTS) && text.isThat(i + 1)) {
      return i + 2;
    }
    return text.isOneOf(i, WordClass.PREPOSITIONS) ? behindAdverbial(i, to) : i;
  }

  /** Behind {@code من جهته، في المقابل، ...}: a prepositional phrase that a comma closes. */
  private int behindAdverbial(int from, int to) {
    if (text.isOneOf(from + 1, WordClass.SIDES)) {
      return from + (behindVerb.isOtherSide(from + 2) ? 3 : 2);
    }
    for (int i = from + 1; i < Math.min(to, from + LONGEST_ADVERBIAL); i++) {
      if (text.isComma(i)) {
        return i + 1;
      }
    }
    return from;
  }

  /**
   * Whether what stands between a subject and its verb can be apposition, relative clause or
   * adverb.
   */
  boolean reaches(SpeakerMention topic, int verb) {
    int next = topic.to();
    int gap = verb - next;
    if (gap <= 1) {
      return gap >= 0;
    }
    boolean aside = text.isOneOf(next, WordClass.BESIDE) && text.isOneOf(next + 1, WordClass.SIDES);
    if (gap > LONGEST_GAP || aside && tokens.isOneOf(next - 1, "»\"”")) {
      return false;
    }
    if (tokens.isOneOf(next, "،,()-–") || text.isOneOf(next, WordClass.RELATIVES)) {
      return tokens.isOneOf(verb - 1, "،,)-–»")
          || gap < LONGEST_OPEN_APPOSITION
          || text.isOneOf(verb - 1, WordClass.RELATIVES);
    }
    return gap <= LONGEST_ADVERBIAL && startsAdverbial(next);
  }

  private boolean startsAdverbial(int i) {
    return text.isOneOf(i, WordClass.PREPOSITIONS)
        || text.isOneOf(i, WordClass.TIMES)
        || text.isOneOf(i, WordClass.ADVERBS)
        || text.isOneOf(i, WordClass.CLAUSE_OPENERS);
  }

  /**
   * The subject behind a verb, or empty.
   *
   * @param marker what introduces the speech, or {@link Clauses#NONE}
   * @param end the end of the sentence
   */
  Optional<SpeakerMention> behind(int verbAt, Verb verb, int marker, int end) {
    if (verb.isFinite() && verb.person() == VerbPerson.THEY) {
      return Optional.empty(); // a verb in front of its subject is in the singular
    }
    int complement = complements.of(verb, verbAt + 1, marker >= 0 ? marker : end);
    int bound = complement >= 0 ? complement : marker;
    int limit = Math.min(bound >= 0 ? bound : end, verbAt + FARTHEST_SUBJECT);
    int from = behindVerb.subject(verbAt + 1, limit);
    boolean addressed = verb.frame().addressee() && complement >= 0;
    if (bound < 0 && tokens.isOneOf(from, QUOTES)) {
      return Optional.empty(); // what is said, however short
    }
    if (from == verbAt + 1 && finder.isNobodyAt(from, limit)) {
      return bound < 0 ? Optional.empty() : occasions.behind(from, limit, verb);
    }
    Optional<SpeakerMention> direct =
        finder
            .speakerAt(from, limit, NO_PARTICLES)
            .map(ends::beforeOwned)
            .map(ends::nameAlone)
            .map(mention -> isOfWhom(mention, verb) ? ends.surname(mention) : mention)
            .map(mention -> takesObject(verb) ? ends.beforeObject(mention) : mention)
            .map(mention -> addressed ? ends.beforeAddressee(mention, bound) : mention)
            .filter(
                mention ->
                    agreement.agrees(mention, verb)
                        && !agreement.isOblique(mention)
                        && !agreement.isObject(mention, verb)
                        && isSubject(mention, verb, bound));
    if (direct.isPresent()) {
      return direct
          .filter(mention -> !ends.isOfOtherVerb(mention))
          .map(mention -> laterName.of(mention, bound));
    }
    Optional<SpeakerMention> placed =
        (addressed ? byPlace.firstOfTwo(from, bound) : Optional.<SpeakerMention>empty())
            .filter(mention -> agreement.agrees(mention, verb))
            .or(() -> byPlace(from, bound, limit, verb));
    return placed.isPresent() || bound < 0 ? placed : occasions.behind(from, limit, verb);
  }

  /** A sure subject at a token, else a noun phrase that its place behind a verb shows as one. */
  Optional<SpeakerMention> placed(int from, int to) {
    return finder.sureAt(from, to).or(() -> byPlace.alone(from, to));
  }

  /** {@code اتخذ مجلس الوزراء (قرارات)}: an organisation behind the first verb of a sentence. */
  Optional<SpeakerMention> actingOrganisation(int from, int to) {
    int verb = behindLeaders(from, to);
    return verb + 1 >= to || text.inSpeech(verb) || isNoun(verb)
        ? Optional.empty()
        : finder
            .organisationAt(verb + 1, to)
            .map(ends::beforeOwned)
            .map(ends::beforeObject)
            .map(ends::beforePreposition)
            .filter(acting -> acting.to() < to)
            .filter(acting -> !agreement.isFeminine(acting) || mayBeFeminine(text.form(verb)));
  }

  private boolean isNoun(int i) {
    TaggedWord word = text.word(i);
    return word.is(WordKind.DEFINITE)
        || word.is(WordKind.SPEAKER)
        || word.is(WordKind.EVENT)
        || word.is(WordClass.PREPOSITIONS)
        || ArabicEndings.hasTaMarbuta(tokens.printed(i, i + 1));
  }

  /** {@code اتخذت، تتخذ (الوزارة)}. */
  private static boolean mayBeFeminine(String verb) {
    return verb.charAt(0) == TA || verb.charAt(verb.length() - 1) == TA;
  }

  /** {@code وصف صالح كاسترو بأنه}: a surname before the name of whom the verb is said of. */
  private boolean isOfWhom(SpeakerMention name, Verb verb) {
    return verb.frame().needsObject()
        && name.role().isEmpty()
        && name.to() > name.from() + 1
        && finder.isSurname(name.from());
  }

  /** Whether a noun without a preposition behind the verb may be its object. */
  private static boolean takesObject(Verb verb) {
    return verb.frame().addressee() || WeakSubjects.isAimed(verb) && !verb.frame().isLed();
  }

  /** A noun phrase that fills the place between a verb and what introduces the speech. */
  private Optional<SpeakerMention> byPlace(int from, int bound, int limit, Verb verb) {
    Optional<SpeakerMention> found =
        bound < 0 || bound > limit || takesObject(verb)
            ? byPlace.person(from, limit)
            : byPlace.at(from, bound);
    return found.filter(
        mention ->
            agreement.agrees(mention, verb)
                && !agreement.isOblique(mention)
                && !agreement.isObject(mention, verb));
  }

  private boolean isSubject(SpeakerMention mention, Verb verb, int marker) {
    if (mention.isSomebody()) {
      return true;
    }
    if (isCountry(mention) && !text.isOneOf(mention.from(), WordClass.OCCASIONS)) {
      return verb.person() != VerbPerson.THEY;
    }
    return marker >= 0 && weak.is(mention, verb, marker);
  }
}
