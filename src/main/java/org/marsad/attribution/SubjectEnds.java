package org.marsad.attribution;

import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.TaggedWord;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.NounPatterns;
import org.marsad.text.Tokens;

/**
 * Ends the office of a subject where the verb's object or addressee starts behind it: no noun
 * without the article goes on with a noun that has it.
 */
final class SubjectEnds {
  private final QuotedText text;
  private final Tokens tokens;

  SubjectEnds(QuotedText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /**
   * An office without the addressee behind it: {@code رئيس الوزراء أصحاب المصانع}, where no further
   * noun stands before the complement.
   */
  SpeakerMention beforeAddressee(SpeakerMention office, int bound) {
    if (isSurnameBeforeGroup(office)) {
      return surname(office);
    }
    if (office.to() < bound || !office.isOffice() && isVouched(office)) {
      return office;
    }
    for (int i = office.from() + 1; i < office.to(); i++) {
      if (text.word(i - 1).is(WordKind.DEFINITE)
          && (startsNoun(i) || isOfSeveral(i) || isCountry(i))) {
        return upTo(office, i);
      }
    }
    return office;
  }

  /** {@code (دعا) الكيلاني الجبهة الشعبية}: no name goes on with what calls a group. */
  private boolean isSurnameBeforeGroup(SpeakerMention name) {
    int next = name.from() + 1;
    return name.role().isEmpty()
        && next < name.to()
        && text.word(name.from()).is(WordKind.DEFINITE)
        && !text.word(name.from()).is(WordKind.GIVEN_NAME)
        && text.word(next).is(WordKind.DEFINITE)
        && text.word(next).is(WordKind.HEAD);
  }

  /** The first word of a name. */
  SpeakerMention surname(SpeakerMention name) {
    int to = name.from() + 1;
    String printed = tokens.printed(name.from(), to);
    return new SpeakerMention(name.from(), to, printed, "", name.named(), printed);
  }

  /** {@code (طالبت) الشركة فرنسا}. */
  private boolean isCountry(int i) {
    TaggedWord word = text.word(i);
    return word.is(WordKind.PLACE)
        && !word.is(WordKind.DEFINITE)
        && !word.is(WordKind.NATIONALITY)
        && !word.is(WordKind.GIVEN_NAME);
  }

  /** {@code وزيرة الخارجية الأردنية السوريين}: a plural of people behind an adjective of one. */
  private boolean isOfSeveral(int i) {
    String form = tokens.form(i);
    return ArabicWord.isDefinite(form)
        && ArabicEndings.isObliquePlural(form)
        && text.word(i - 1).is(WordKind.ADJECTIVE)
        && !ArabicEndings.isObliquePlural(tokens.form(i - 1))
        && !text.word(i).is(WordKind.FIRST_NAME);
  }

  /**
   * An office without the object behind it, as verbs take it that need no preposition: {@code أدانت
   * المنظمة ميليشيات المدينة، دانت كتلة برلمانية القصف}. A group behind a noun with the article is
   * no part of an office, nor is what happened behind one that is complete.
   */
  SpeakerMention beforeObject(SpeakerMention office) {
    if (isTitleBeforeDeed(office)) {
      return upTo(office, office.from() + 1);
    }
    for (int i = office.from() + 1; office.isOffice() && i < office.to(); i++) {
      TaggedWord word = text.word(i);
      boolean group =
          word.is(WordClass.GROUPS) || word.is(WordKind.ORGANISATION) && !word.is(WordKind.ROLE);
      if (text.word(i - 1).is(WordKind.DEFINITE) && startsNoun(i) && group || isWhatHappened(i)) {
        return upTo(office, i);
      }
    }
    return office;
  }

  /** {@code (نظر) المجلس في الطلبات}: an office without what its verb goes on with. */
  SpeakerMention beforePreposition(SpeakerMention office) {
    for (int i = office.from() + 1; i < office.to(); i++) {
      if (text.isOneOf(i, WordClass.PREPOSITIONS)) {
        return upTo(office, i);
      }
    }
    return office;
  }

  /** {@code (استنكرت) الأستاذة الاعتداء}: a verbal noun behind a title is no name. */
  private boolean isTitleBeforeDeed(SpeakerMention name) {
    int deed = name.from() + 1;
    return !name.isOffice()
        && deed < name.to()
        && text.word(name.from()).is(WordKind.TITLE)
        && ArabicWord.isDefinite(tokens.form(deed))
        && NounPatterns.mayBeVerbalNoun(ArabicWord.withoutArticle(tokens.form(deed)));
  }

  /** {@code (كتلة برلمانية) القصف، (مجلس ديالى) الهجمات}: no construct with what is before it. */
  private boolean isWhatHappened(int i) {
    TaggedWord before = text.word(i - 1);
    String noun = ArabicWord.withoutArticle(tokens.form(i));
    boolean complete =
        before.is(WordKind.DEFINITE) || before.is(WordKind.PLACE) || before.is(WordKind.ADJECTIVE);
    return complete
        && ArabicWord.isDefinite(tokens.form(i))
        && text.lexicon().words().contains(WordClass.EVENTS, noun);
  }

  /** A name without what cannot be in one: {@code قعلول في روايتها، عبدالله ارتياحه}. */
  SpeakerMention nameAlone(SpeakerMention name) {
    for (int i = name.from() + 1; name.role().isEmpty() && i < name.to(); i++) {
      boolean apart = text.isHisDeed(i) || text.isOneOf(i, WordClass.LINKS_IN);
      if (apart && tokens.printed(i, name.to()).length() < name.name().length()) {
        return nameUpTo(name, i);
      }
    }
    return name;
  }

  private SpeakerMention nameUpTo(SpeakerMention name, int to) {
    int left = tokens.printed(to, name.to()).length();
    String kept = name.name().substring(0, name.name().length() - left).strip();
    return new SpeakerMention(
        name.from(), to, kept, "", name.named(), tokens.printed(name.from(), to));
  }

  /** An office without a noun that is somebody's: {@code الكتلة معارضتها}. */
  SpeakerMention beforeOwned(SpeakerMention office) {
    for (int i = office.from() + 1; office.isOffice() && i < office.to(); i++) {
      if (text.word(i - 1).is(WordKind.DEFINITE)
          && startsNoun(i)
          && ArabicWord.isNounWithPronoun(tokens.form(i))) {
        return upTo(office, i);
      }
    }
    return office;
  }

  /** Whether a given name or a title shows that a person is named. */
  private boolean isVouched(SpeakerMention mention) {
    for (int i = mention.from(); i < mention.to(); i++) {
      TaggedWord word = text.word(i);
      if (word.is(WordKind.FIRST_NAME) || word.is(WordKind.TITLE)) {
        return true;
      }
    }
    return mention.role().isEmpty();
  }

  /** Whether an indefinite noun starts that no definite noun before it can go on with. */
  private boolean startsNoun(int i) {
    TaggedWord word = text.word(i);
    return tokens.isWord(i)
        && !word.is(WordKind.DEFINITE)
        && !word.is(WordKind.PLACE_INSIDE)
        && !word.is(WordClass.OFFICE_LINKS)
        && !ArabicWord.showsParticle(tokens.form(i))
        && !ArabicWord.mayHavePreposition(tokens.form(i))
        && !ArabicWord.mayHaveConjunction(tokens.form(i));
  }

  /** {@code وقال المواطن يريد أن يرى}: what stands behind the verb is the subject of another. */
  boolean isOfOtherVerb(SpeakerMention mention) {
    if (mention.role().isEmpty() || mention.name().isEmpty()) {
      return false;
    }
    for (int i = mention.from() + 1; i < mention.to(); i++) {
      boolean name = text.word(i).is(WordKind.GIVEN_NAME) || text.word(i - 1).is(WordKind.TITLE);
      if (tokens.printed(i, mention.to()).equals(mention.name())) {
        return !name && ArabicWord.mayBePresent(tokens.form(i));
      }
    }
    return false;
  }

  private SpeakerMention upTo(SpeakerMention office, int to) {
    String printed = tokens.printed(office.from(), to);
    return new SpeakerMention(office.from(), to, "", printed, false, printed);
  }
}
