package org.marsad.phrase;

import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.NounPatterns;
import org.marsad.text.Tokens;

/**
 * Reads an office word by word. It goes on over definite nouns, nationalities and prepositions; a
 * definite noun or a place closes it, so that an indefinite noun behind is a name or the object.
 */
final class OfficeReader {
  private static final String QUOTES = "«“\"”'‘";

  private final PhraseRange range;
  private final TaggedTokens text;
  private final Tokens tokens;
  private final OfficeNouns nouns;
  private final OfficeLinks links;
  private final OfficeSpans spans;
  private final OfficeObjects objects;
  private final FunctionWords words;
  private final int from;
  private int at;
  private int end;
  private boolean started;
  private boolean closed;
  private boolean headed;
  private String head = "";

  OfficeReader(PhraseRange range, OfficeNouns nouns) {
    this.range = range;
    this.text = range.text();
    this.tokens = range.tokens();
    this.nouns = nouns;
    this.links = new OfficeLinks(range);
    this.spans = new OfficeSpans(range);
    this.objects = new OfficeObjects(range, nouns);
    this.words = text.lexicon().words();
    this.from = range.from();
    this.at = range.from();
    this.end = range.from();
  }

  /** The token that the reader stands on. */
  int at() {
    return at;
  }

  /** Just behind the office so far. */
  int end() {
    return end;
  }

  /** Whether a word of an office has been read. */
  boolean isStarted() {
    return started;
  }

  /** Whether the office may end here: a definite noun or a place closes it. */
  boolean isClosed() {
    return closed;
  }

  /** Whether the office starts with a known noun. */
  boolean isHeaded() {
    return headed;
  }

  /** Whether the office starts with the noun of an organisation that is no person's office. */
  boolean isOrganisation() {
    TaggedWord first = range.first();
    return headed && first.is(WordKind.ORGANISATION) && !first.is(WordKind.ROLE);
  }

  /** Whether the office starts with the noun of a person's office. */
  boolean isPersons() {
    return headed && range.first().is(WordKind.ROLE);
  }

  /** Whether the word that the reader stands on is the head of an office. */
  boolean isHead(TaggedWord word) {
    return nouns.isHead(at, word)
        && !(closed && word.is(WordKind.GIVEN_NAME) && !word.is(WordKind.ROLE));
  }

  /** Steps over one word of the office, or over a name in quotation marks; false at its end. */
  boolean step() {
    if (tokens.isOneOf(at, QUOTES)) {
      return stepOverQuoted();
    }
    if (tokens.is(at, '(') && headed) {
      return started && isOrganisation() && stepTo(spans.bracketedEnd(at));
    }
    if (tokens.is(at, '#') && started) {
      at++;
      return tokens.isWord(at) && advance();
    }
    if (tokens.isWord(at)) {
      return isNamedAfter() ? stepTo(spans.namedEnd(at)) : stepOver(range.word(at));
    }
    return started && tokens.is(at, '-') && tokens.touchesPrevious(at) && advance();
  }

  private boolean stepOverQuoted() {
    int behind = range.quotedNameEnd(at);
    boolean country = closed && range.hasWord(at + 1) && range.word(at + 1).is(WordKind.PLACE);
    if (behind < 0 || country) { // اتهمت وزارة الخارجية «إسرائيل»
      return false;
    }
    started = true;
    closed = true;
    at = behind;
    end = behind;
    return true;
  }

  /** Whether what is named after somebody stands before a name: {@code جامعة الملك سعود}. */
  boolean isNamedAfter() {
    return at > from && started && spans.isNamedAfter(at);
  }

  /** Goes to the end of a part that closes the office; false when there is no such part. */
  private boolean stepTo(int behind) {
    if (behind <= at) {
      return false;
    }
    closed = true;
    at = behind;
    end = behind;
    return true;
  }

  private boolean stepOver(TaggedWord word) {
    if (OfficeLinks.isLink(word)) {
      return stepOverLink();
    }
    if (isCommand(word)) {
      return stepTo(spans.commandEnd(at));
    }
    if (at > from && range.ends(at) || objects.startsAt(at, closed)) {
      return false;
    }
    if (isHead(word)) {
      return stepOverHead(word);
    }
    if (!started || !goesOn(word)) {
      return false;
    }
    boolean open = nouns.isWhere(at, word);
    closed = !open && (closed || closes(word) || text.word(at - 1).is(WordClass.FILIATION));
    return advance();
  }

  private boolean isCommand(TaggedWord word) {
    return at == from + 1
        && isOrganisation()
        && !closed
        && word.is(WordClass.FORBIDS)
        && range.hasWord(at + 1);
  }

  private boolean stepOverLink() {
    boolean quotedName = tokens.isOneOf(from, QUOTES) && !headed;
    boolean inside = text.word(at).is(WordClass.LINKS_IN);
    if (!started || quotedName && inside || !links.links(at, head)) {
      return false;
    }
    closed = false;
    return advance();
  }

  private boolean stepOverHead(TaggedWord word) {
    String form = word.form();
    boolean proper = word.is(WordKind.HEAD) || at == from;
    if (!proper && !started && ArabicWord.startsWithBi(form)) {
      return false;
    }
    if (!started) {
      head = ArabicWord.withoutArticle(form);
    }
    started = true;
    headed = true;
    closed =
        word.is(WordKind.DEFINITE)
            || word.is(WordKind.SOMEBODYS_ROLE)
            || ArabicWord.hasLiOnArticle(form);
    return advance();
  }

  /** Goes to the next token; a link at its end does not belong to the office. */
  private boolean advance() {
    at++;
    if (!text.word(at - 1).is(WordClass.OFFICE_LINKS)) {
      end = at;
    }
    return true;
  }

  /** Whether a started office goes on with a word that is no head. */
  private boolean goesOn(TaggedWord word) {
    if (ArabicWord.isCutOff(word.form())) {
      return tokens.isNumber(at + 1);
    }
    if (tokens.isNumber(at)) {
      return ArabicWord.isCutOff(tokens.form(at - 1))
          || !closed && at > from && range.hasWord(at + 1);
    }
    String form = word.form();
    if (word.is(WordKind.PLACE_INSIDE) || word.is(WordKind.INSIDE) || nouns.isWhere(at, word)) {
      return true;
    }
    if (ArabicWord.hasBiOnArticle(form)) {
      return leadsToHolder(at + 1)
          || text.word(at - 1).is(WordClass.CHARGED)
          || words.contains(WordClass.LOCALITIES, ArabicWord.withoutArticleAndParticles(form));
    }
    String printed = tokens.printed(at, at + 1);
    boolean owned =
        ArabicEndings.mayHavePronoun(printed)
            || ArabicWord.endsWithPluralPossessive(word.form()) && word.isUnknown();
    if (closed && (owned || ArabicEndings.hasTanwin(printed))) {
      return false; // اختتم الخبير كلامه
    }
    if (isBehindAdjective(word)) {
      return false; // دانت كتلة برلمانية القصف
    }
    if (objects.isAccusative(at)) {
      return false; // انتقدت جهات نمساوية سياحا
    }
    boolean complement = ArabicWord.mayHaveBiOnConsonant(form) && !isConstruct(at - 1);
    return !complement && !(word.is(WordKind.PREPOSED) && ArabicWord.startsWithBi(form));
  }

  /** Whether a noun with the article stands behind an adjective that has none. */
  private boolean isBehindAdjective(TaggedWord word) {
    if (at <= from + 1 || !word.is(WordKind.DEFINITE) || word.is(WordKind.PLACE)) {
      return false;
    }
    TaggedWord noun = text.word(at - 2);
    TaggedWord adjective = text.word(at - 1);
    boolean feminine = adjective.form().endsWith("يه");
    boolean agrees = noun.form().endsWith("ه") ? feminine : !feminine || !noun.is(WordKind.ROLE);
    return agrees
        && !NounPatterns.mayBeVerbalNoun(adjective.form())
        && ArabicEndings.isNisba(adjective.form())
        && adjective.isBareNoun()
        && !noun.is(WordKind.DEFINITE);
  }

  private boolean leadsToHolder(int i) {
    return range.hasWord(i)
        && (text.word(i).is(WordKind.FIRST_NAME) || text.word(i).is(WordKind.TITLE));
  }

  /** Whether the word may be in construct with a noun behind it, which then has no particle. */
  private boolean isConstruct(int i) {
    TaggedWord word = range.word(i);
    boolean inside = word.is(WordKind.INSIDE) && !word.is(WordKind.HEAD);
    return inside || !closed && (word.is(WordKind.HEAD) || word.is(WordClass.OFFICE_LINKS));
  }

  private static boolean closes(TaggedWord word) {
    String form = word.form();
    boolean definite =
        word.is(WordKind.DEFINITE)
            || ArabicWord.hasLiOnArticle(form)
            || form.length() > 4 && ArabicWord.hasWaOrBiOnArticle(form);
    boolean proper = word.is(WordKind.PLACE_INSIDE) && !word.is(WordKind.NATIONALITY);
    return definite || proper || word.is(WordKind.GIVEN_NAME);
  }
}
