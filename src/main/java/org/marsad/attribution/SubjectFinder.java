package org.marsad.attribution;

import java.util.Optional;
import java.util.Set;
import org.marsad.lexicon.AttributionVerbs.Act;
import org.marsad.lexicon.AttributionVerbs.Person;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.SpeakerParser;
import org.marsad.phrase.WordKind;
import org.marsad.text.Tokens;

/**
 * Finds the subject of a verb of speech, behind it or at the start of its clause. A noun phrase is
 * a subject when an office, a given name, a title, an earlier mention or its place right before
 * {@code أن} vouches for it and the verb agrees with it.
 */
final class SubjectFinder {
  private static final int FARTHEST_SUBJECT = 30;
  private static final int LONGEST_GAP = 34;
  private static final int LONGEST_OUTLET = 6;
  private static final int LONGEST_WEAK_NAME = 3;

  private static final Set<String> ANY_MAN = Set.of("الرجل", "رجل", "الرجال", "احد", "احدي");
  private static final Set<String> SIDES =
      Set.of(
          "جهته", "جهتها", "جهتهم", "جانبه", "جانبها", "جانبهم", "ناحيته", "ناحيتها", "جهه",
          "ناحيه", "جانب");

  /** Acts whose verbs take what they are aimed at as a bare object. */
  private static final Set<Act> AIMED =
      Set.of(
          Act.DEMAND, Act.BLAME, Act.PRAISE, Act.ASK, Act.DENY, Act.REJECT, Act.WELCOME, Act.WARN);

  private final QuotedText text;
  private final Tokens tokens;
  private final SpeakerParser parser;
  private final SpeakerLexicon lexicon;
  private final ArticleSpeakers voices;
  private final SubjectAgreement agreement;

  SubjectFinder(QuotedText text, SpeakerParser parser, ArticleSpeakers voices) {
    this.text = text;
    this.tokens = text.tokens();
    this.parser = parser;
    this.lexicon = parser.lexicon();
    this.voices = voices;
    this.agreement = new SubjectAgreement(text, lexicon);
  }

  SubjectAgreement agreement() {
    return agreement;
  }

  /** The speaker named at the start of a range, whoever vouches for it. */
  Optional<SpeakerMention> at(int from, int to) {
    return at(from, to, "");
  }

  /** The speaker named at the start of a range, with these particles before it or without. */
  Optional<SpeakerMention> at(int from, int to, String particles) {
    return parser
        .parse(text.tagged(), from, to, particles, voices::knowsSurname)
        .map(m -> issuer(m, to));
  }

  /** Somebody named with two words or more, or an office. */
  Optional<SpeakerMention> fullNameAt(int from, int to) {
    return text.word(from).is(WordKind.SPEAKER)
        ? parser
            .parse(text.tagged(), from, to)
            .filter(m -> m.named() && m.name().indexOf(' ') > 0 || m.isOffice())
        : Optional.empty();
  }

  /** A person at the start of a range: somebody named or an office, no organisation. */
  Optional<SpeakerMention> personAt(int from, int to) {
    return at(from, to)
        .filter(m -> m.isOffice() ? lexicon.isRole(text.form(m.from())) : m.isSomebody())
        .filter(m -> !ANY_MAN.contains(text.form(m.from())));
  }

  /** The speaker named at the start of a range if there can be no doubt that it is one. */
  Optional<SpeakerMention> sureAt(int from, int to) {
    return at(from, to).filter(SpeakerMention::isSomebody);
  }

  /** Who issued a document, for the document. */
  private SpeakerMention issuer(SpeakerMention document, int to) {
    if (!document.isOffice() || !FunctionWords.DOCUMENTS.contains(text.form(document.from()))) {
      return document;
    }
    int last = Math.min(to, document.from() + 5);
    for (int i = document.from() + 1; i < last; i++) {
      String word = text.form(i);
      if (FunctionWords.ISSUED.contains(word)) {
        continue;
      }
      Optional<SpeakerMention> issuer =
          parser
              .parse(text.tagged(), i, to, "لب", voices::knowsSurname)
              .filter(SpeakerMention::isSomebody);
      if (issuer.isPresent()) {
        SpeakerMention found = issuer.get();
        return new SpeakerMention(
            document.from(), found.to(), found.name(), found.role(), found.named(), found.phrase());
      }
      if (!tokens.isWord(i)) {
        break;
      }
    }
    return document;
  }

  /** Somebody or a country at the start of a clause, or empty. */
  Optional<SpeakerMention> topic(int from, int to) {
    int i = behindLeaders(from, to);
    return i < to && tokens.isWord(i) || tokens.isOneOf(i, "«\"“")
        ? at(i, to, "وف").filter(m -> m.isSomebody() || isCountry(m))
        : Optional.empty();
  }

  /** Where a clause starts behind its conjunctions and adverbial phrases. */
  int behindLeaders(int from, int to) {
    int i = from;
    int last = Math.min(to, from + FARTHEST_SUBJECT);
    while (i < last) {
      String word = text.form(i);
      if (!tokens.isWord(i) && !text.inSpeech(i) && !tokens.isOneOf(i, "«\"“")
          || FunctionWords.SUBJECT_LEADERS.contains(word)
          || FunctionWords.TIMES.contains(word)) {
        i++;
      } else if (FunctionWords.CONTRASTS.contains(word) && text.isThat(i + 1)) {
        i += 2;
      } else if (FunctionWords.PREPOSITIONS.contains(word) && behindAdverbial(i, to) > i) {
        i = behindAdverbial(i, to);
      } else {
        break;
      }
    }
    return i;
  }

  /** Behind {@code من جهته، في المقابل، ...}: a prepositional phrase that a comma closes. */
  private int behindAdverbial(int from, int to) {
    if (SIDES.contains(text.form(from + 1))) {
      boolean other =
          text.form(from + 2).startsWith("اخر") || text.form(from + 2).startsWith("ثاني");
      return from + (other ? 3 : 2);
    }
    for (int i = from + 1; i < Math.min(to, from + 12); i++) {
      if (text.isComma(i)) {
        return i + 1;
      }
    }
    return from;
  }

  private boolean isCountry(SpeakerMention mention) {
    return mention.to() - mention.from() <= 2
        && lexicon.isPlace(text.form(mention.from()))
        && !lexicon.isNationality(text.form(mention.from()));
  }

  /**
   * Whether what stands between a subject and its verb can be apposition, relative clause or
   * adverb.
   */
  boolean reaches(SpeakerMention topic, int verb) {
    int next = topic.to();
    if (verb <= next + 1) {
      return verb >= next;
    }
    if (verb - next > LONGEST_GAP) {
      return false;
    }
    String word = text.form(next);
    if (tokens.isOneOf(next, "،,(-–") || FunctionWords.RELATIVE.contains(word)) {
      return tokens.isOneOf(verb - 1, "،,)-–»")
          || verb - next < 14
          || FunctionWords.RELATIVE.contains(text.form(verb - 1));
    }
    return verb - next <= 12
        && (FunctionWords.PREPOSITIONS.contains(word)
            || FunctionWords.TIMES.contains(word)
            || FunctionWords.ADVERBS.contains(word)
            || FunctionWords.CLAUSE_OPENERS.contains(word));
  }

  /** The subject behind the verb, or empty. */
  Optional<SpeakerMention> behind(int verbAt, Verb verb, int marker, int end) {
    int limit = Math.min(marker >= 0 ? marker : end, verbAt + FARTHEST_SUBJECT);
    int from = behindAdverbs(verbAt + 1, limit);
    Optional<SpeakerMention> direct =
        at(from, limit)
            .filter(
                m ->
                    agreement.agrees(m, verb)
                        && !agreement.isOblique(m)
                        && isSubject(m, verb, marker));
    return direct.isPresent() || marker < 0 ? direct : behindOutlet(from, limit, verb);
  }

  private int behindAdverbs(int from, int limit) {
    int i = from;
    while (i < limit) {
      String word = text.form(i);
      if (FunctionWords.ADVERBS.contains(word)
          || FunctionWords.TIMES.contains(word)
          || FunctionWords.OBJECT_PRONOUNS.contains(word)) {
        i++;
      } else if (SIDES.contains(text.form(i + 1)) && word.equals("من")) {
        i += 2;
      } else if (text.isComma(i) && (i > from || text.form(i + 1).equals("من"))) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** {@code أكد في تصريح لـ«الصحيفة» فلان أن}: a sure subject behind the occasion. */
  private Optional<SpeakerMention> behindOutlet(int from, int limit, Verb verb) {
    for (int i = from; i < limit; i++) {
      if (tokens.isWord(i) && endsOccasion(i - 1, from) && text.word(i).is(WordKind.SPEAKER)) {
        Optional<SpeakerMention> mention =
            at(i, limit).filter(m -> m.isSomebody() && agreement.agrees(m, verb));
        if (mention.isPresent()) {
          return mention;
        }
      }
    }
    return Optional.empty();
  }

  private boolean endsOccasion(int i, int from) {
    String word = text.form(i);
    boolean outlet = false;
    for (int j = i; j >= Math.max(from, i - LONGEST_OUTLET) && !outlet; j--) {
      outlet = FunctionWords.OUTLETS.contains(text.form(j));
    }
    return tokens.isOneOf(i, "»\"”،,")
        || FunctionWords.TIMES.contains(word)
        || word.equals("صحفي")
        || word.equals("صحافي")
        || word.equals("له")
        || word.equals("لها")
        || outlet && !FunctionWords.OUTLETS.contains(word);
  }

  private boolean isSubject(SpeakerMention mention, Verb verb, int marker) {
    if (mention.isSomebody()) {
      return true;
    }
    if (isCountry(mention)) {
      return verb.person() != Person.THEY;
    }
    return marker >= 0 && isWeakSubject(mention, verb, marker);
  }

  /** A name that nothing vouches for but its place right before أن or an adverbial. */
  private boolean isWeakSubject(SpeakerMention mention, Verb verb, int marker) {
    String word = text.form(mention.from());
    int next = mention.to();
    boolean ends =
        next >= marker
            || tokens.isOneOf(next, "،,:")
            || FunctionWords.PREPOSITIONS.contains(text.form(next))
            || FunctionWords.PHRASE_ENDS.contains(text.form(next));
    boolean brief =
        tokens.isWord(mention.from()) && mention.to() - mention.from() <= LONGEST_WEAK_NAME;
    boolean abstractNoun = AIMED.contains(verb.act()) && !verb.reports() && next < marker;
    return ends
        && brief
        && !abstractNoun
        && !isPronominal(word)
        && !isAdverbial(mention.from())
        && word.length() > 2;
  }

  /** {@code ضاحكاً، بنبرة}: how somebody speaks, not who. */
  private boolean isAdverbial(int i) {
    String printed = tokens.printed(i, i + 1);
    char first = printed.charAt(0);
    return printed.indexOf('ً') > 0 || (first == 'ب' || first == 'ل') && printed.endsWith("ة");
  }

  /** A noun with a pronoun is what somebody speaks of. */
  private static boolean isPronominal(String word) {
    return word.endsWith("ها") && word.length() > 4
        || word.endsWith("ته")
        || word.endsWith("تها")
        || word.endsWith("تهم")
        || word.startsWith("ب") && word.startsWith("بال")
        || word.startsWith("لل");
  }
}
