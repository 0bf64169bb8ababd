package org.marsad.attribution;

import java.util.Optional;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.SpeakerParser;
import org.marsad.phrase.TaggedWord;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Finds who is named at a place of an article. Surnames of those named before count as names; a
 * document stands for who issued it.
 */
final class SpeakerFinder {
  private static final int FARTHEST_ISSUER = 7;
  private static final int LONGEST_SHORT_NAME = 2;
  private static final String NO_PARTICLES = "";

  private final QuotedText text;
  private final Tokens tokens;
  private final SpeakerParser parser;
  private final SpeakerLexicon lexicon;
  private final ArticleSpeakers speakers;

  SpeakerFinder(QuotedText text, SpeakerParser parser, ArticleSpeakers speakers) {
    this.text = text;
    this.tokens = text.tokens();
    this.parser = parser;
    this.lexicon = text.lexicon().speakers();
    this.speakers = speakers;
  }

  /** The speaker named at the start of a range, whoever vouches for it. */
  Optional<SpeakerMention> at(int from, int to) {
    return at(from, to, NO_PARTICLES);
  }

  /** The speaker named at the start of a range, with one of these particles on it or without. */
  Optional<SpeakerMention> at(int from, int to, String particles) {
    return parse(from, to, particles).map(mention -> issuer(mention, to)).map(this::asName);
  }

  /** Who says something and is named at the start of a range. */
  Optional<SpeakerMention> speakerAt(int from, int to, String particles) {
    if (isParticiple(from)) {
      return Optional.empty();
    }
    int start = behindPointer(from, to);
    return parser
        .speaker(text.tagged(), start, to, particles, speakers::knowsSurname)
        .map(mention -> issuer(mention, to))
        .map(this::asName);
  }

  /** {@code (وأضافت) قائلة}: a word of speech that is no name. */
  private boolean isParticiple(int i) {
    Verb verb = tokens.isWord(i) ? text.word(i).verb() : null;
    return verb != null
        && verb.isParticiple()
        && verb.reports()
        && !text.word(i).is(WordKind.HEAD)
        && !text.word(i).is(WordKind.GIVEN_NAME)
        && !ArabicWord.hasArticle(text.form(i));
  }

  /** Whether a verb of speech right before a range has no subject there though it looks so. */
  boolean isNobodyAt(int from, int to) {
    return parser.isNobody(text.tagged(), from, to, speakers::knowsSurname);
  }

  private Optional<SpeakerMention> parse(int start, int to, String particles) {
    int from = behindPointer(start, to);
    return parser.parse(text.tagged(), from, to, particles, speakers::knowsSurname);
  }

  /** Behind {@code نفس، هؤلاء} in front of a noun with the article. */
  private int behindPointer(int from, int to) {
    boolean points =
        from + 1 < to
            && text.isOneOf(from, WordClass.POINTERS)
            && tokens.isWord(from + 1)
            && text.word(from + 1).is(WordKind.DEFINITE);
    return points ? from + 1 : from;
  }

  /**
   * A phrase of few words that ends with the surname of somebody named before: {@code بن جازية}.
   */
  SpeakerMention asName(SpeakerMention mention) {
    int last = mention.to() - 1;
    while (last > mention.from() && !tokens.isWord(last)) {
      last--;
    }
    int first = mention.from();
    while (first < last && !tokens.isWord(first)) {
      first++;
    }
    boolean surname =
        mention.isOffice()
            && last - first < LONGEST_SHORT_NAME
            && (first > mention.from() || text.isOneOf(first, WordClass.FILIATION))
            && isSurname(last);
    return surname
        ? new SpeakerMention(
            mention.from(),
            mention.to(),
            tokens.printed(first, last + 1),
            "",
            true,
            mention.phrase())
        : mention;
  }

  /** Somebody named with two words or more, or an office. */
  Optional<SpeakerMention> fullNameAt(int from, int to) {
    return tokens.isWord(from) && text.word(from).is(WordKind.SPEAKER) && !isNamedAfter(from)
        ? parse(from, to, NO_PARTICLES).filter(SpeakerFinder::isFull).filter(this::isApart)
        : Optional.empty();
  }

  /** Whether no body stands in front of a name: {@code (حضر) المؤتمر العقيد فلان}. */
  private boolean isApart(SpeakerMention mention) {
    TaggedWord first = text.word(mention.from());
    return mention.isOffice()
        || mention.role().isEmpty()
        || !first.is(WordKind.ORGANISATION)
        || first.is(WordKind.ROLE)
        || first.is(WordKind.TITLE_START);
  }

  /** An organisation of which a phrase speaks, with or without a particle: {@code بيان لوزارة}. */
  Optional<SpeakerMention> organisationAt(int from, int to) {
    return isOrganisation(from)
        ? parse(from, to, ArabicWord.PREPOSITIONS).filter(SpeakerMention::isOffice)
        : Optional.empty();
  }

  private boolean isOrganisation(int i) {
    if (!tokens.isWord(i)) {
      return false;
    }
    TaggedWord word = text.word(i);
    boolean behindParticle =
        word.is(WordKind.INSIDE)
            && ArabicWord.mayHavePreposition(text.form(i))
            && lexicon.isOrganisation(ArabicWord.withoutParticle(text.form(i)));
    return (word.is(WordKind.ORGANISATION) || behindParticle) && !word.is(WordClass.DOCUMENTS);
  }

  /** Whether a name is that of something called after a person: {@code مطار حمد}. */
  private boolean isNamedAfter(int i) {
    int before = text.word(i).is(WordKind.GIVEN_NAME) && isTitle(i - 1) ? i - 2 : i - 1;
    return text.isOneOf(before, WordClass.NAMED_AFTER);
  }

  private boolean isTitle(int i) {
    return tokens.isWord(i) && text.word(i).is(WordKind.TITLE);
  }

  /** Whether a given name stands by itself between words that no name goes on with. */
  boolean isNameAlone(int i) {
    if (!text.word(i).is(WordKind.GIVEN_NAME)) {
      return false;
    }
    boolean starts = !tokens.isWord(i - 1) || !text.word(i - 1).is(WordKind.FIRST_NAME);
    boolean ends =
        !tokens.isWord(i + 1)
            || text.isOneOf(i + 1, WordClass.PREPOSITIONS)
            || text.isOneOf(i + 1, WordClass.PHRASE_ENDS);
    return starts
        && ends
        && !text.isOneOf(i - 1, WordClass.FILIATION)
        && !text.isOneOf(i - 1, WordClass.COMPOUND);
  }

  private static boolean isFull(SpeakerMention mention) {
    return mention.isOffice() || mention.named() && mention.name().indexOf(' ') > 0;
  }

  /** Whether the word at {@code i} is the surname of somebody named before. */
  boolean isSurname(int i) {
    return speakers.knowsSurname(tokens.form(i));
  }

  /** Whether the word at {@code i} is the surname of somebody who spoke before. */
  boolean hasSpoken(int i) {
    return speakers.hasSpoken(tokens.form(i));
  }

  /** Whether a name is a part of a longer one that the article gives. */
  boolean isShort(SpeakerMention mention) {
    return !mention.isOffice() && speakers.isShort(mention);
  }

  /** A person at the start of a range: somebody named or an office, no organisation. */
  Optional<SpeakerMention> personAt(int from, int to) {
    return at(from, to).filter(this::isPerson);
  }

  /** Whether a mention is a person or an office that a person holds. */
  boolean isPerson(SpeakerMention mention) {
    boolean person =
        mention.isOffice() ? lexicon.isRole(text.form(mention.from())) : mention.isSomebody();
    return person && !text.isOneOf(mention.from(), WordClass.ANY_MAN);
  }

  /** The speaker named at the start of a range if there can be no doubt that it is one. */
  Optional<SpeakerMention> sureAt(int from, int to) {
    return at(from, to).filter(SpeakerMention::isSomebody);
  }

  /** Whether a mention is a document for which its issuer speaks: {@code بيان صادر عن الوزارة}. */
  boolean isIssuedDocument(SpeakerMention mention) {
    return text.isOneOf(mention.from(), WordClass.DOCUMENTS)
        && !mention.role().equals(tokens.printed(mention.from(), mention.to()));
  }

  /** Who issued a document, for the document; anybody else for themselves. */
  private SpeakerMention issuer(SpeakerMention document, int to) {
    if (!document.isOffice() || !text.isOneOf(document.from(), WordClass.DOCUMENTS)) {
      return document;
    }
    int last = Math.min(to, document.from() + FARTHEST_ISSUER);
    for (int i = document.from() + 1; i < last && tokens.isWord(i); i++) {
      if (!text.isOneOf(i, WordClass.ISSUED) && !isAdjective(i)) {
        return issuedBy(document, i, to);
      }
    }
    return document;
  }

  /** {@code بيان صحفي}: an adjective of an indefinite document is nobody. */
  private boolean isAdjective(int i) {
    TaggedWord word = text.word(i);
    return word.is(WordKind.ADJECTIVE)
        && !word.is(WordKind.DEFINITE)
        && !word.is(WordKind.ORGANISATION);
  }

  private SpeakerMention issuedBy(SpeakerMention document, int i, int to) {
    return parse(i, to, ArabicWord.PREPOSITIONS)
        .filter(SpeakerMention::isSomebody)
        .map(
            found ->
                new SpeakerMention(
                    document.from(),
                    found.to(),
                    found.name(),
                    found.role(),
                    found.named(),
                    found.phrase()))
        .orElse(document);
  }
}
