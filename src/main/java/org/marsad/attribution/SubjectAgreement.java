package org.marsad.attribution;

import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.lexicon.VerbPerson;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.NounPatterns;
import org.marsad.text.Tokens;

/** Tells by gender and case which noun phrases can be a verb's subject. */
final class SubjectAgreement {
  private static final String FEMININE_PLURAL = "ات";

  private final QuotedText text;
  private final Tokens tokens;
  private final FunctionWords words;
  private final SpeakerLexicon lexicon;
  private final SpeakerFinder finder;

  SubjectAgreement(QuotedText text, SpeakerFinder finder) {
    this.text = text;
    this.tokens = text.tokens();
    this.words = text.lexicon().words();
    this.lexicon = text.lexicon().speakers();
    this.finder = finder;
  }

  /** Whether a verb in the singular can have this subject. */
  boolean agrees(SpeakerMention mention, Verb verb) {
    if (verb.person() == VerbPerson.HE) {
      return !isFeminine(mention);
    }
    return verb.person() != VerbPerson.SHE || !isMan(mention) && !isOfMen(mention);
  }

  /**
   * Whether a verb behind its subject agrees with it: unlike one in front of it, it is in the
   * plural as well.
   */
  boolean agreesBehind(SpeakerMention mention, Verb verb) {
    String word = text.form(mention.from());
    boolean several =
        ArabicEndings.isNominativePlural(word)
            && lexicon.isRole(word)
            && !lexicon.isGivenName(word);
    boolean one = verb.person() == VerbPerson.HE || verb.person() == VerbPerson.SHE;
    return agrees(mention, verb) && !(several && one);
  }

  /** Whether a verb may mean somebody named before: not where the two differ in gender. */
  boolean mayBe(SpeakerMention mention, VerbPerson person) {
    boolean woman = isFeminine(mention) || isBehindFeminine(mention.from());
    return person == VerbPerson.HE
        ? !woman
        : person != VerbPerson.SHE || woman || !isTitledMan(mention);
  }

  /** {@code نظيرته الأردنية فلانة}: an adjective before a name shows a woman. */
  private boolean isBehindFeminine(int from) {
    String before = text.form(from - 1);
    return ArabicWord.isDefinite(before)
        && ArabicEndings.isNisba(before)
        && ArabicEndings.hasTaMarbuta(tokens.printed(from - 1, from));
  }

  /** Whether an office in the masculine stands before the name. */
  private boolean isTitledMan(SpeakerMention mention) {
    return !mention.role().isEmpty() && lexicon.isRole(text.form(mention.from()));
  }

  /** Whether the phrase starts with a feminine noun. */
  boolean isFeminine(SpeakerMention mention) {
    String first = tokens.printed(mention.from(), mention.from() + 1);
    String form = text.form(mention.from());
    boolean several =
        ArabicWord.isDefinite(form)
            && form.endsWith(FEMININE_PLURAL)
            && text.word(mention.from()).is(WordKind.ORGANISATION);
    return (several || ArabicEndings.hasTaMarbuta(first) || isDescribedAsFeminine(mention))
        && !lexicon.isGivenName(form)
        && !isSurnameAlone(mention)
        && !words.contains(WordClass.MASCULINE_NOUNS, first);
  }

  /** {@code (دعا) الهياكل القضائية}: the plural of things, as its adjective shows. */
  private boolean isDescribedAsFeminine(SpeakerMention mention) {
    int next = mention.from() + 1;
    return next < mention.to()
        && text.word(mention.from()).is(WordKind.DEFINITE)
        && text.word(next).is(WordKind.DEFINITE)
        && text.word(next).is(WordKind.ADJECTIVE)
        && ArabicEndings.hasTaMarbuta(tokens.printed(next, next + 1));
  }

  /** {@code قال بوشيخة}: the surname of somebody whose full name the article gives. */
  private boolean isSurnameAlone(SpeakerMention mention) {
    return mention.role().isEmpty() && finder.isSurname(mention.from());
  }

  /** {@code دعت قادة الحزب إلى}: a plural of men, which a verb in the feminine only addresses. */
  private boolean isOfMen(SpeakerMention mention) {
    String first = tokens.printed(mention.from(), mention.from() + 1);
    return text.isOneOf(mention.from(), WordClass.SEVERAL)
        && words.contains(WordClass.MASCULINE_NOUNS, first);
  }

  /** Whether its plural ending makes a noun behind a verb the object. */
  boolean isOblique(SpeakerMention mention) {
    String word = text.form(mention.from());
    return ArabicEndings.isObliquePlural(word)
        && (lexicon.isRole(word) || lexicon.isPlace(word))
        && !lexicon.isGivenName(word)
        && lexicon.hasPlural(ArabicEndings.nominative(word));
  }

  /**
   * Whether a noun is whom the verb addresses or what it is said of: {@code حث العاملين على العمل،
   * سأل الله أن يرحمهم، أكد حرصه على}.
   */
  boolean isObject(SpeakerMention mention, Verb verb) {
    if (text.isHisDeed(mention.from())
        || isPointedDeed(mention.from())
        || isMostlyAddressed(mention, verb)) {
      return true;
    }
    if (verb.reports()) {
      return verb.needsMarker() && text.isOneOf(mention.from(), WordClass.DIVINE); // يشهد الله أني
    }
    String word = text.form(mention.from());
    boolean several =
        (verb.frame().addressee() || !lexicon.isRole(word))
            && ArabicWord.isDefinite(word)
            && ArabicEndings.isObliquePlural(word)
            && !lexicon.isPlace(word)
            && !lexicon.isGivenName(word)
            && !NounPatterns.mayBeVerbalNoun(ArabicWord.withoutArticle(word));
    return several || text.isOneOf(mention.from(), WordClass.DIVINE);
  }

  /** {@code دعا المجتمع الدولي إلى، لفت النظر إلى}. */
  private boolean isMostlyAddressed(SpeakerMention mention, Verb verb) {
    boolean led = verb.frame().prepositions().contains(text.form(mention.to()));
    return text.isOneOf(mention.from(), WordClass.ADDRESSED) && (verb.frame().addressee() || led);
  }

  /** {@code (فسر) هذا التهديد}: a verbal noun behind a demonstrative. */
  private boolean isPointedDeed(int i) {
    String word = text.form(i);
    return text.isOneOf(i - 1, WordClass.POINTERS)
        && ArabicWord.isDefinite(word)
        && !text.word(i).is(WordKind.HEAD)
        && !words.contains(WordClass.DOCUMENTS, ArabicWord.withoutArticle(word))
        && NounPatterns.mayBeVerbalNoun(ArabicWord.withoutArticle(word));
  }

  /** Whether the office is one man's. */
  private boolean isMan(SpeakerMention mention) {
    String word = text.form(mention.from());
    return ArabicWord.isDefinite(word)
        && lexicon.isRole(word)
        && lexicon.isRole(ArabicEndings.feminine(word))
        && !lexicon.isOrganisation(word);
  }
}
