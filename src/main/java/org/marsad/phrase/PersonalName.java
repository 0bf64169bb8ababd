package org.marsad.phrase;

import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.NounPatterns;
import org.marsad.text.Tokens;

/**
 * Reads a personal name: given names, compounds ({@code عبد الكريم، أبو علي، سيف الدين}), a
 * surname. A surname with the article ends the name. A name without one, for which no given name
 * vouches, has two words, or three when nothing of a noun phrase follows.
 */
final class PersonalName {
  private static final int LONGEST = 8;

  private final TaggedTokens text;
  private final Tokens tokens;
  private final NameEnds ends;
  private final Surnames surnames;

  PersonalName(TaggedTokens text) {
    this.text = text;
    this.tokens = text.tokens();
    this.ends = new NameEnds(text);
    this.surnames = new Surnames(text, ends);
  }

  /** Just behind the name that starts at {@code from} and ends at {@code to} at the latest. */
  int end(int from, int to) {
    int count = 0;
    boolean open = false;
    int i = from;
    while (i < to && count < LONGEST) {
      if (!tokens.isWord(i)) {
        if (!joins(i, to)) {
          break;
        }
        i++;
        continue;
      }
      if (open ? !leadsOn(i, to) : count > 0 && !goesOn(from, i, to, count)) {
        break;
      }
      TaggedWord word = text.word(i);
      boolean part = word.is(WordClass.COMPOUND);
      boolean surname = word.is(WordKind.DEFINITE) && !word.is(WordClass.DIVINE);
      boolean first = i == from && word.is(WordKind.GIVEN_NAME);
      if (!part && !open && surname && !first) {
        boolean goesOn = surnames.isFamily(i + 1, to) || isDivine(i + 1, to); // الجار الله
        return goesOn ? i + 2 : i + 1;
      }
      count += part ? 0 : 1;
      open = part;
      i++;
    }
    return i;
  }

  private boolean isDivine(int i, int to) {
    return i < to
        && tokens.isWord(i)
        && text.word(i).is(WordClass.DIVINE)
        && (ends.isLast(i, to) || isServant(tokens.form(i - 1)));
  }

  /** {@code الجار}: a first part of compounds with the article. */
  private boolean isServant(String form) {
    return text.lexicon().words().contains(WordClass.COMPOUND, ArabicWord.withoutArticle(form));
  }

  /** Whether a hyphen stands between parts of a name. */
  private boolean joins(int i, int to) {
    return tokens.is(i, '-')
        && i + 1 < to
        && tokens.touchesPrevious(i)
        && tokens.touchesPrevious(i + 1)
        && tokens.isWord(i + 1);
  }

  /** Whether the name goes on with the word at {@code i}, {@code before} words being read. */
  private boolean goesOn(int from, int i, int to, int before) {
    TaggedWord word = text.word(i);
    if (word.is(WordClass.DIVINE) || word.is(WordClass.COMPOUND) && leadsOn(i + 1, to)) {
      return true;
    }
    boolean addressee =
        ArabicWord.startsWithLi(word.form())
            && word.is(WordKind.INSIDE)
            && !word.is(WordKind.HEAD); // قال فلان لهيئة الإذاعة
    boolean aim = ArabicWord.hasLiOnWa(word.form()) && !ends.isLast(i, to);
    boolean accusative = ArabicEndings.hasTanwin(tokens.printed(i, i + 1)); // فلان وتعزيزًا
    if (word.is(WordClass.FILIATION) || addressee || aim || accusative) {
      return false;
    }
    boolean group =
        word.is(WordKind.ORGANISATION)
            && !word.is(WordKind.GIVEN_NAME)
            && !(word.is(WordKind.DEFINITE) && isVouched(from, i) && before == 1);
    boolean day = before <= 1 && isDay(word) && text.word(from).is(WordKind.GIVEN_NAME);
    boolean other =
        word.is(WordKind.ROLE) && !surnames.isSurnameOfOffice(i, to)
            || word.is(WordClass.REPRESENTS) && !text.word(i - 1).is(WordKind.GIVEN_NAME)
            || word.is(WordKind.CONJOINED)
            || word.is(WordKind.PREPOSED) && !isBesideName(i)
            || group;
    if (tokens.isNumber(i) || NameEnds.endsPhrase(word) && !day || other) {
      return false;
    }
    if (word.is(WordKind.NATIONALITY)) {
      return surnames.isSurname(i, to);
    }
    if (word.is(WordKind.GIVEN_NAME)) {
      return true;
    }
    if (before <= 1) {
      boolean country =
          word.is(WordKind.PLACE)
              && word.is(WordKind.DEFINITE)
              && !ArabicEndings.isNisba(word.form());
      boolean object = isObject(i, to) || isKunyasObject(from, i, to);
      return !country && !object && (isVouched(from, i) || !isOwned(i));
    }
    if (word.is(WordKind.DEFINITE)) {
      return !word.is(WordKind.PLACE)
          && !isVerbalNoun(ArabicWord.withoutArticle(word.form()))
          && isVouched(from, i)
          && surnames.isSurnameHere(i)
          && !isDescribed(i, to);
    }
    if (ArabicWord.startsWithLi(word.form()) && !ends.isLast(i, to)) {
      return false; // الوزير سليم خلبوس لمضمون الرسالة
    }
    if (word.isUnknown() && ArabicWord.mayBePresent(word.form()) && !ends.isLast(i, to)) {
      return false; // رامز ويلدن يفتتح «المهرجان»
    }
    return i + 1 < to && text.word(i + 1).is(WordClass.DIVINE)
        || !isVerbalNoun(i) && (ends.isLast(i, to) || isLastButOne(i, to));
  }

  /** {@code ديلان برون}, though it has the letters of a preposition and a name. */
  private boolean isBesideName(int i) {
    TaggedWord rest = text.tagger().behindParticle(text.word(i), ArabicWord.PREPOSITIONS);
    return text.word(i - 1).is(WordKind.GIVEN_NAME)
        && ArabicWord.startsWithBi(tokens.form(i))
        && rest.is(WordKind.GIVEN_NAME);
  }

  /** {@code أبو مازن التأكيد}: behind a kunya a verbal noun, or a noun with an adjective. */
  private boolean isKunyasObject(int from, int i, int to) {
    TaggedWord word = text.word(i);
    boolean verbal = NounPatterns.mayBeVerbalNoun(ArabicWord.withoutArticle(word.form()));
    boolean described =
        !word.is(WordKind.ADJECTIVE)
            && i + 1 < to
            && text.word(i + 1).is(WordKind.DEFINITE)
            && text.word(i + 1).is(WordKind.ADJECTIVE);
    return text.word(from).is(WordClass.KUNYA)
        && word.is(WordKind.DEFINITE)
        && (verbal || described);
  }

  private boolean isVerbalNoun(String bare) {
    return NounPatterns.mayBeVerbalNoun(bare)
        || text.lexicon().words().contains(WordClass.EVENTS, bare);
  }

  private boolean isOwned(int i) {
    return ArabicEndings.mayHavePronoun(tokens.printed(i, i + 1));
  }

  /** Whether a verbal noun stands there: by its pattern alone not behind a given name. */
  private boolean isVerbalNoun(int i) {
    TaggedWord word = text.word(i);
    return word.is(WordKind.EVENT)
        && (word.is(WordClass.EVENTS) || !text.word(i - 1).is(WordKind.GIVEN_NAME));
  }

  /** {@code محمد الخميس}: a day of the week may be a surname. */
  private static boolean isDay(TaggedWord word) {
    return word.is(WordClass.TIMES)
        && word.is(WordKind.DEFINITE)
        && !word.is(WordClass.PHRASE_ENDS)
        && !word.is(WordClass.ADVERBS);
  }

  /** {@code تعهدت كلينتون بسحب القوات}. */
  private boolean isLedEvent(String form) {
    return ArabicWord.mayHavePreposition(form) && isVerbalNoun(ArabicWord.withoutParticle(form));
  }

  /** {@code جدد هادي مساعي السلام}: behind a given name an indefinite noun with more behind it. */
  private boolean isObject(int i, int to) {
    TaggedWord word = text.word(i);
    boolean deed =
        (word.is(WordKind.EVENT) || word.is(WordKind.DEFINITE)) // إلغاء begins as the article does
            && ArabicEndings.hasHamzaBelow(tokens.printed(i, i + 1));
    if (word.is(WordClass.EVENTS) || isLedEvent(word.form()) || deed) {
      return true;
    }
    boolean construct =
        i + 1 < to
            && (text.word(i + 1).is(WordKind.CONJOINED)
                || text.word(i + 1).is(WordKind.DEFINITE)
                    && !text.word(i + 1).is(WordKind.ADJECTIVE)
                    && !text.word(i + 1).is(WordClass.TIMES)
                    && !text.word(i + 1).is(WordKind.HEAD));
    return word.is(WordKind.EVENT) && !word.is(WordKind.DEFINITE) && construct;
  }

  /** Whether a name goes on behind a first part of a compound: with a word that may be a name. */
  private boolean leadsOn(int i, int to) {
    if (i >= to || !tokens.isWord(i) || tokens.isNumber(i) || tokens.isNumber(i + 1)) {
      return false;
    }
    TaggedWord word = text.word(i);
    if (text.word(i - 1).is(WordClass.FILIATION)) {
      return !NameEnds.endsPhrase(word); // عبدالله بن مساعد, though a helper is an office
    }
    if (text.word(i - 1).is(WordKind.HEAD)) {
      return word.is(WordKind.DEFINITE); // نجم الدين, but not نجم ريال
    }
    return word.is(WordKind.FIRST_NAME)
        || word.is(WordKind.DEFINITE) && !word.is(WordClass.PHRASE_ENDS)
        || !NameEnds.endsPhrase(word) && !word.is(WordKind.HEAD);
  }

  /**
   * {@code فلان وتوت الموقف الأمريكي}: behind an unknown word a noun with an adjective of its own.
   */
  private boolean isDescribed(int i, int to) {
    return i + 1 < to
        && !text.word(i - 1).is(WordKind.FIRST_NAME)
        && !text.word(i).is(WordKind.ADJECTIVE)
        && text.word(i + 1).is(WordKind.DEFINITE)
        && text.word(i + 1).is(WordKind.ADJECTIVE);
  }

  /** Whether a given name or a title vouches for the name before {@code i}. */
  private boolean isVouched(int from, int i) {
    TaggedWord first = text.word(from);
    return first.is(WordKind.FIRST_NAME)
        || first.is(WordClass.COMPOUND)
        || text.word(Math.max(from, i - 1)).is(WordKind.GIVEN_NAME)
        || text.word(Math.max(0, from - 1)).is(WordKind.TITLE);
  }

  /** {@code خوسي مانويل لوثيا مخيياس}: two unknown words behind two given names. */
  private boolean isLastButOne(int i, int to) {
    return text.word(i - 1).is(WordKind.GIVEN_NAME)
        && text.word(i - 2).is(WordKind.GIVEN_NAME)
        && i + 1 < to
        && text.word(i).isUnknown()
        && text.word(i + 1).isUnknown()
        && ends.isLast(i + 1, to);
  }
}
