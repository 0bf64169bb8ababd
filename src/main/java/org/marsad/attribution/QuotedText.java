package org.marsad.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.TaggedTokens;
import org.marsad.phrase.TaggedWord;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicWord;
import org.marsad.text.Quotations;
import org.marsad.text.Quotations.Quotation;
import org.marsad.text.Tokens;

/**
 * The tokens of an article with those of its quotations that are speech: of four words or more, or
 * of two when a colon or {@code أن} introduces them. Shorter ones are single words, and those of
 * six words or fewer that start with an organisation or office are names.
 */
final class QuotedText {
  private static final int SHORTEST_SPEECH = 4;
  private static final int SHORTEST_INTRODUCED = 2;
  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_TITLE = 14;
  private static final int MOST_COUNTED = 40;
  private static final int LONGEST_SUBJECT = 8;
  private static final int NONE = -1;
  private static final char HAMZA_BELOW = 'إ';
  private static final char DAL = 'د';
  private static final char BARE_ALEF = 'ا';

  private final Tokens tokens;
  private final TaggedTokens tagged;
  private final FunctionWords words;
  private final List<Quotation> speeches = new ArrayList<>();
  private final int[] speechAt;

  private QuotedText(TaggedTokens tagged) {
    this.tagged = tagged;
    this.tokens = tagged.tokens();
    this.words = tagged.lexicon().words();
    this.speechAt = new int[tokens.size()];
  }

  static QuotedText of(TaggedTokens tagged) {
    QuotedText text = new QuotedText(tagged);
    text.findSpeeches();
    return text;
  }

  private void findSpeeches() {
    Arrays.fill(speechAt, NONE);
    for (Quotation quotation : Quotations.of(tokens, words.of(WordClass.QUOTATION_OPENERS))) {
      if (isSpeech(quotation)) {
        Quotation speech = closed(quotation);
        Arrays.fill(speechAt, speech.open(), speech.behind(), speeches.size());
        speeches.add(speech);
      }
    }
  }

  /** A quotation that was left open ends where a sentence of it goes on with who speaks. */
  private Quotation closed(Quotation quotation) {
    String ends = quotation.close() < quotation.behind() ? "\n" : "\n.؟!";
    for (int i = quotation.open() + 2; i < quotation.close(); i++) {
      if (tokens.isOneOf(i - 1, ends) && isReportingVerb(i) && isConjoined(i) && leadsOn(i + 1)) {
        return new Quotation(quotation.open(), i, i);
      }
    }
    return quotation;
  }

  private boolean isConjoined(int i) {
    return tagged.lexicon().verbs().isConjoined(tokens.form(i));
  }

  private boolean leadsOn(int i) {
    return isThat(i) || isThat(i + 1) || tokens.is(i, ':');
  }

  private boolean isSpeech(Quotation quotation) {
    int first = quotation.open() + 1;
    boolean labelled = tokens.is(quotation.open() - 1, ':');
    int length = words(first, Math.min(quotation.close(), quotation.open() + MOST_COUNTED));
    if (!labelled
        && length <= LONGEST_NAME
        && (isGroup(first) || isName(quotation) || isPerson(quotation))) {
      return false;
    }
    if (length <= LONGEST_TITLE && isWorkBeforeSpeech(quotation)) {
      return false;
    }
    if (labelled && isBehindReportingVerb(quotation.open() - 1)) {
      return length > 0;
    }
    boolean introduced =
        labelled || isThat(quotation.open() - 1) || isReportingVerb(behindComma(quotation));
    return length >= (introduced ? SHORTEST_INTRODUCED : SHORTEST_SPEECH);
  }

  /** Whether a short quotation is the name of a work or of somebody: {@code كتاب «...»}. */
  private boolean isName(Quotation quotation) {
    int comma = quotation.behind() < tokens.size() && isComma(quotation.behind()) ? 1 : 0;
    return isOneOf(quotation.open() - 1, WordClass.WORKS)
        || isThat(quotation.behind() + comma) && tokens.isWord(quotation.open() - 1);
  }

  /** {@code قال في ورقته «...»، إن}: the name of a work before what is said. */
  private boolean isWorkBeforeSpeech(Quotation quotation) {
    int behind = quotation.behind();
    return isOneOf(quotation.open() - 1, WordClass.WORKS)
        && behind < tokens.size()
        && isThat(isComma(behind) ? behind + 1 : behind);
  }

  /** {@code المدير "سالم بن ناصر الوادي"}: a given name and further parts of a name alone. */
  private boolean isPerson(Quotation quotation) {
    int first = quotation.open() + 1;
    int last = quotation.close() - 1;
    if (first >= last || !word(first).is(WordKind.FIRST_NAME)) {
      return false;
    }
    for (int i = first + 1; i < last; i++) {
      TaggedWord part = word(i);
      if (!part.is(WordKind.FIRST_NAME) && !part.is(WordClass.COMPOUND)) {
        return false;
      }
    }
    return word(last).is(WordKind.FIRST_NAME) || word(last).is(WordKind.DEFINITE);
  }

  private int behindComma(Quotation quotation) {
    int i = quotation.behind();
    return tokens.isOneOf(i, "،,-–") ? i + 1 : i;
  }

  /** {@code قال فلان:} with no more than a name between. */
  private boolean isBehindReportingVerb(int colon) {
    int first = Math.max(0, colon - LONGEST_SUBJECT);
    for (int i = colon - 1; i >= first && tokens.isWord(i); i--) {
      if (isReportingVerb(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isReportingVerb(int i) {
    Verb verb = tokens.isWord(i) ? word(i).verb() : null;
    return verb != null && verb.isFinite() && verb.reports() && !verb.needsMarker();
  }

  private boolean isGroup(int i) {
    return i < tokens.size() && (word(i).is(WordKind.ORGANISATION) || word(i).is(WordKind.ROLE));
  }

  private int words(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += tokens.isWord(i) ? 1 : 0;
    }
    return count;
  }

  TaggedTokens tagged() {
    return tagged;
  }

  Tokens tokens() {
    return tokens;
  }

  Lexicon lexicon() {
    return tagged.lexicon();
  }

  /** The quotations that are speech, in order. */
  List<Quotation> speeches() {
    return speeches;
  }

  /** The folded word or mark, empty outside the text. */
  String form(int i) {
    return i >= 0 && i < tokens.size() ? tokens.form(i) : "";
  }

  /** Whether the word at {@code i} belongs to a class; false outside the text. */
  boolean isOneOf(int i, WordClass type) {
    return i >= 0 && i < tokens.size() && tagged.word(i).is(type);
  }

  /** What a token inside the text can be. */
  TaggedWord word(int i) {
    return tagged.word(i);
  }

  /** The speech that a token belongs to, its marks included, or null. */
  Quotation speechAt(int i) {
    return i >= 0 && i < speechAt.length && speechAt[i] != NONE ? speeches.get(speechAt[i]) : null;
  }

  boolean inSpeech(int i) {
    return speechAt(i) != null;
  }

  boolean opensSpeech(int i) {
    Quotation speech = speechAt(i);
    return speech != null && speech.open() == i;
  }

  /** The first speech that opens in a range, or null. */
  Quotation firstSpeech(int from, int to) {
    for (int i = from; i < to; i++) {
      if (opensSpeech(i)) {
        return speechAt(i);
      }
    }
    return null;
  }

  /** {@code (أكد) حرصه على}: a verbal noun with the pronoun of whoever does it. */
  boolean isHisDeed(int i) {
    return tagged.isHisDeed(i);
  }

  /** Whether the word at {@code i} is the conjunction {@code أن} in one of its forms. */
  boolean isThat(int i) {
    return tokens.isWord(i) && isOneOf(i, WordClass.THAT) && !isForeignParticle(i);
  }

  /** {@code فان} inside a foreign name. */
  private boolean isForeignParticle(int i) {
    return isOneOf(i, WordClass.SPELT_LIKE_CONJUNCTION)
        && tokens.text().charAt(tokens.start(i) + 1) == BARE_ALEF
        && tokens.isWord(i - 1)
        && (!ArabicWord.isDefinite(form(i - 1)) || isDer(i + 1))
        && !isOneOf(i - 1, WordClass.CLAUSE_OPENERS)
        && words.of(WordClass.BEFORE_CONJUNCTION).stream().noneMatch(form(i - 1)::endsWith);
  }

  /** {@code (فان) دير، دن}: the particle that a Dutch name goes on with. */
  private boolean isDer(int i) {
    return tokens.isWord(i) && form(i).indexOf(DAL) == 0 && isOneOf(i, WordClass.COMPOUND);
  }

  /** Whether {@code أن}, a colon or a quotation leads to speech at {@code i}. */
  boolean leadsToSpeech(int i) {
    return isThat(i) || tokens.is(i, ':') || opensSpeech(i);
  }

  boolean isComma(int i) {
    return tokens.isOneOf(i, "،,");
  }

  int behindComma(int i) {
    return isComma(i) ? i + 1 : i;
  }

  /** Whether a range has at least so many words. */
  boolean hasWords(int from, int to, int least) {
    int count = 0;
    for (int i = from; i < to && count < least; i++) {
      count += tokens.isWord(i) ? 1 : 0;
    }
    return count >= least;
  }

  /** The first word or opening mark of a speech in a range, or its end. */
  int start(int from, int to) {
    int i = from;
    while (i < to && !tokens.isWord(i) && !inSpeech(i)) {
      i++;
    }
    return i;
  }

  /** Whether the word at {@code i} is printed with its hamza below: {@code إن}, not {@code أن}. */
  boolean hasHamzaBelow(int i) {
    return tokens.text().charAt(tokens.start(i)) == HAMZA_BELOW;
  }
}
