package org.marsad.attribution;

import org.marsad.lexicon.Act;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.VerbPerson;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.Folding;
import org.marsad.text.Tokens;

/** Tells which verbs of speech attribute something by how they are written and where they stand. */
final class SpeechVerbs {
  private static final int LONGEST_ANONYMITY = 6;
  private static final int FARTHEST_ABOUT = 14;
  private static final String ENDS = ".؟!\n";
  private static final char FIRST_PERSON = 'أ';
  private static final char BARE_ALEF = 'ا';
  private static final char SHADDA = '\u0651';
  private static final char DAMMA = '\u064F';
  private static final char TA = 'ت';
  private static final char YA = 'ي';
  private static final char ALEF_MAQSURA = 'ى';

  private final QuotedText text;
  private final Tokens tokens;
  private final AttributionVerbs verbs;

  SpeechVerbs(QuotedText text) {
    this.text = text;
    this.tokens = text.tokens();
    this.verbs = text.lexicon().verbs();
  }

  /**
   * Whether a finite verb attributes something: it is not negated, not behind a preposition or
   * {@code أن}, not in the first person, no preposition itself, and asks for nobody's name.
   *
   * @param end the end of the sentence
   */
  boolean attributes(int i, Verb verb, int end) {
    return !isFirstPerson(i, verb)
        && !isNoun(i, verb)
        && !isName(i)
        && !isPassive(i)
        && !text.isOneOf(i - 1, WordClass.CONDITIONS)
        && (!text.isOneOf(i - 1, WordClass.NEGATIONS) || speaksNegated(verb))
        && !text.isOneOf(i - 1, WordClass.PREPOSITIONS)
        && (!text.isThat(i - 1) || contrasts(i) || isPastEvent(i, verb))
        && !isAnonymity(i, end)
        && !(verb.act() == Act.REJECT && stands(WordClass.SILENCE, i, end))
        && !(isPreposition(i) && !verb.needsMarker() && !isAbout(i) && !isAboutHis(i, end));
  }

  /** {@code بعد أن أكدت الوزيرة أن}: a verb of the past behind a time. */
  private boolean isPastEvent(int i, Verb verb) {
    String past = Folding.fold(verb.lemma());
    String form = tokens.form(i);
    return text.isOneOf(i - 2, WordClass.NOT_BEFORE_THAT)
        && (form.equals(past) || form.equals(past + "ت"));
  }

  /** {@code إلا أنه أكد}: a contrast with a pronoun for whoever has spoken. */
  boolean contrasts(int i) {
    return text.isThat(i - 1)
        && text.isOneOf(i - 2, WordClass.CONTRASTS)
        && ArabicWord.endsWithPossessive(tokens.form(i - 1));
  }

  /** {@code أعلن} of a verb that begins with a bare alef is the present tense of "I". */
  private boolean isFirstPerson(int i, Verb verb) {
    return verb.person() == VerbPerson.FIRST
        || tokens.text().charAt(tokens.start(i)) == FIRST_PERSON
            && verb.lemma().charAt(0) == BARE_ALEF;
  }

  /** {@code رأي عام، دودة تدعى}: the last letter as printed shows another word than the verb. */
  private boolean isNoun(int i, Verb verb) {
    char last = tokens.text().charAt(tokens.end(i) - 1);
    boolean past = tokens.form(i).equals(Folding.fold(verb.lemma()));
    return past
            && last == BARE_ALEF
            && verb.lemma().charAt(verb.lemma().length() - 1) == FIRST_PERSON
        || past && last == YA && verb.lemma().charAt(verb.lemma().length() - 1) == ALEF_MAQSURA
        || last == ALEF_MAQSURA && text.isOneOf(i, WordClass.CALLED);
  }

  /**
   * {@code إعداد محمود عزت، قال لـ«الصحيفة» فضل الوادي}: a given name behind a given name, the
   * first part of a name behind a quoted outlet.
   */
  private boolean isName(int i) {
    boolean part = text.isOneOf(i, WordClass.COMPOUND) && tokens.isOneOf(i - 1, "»\"”");
    return part
        || text.word(i).is(WordKind.GIVEN_NAME)
            && tokens.isWord(i - 1)
            && text.word(i - 1).is(WordKind.GIVEN_NAME);
  }

  /** {@code ما وُصف بأنه}: the vowel sign on the first letter of a past tense. */
  private boolean isPassive(int i) {
    String printed = tokens.printed(i, i + 1);
    int vowel = verbs.isConjoined(tokens.form(i)) ? 2 : 1;
    return printed.length() > vowel && printed.charAt(vowel) == DAMMA && !mayBePassive(i);
  }

  /** {@code طلب عدم ذكر اسمه، رفض الكشف عن هويته}. */
  private boolean isAnonymity(int i, int end) {
    return stands(WordClass.ANONYMITY, i, end);
  }

  /** {@code لم يستبعد، لم ينف}: to leave open is to speak. */
  private boolean speaksNegated(Verb verb) {
    return text.lexicon().words().contains(WordClass.SPEAK_NEGATED, verb.lemma());
  }

  private boolean stands(WordClass type, int i, int end) {
    int last = Math.min(end, i + LONGEST_ANONYMITY);
    for (int j = i + 1; j < last; j++) {
      if (text.isOneOf(j, type)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the word is also a preposition: {@code بين، عبر} are verbs only with a subject before
   * them or a conjunction on them, and {@code عبر} even then only if it goes on with {@code عن}.
   */
  boolean isPreposition(int i) {
    return text.isOneOf(i, WordClass.PREPOSITIONS) && !isDoubled(i);
  }

  /** {@code عبّر، بيّن}: a printed shadda shows the verb. */
  private boolean isDoubled(int i) {
    return tokens.printed(i, i + 1).indexOf(SHADDA) >= 0;
  }

  /** Whether the word can be no verb where it stands: no {@code أن} or {@code عن} follows it. */
  boolean isOnlyPreposition(int i) {
    return isPreposition(i)
        && !text.isThat(i + 1)
        && !(text.isComma(i - 1) && isAbout(i))
        && !isAboutHis(i, tokens.size());
  }

  /** Whether {@code عن} follows, behind one word or none: {@code عبر فلان عن}. */
  boolean isAbout(int i) {
    return text.isOneOf(i + 1, WordClass.ABOUT) || text.isOneOf(i + 2, WordClass.ABOUT);
  }

  /**
   * Whether nothing but a conjunction or {@code من جانبه} stands before a word: no clause goes on
   * with it.
   */
  private boolean leads(int i) {
    boolean beside = text.isOneOf(i - 2, WordClass.BESIDE) && text.isOneOf(i - 1, WordClass.SIDES);
    return !tokens.isWord(i - 1)
        || text.isOneOf(i - 1, WordClass.COMPARISONS)
        || beside && !tokens.isWord(i - 3);
  }

  /** {@code عبر وكيل النقابة، سالم الوادي، عن استيائه؛ كما عبر عن أسفه}: what is somebody's own. */
  private boolean isAboutHis(int i, int end) {
    int last = Math.min(end - 2, i + FARTHEST_ABOUT);
    boolean subject = tokens.isWord(i + 1) && (text.word(i + 1).is(WordKind.ROLE) || leads(i));
    for (int j = i + 1;
        subject && j < last && !tokens.isOneOf(j, ENDS) && text.word(j).verb() == null;
        j++) {
      if (text.isOneOf(j, WordClass.ABOUT)) {
        int his = tokens.isWord(j + 1) ? j + 1 : j + 2; // عن "استيائه"
        return ArabicWord.endsWithPossessive(tokens.form(his))
            && !ArabicEndings.hasTaMarbuta(tokens.printed(his, his + 1));
      }
    }
    return false;
  }

  /** Whether {@code و} on the verb starts a new clause; {@code ف} goes on with the one before. */
  boolean startsClause(int i) {
    String word = tokens.form(i);
    return ArabicWord.startsWithWa(word) && verbs.isConjoined(word);
  }

  /** {@code وقال: «}: a verb behind {@code و} with a quotation right behind it. */
  boolean quotes(int i) {
    return startsClause(i)
        && (text.opensSpeech(i + 1) || tokens.is(i + 1, ':') && text.opensSpeech(i + 2));
  }

  /** {@code وقالت إنها}: a verb behind {@code و} with {@code أن} right behind it. */
  boolean addsClause(int i) {
    return startsClause(i) && text.isThat(i + 1);
  }

  /** {@code ويعتبر هذا}: a present tense that may as well be the passive. */
  boolean mayBePassive(int i) {
    String word = tokens.form(i);
    char first = word.charAt(verbs.isConjoined(word) ? 1 : 0);
    return first == 'ي' || first == 'ت' && !word.endsWith("ت");
  }

  /** {@code تضامن}: a past tense that is spelt as its verbal noun. */
  boolean mayBeVerbalNoun(int i, Verb verb) {
    return tokens.form(i).charAt(0) == TA && tokens.form(i).equals(Folding.fold(verb.lemma()));
  }

  /** {@code ونبذ}: a past tense that is spelt as its verbal noun. */
  boolean mayBeMasdar(int i) {
    String word = tokens.form(i);
    return startsClause(i)
        && text.lexicon().words().contains(WordClass.PASTS_LIKE_NOUNS, word.substring(1));
  }

  /** Whether a participle ends as an accusative of manner may: {@code مؤكداً، مؤكدين، مؤكدة}. */
  boolean isAccusative(int i) {
    String word = tokens.form(i);
    return isSingularAccusative(i) || word.endsWith("ين") || word.endsWith("ه");
  }

  /** {@code يعيدنا مجدداً إلى}: an adverb that is spelt as a participle, with nothing behind it. */
  boolean isAdverb(int i) {
    return text.isOneOf(i, WordClass.ADVERBS)
        && (!tokens.isWord(i + 1)
            || text.isThat(i + 1)
            || text.isOneOf(i + 1, WordClass.PREPOSITIONS));
  }

  /** Whether a participle ends with the alef of the accusative: {@code مؤكداً}. */
  boolean isSingularAccusative(int i) {
    return tokens.form(i).endsWith("ا");
  }
}
