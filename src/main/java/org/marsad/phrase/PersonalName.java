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
  private static final int LONGEST_PARTICLE_WORD = 3;

  private final TaggedTokens text;
  private final Tokens tokens;

  PersonalName(TaggedTokens text) {
    this.text = text;
    this.tokens = text.tokens();
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
        return isFamily(i + 1, to) ? i + 2 : i + 1;
      }
      count += part ? 0 : 1;
      open = part;
      i++;
    }
    return i;
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
    boolean aim = ArabicWord.hasLiOnWa(word.form()) && !isLast(i, to);
    if (word.is(WordClass.FILIATION) || addressee || aim) {
      return false;
    }
    boolean group =
        word.is(WordKind.ORGANISATION)
            && !word.is(WordKind.GIVEN_NAME)
            && !(word.is(WordKind.DEFINITE) && isVouched(from, i) && before == 1);
    boolean day = before <= 1 && isDay(word) && text.word(from).is(WordKind.GIVEN_NAME);
    boolean other =
        word.is(WordKind.ROLE) && !isSurnameOfOffice(i, to)
            || word.is(WordClass.REPRESENTS) && !text.word(i - 1).is(WordKind.GIVEN_NAME)
            || word.is(WordKind.CONJOINED)
            || word.is(WordKind.PREPOSED)
            || group;
    if (tokens.isNumber(i) || endsPhrase(word) && !day || other) {
      return false;
    }
    if (word.is(WordKind.NATIONALITY)) {
      return isSurname(i, to);
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
          && isSurnameHere(i)
          && !isDescribed(i, to);
    }
    if (ArabicWord.startsWithLi(word.form()) && !isLast(i, to)) {
      return false; // الوزير سليم خلبوس لمضمون الرسالة
    }
    return i + 1 < to && text.word(i + 1).is(WordClass.DIVINE)
        || !isVerbalNoun(i) && (isLast(i, to) || isLastButOne(i, to));
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

  /** {@code وليد المعلم قد قال}: an office with the article that nothing goes on with. */
  private boolean isSurnameOfOffice(int i, int to) {
    TaggedWord word = text.word(i);
    boolean ends =
        i + 1 >= to
            || !tokens.isWord(i + 1)
            || text.word(i + 1).is(WordKind.VERB)
            || isFamily(i + 1, to)
            || endsPhrase(text.word(i + 1)) && !text.word(i + 1).is(WordClass.OFFICE_LINKS);
    return ends
        && word.is(WordKind.DEFINITE)
        && !word.is(WordKind.TITLE)
        && text.word(i - 1).is(WordKind.GIVEN_NAME)
        && !ArabicEndings.isSoundPlural(word.form());
  }

  /** {@code سالم المختار الوادعي}: a second surname, of a family, that ends the phrase. */
  private boolean isFamily(int i, int to) {
    if (i < 2 || i >= to || !tokens.isWord(i)) {
      return false;
    }
    TaggedWord word = text.word(i);
    TaggedWord before = text.word(i - 1);
    boolean listed = word.is(WordClass.ADJECTIVES) || word.is(WordKind.SPEAKER);
    boolean ends = i + 1 >= to || !tokens.isWord(i + 1) || isLast(i, to);
    return ends
        && !listed
        && !endsPhrase(word)
        && word.is(WordKind.DEFINITE)
        && word.form().endsWith("ي")
        && !before.is(WordKind.ADJECTIVE)
        && text.word(i - 2).is(WordKind.GIVEN_NAME);
  }

  /** {@code محمد الخميس}: a day of the week may be a surname. */
  private static boolean isDay(TaggedWord word) {
    return word.is(WordClass.TIMES)
        && word.is(WordKind.DEFINITE)
        && !word.is(WordClass.PHRASE_ENDS)
        && !word.is(WordClass.ADVERBS);
  }

  /** {@code جدد هادي مساعي السلام}: behind a given name an indefinite noun with more behind it. */
  private boolean isObject(int i, int to) {
    TaggedWord word = text.word(i);
    if (word.is(WordClass.EVENTS)) {
      return true;
    }
    boolean construct =
        i + 1 < to
            && (text.word(i + 1).is(WordKind.CONJOINED)
                || text.word(i + 1).is(WordKind.DEFINITE)
                    && !text.word(i + 1).is(WordKind.ADJECTIVE)
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
      return !endsPhrase(word); // عبدالله بن مساعد, though a helper is an office
    }
    if (text.word(i - 1).is(WordKind.HEAD)) {
      return word.is(WordKind.DEFINITE); // نجم الدين, but not نجم ريال
    }
    return word.is(WordKind.FIRST_NAME)
        || word.is(WordKind.DEFINITE) && !word.is(WordClass.PHRASE_ENDS)
        || !endsPhrase(word) && !word.is(WordKind.HEAD);
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

  /** Whether a definite word behind two others is a surname: by its ending, or behind a name. */
  private boolean isSurnameHere(int i) {
    TaggedWord before = text.word(i - 1);
    return text.word(i).is(WordKind.ADJECTIVE)
        || before.is(WordKind.GIVEN_NAME)
        || before.is(WordKind.NAME_WORD)
        || before.is(WordClass.DIVINE)
        || text.word(i - 2).is(WordClass.COMPOUND)
        || text.word(i - 2).is(WordKind.GIVEN_NAME);
  }

  /** {@code أحمد المصري}: an adjective of nationality right behind a given name is a surname. */
  private boolean isSurname(int i, int to) {
    TaggedWord word = text.word(i);
    boolean masculine = word.is(WordKind.DEFINITE) && word.form().endsWith("ي");
    return masculine
        && text.word(i - 1).is(WordKind.GIVEN_NAME)
        && (i + 1 >= to || !text.word(i + 1).is(WordKind.FIRST_NAME));
  }

  /** Whether a given name or a title vouches for the name before {@code i}. */
  private boolean isVouched(int from, int i) {
    TaggedWord first = text.word(from);
    return first.is(WordKind.FIRST_NAME)
        || first.is(WordClass.COMPOUND)
        || text.word(Math.max(from, i - 1)).is(WordKind.GIVEN_NAME)
        || text.word(Math.max(0, from - 1)).is(WordKind.TITLE);
  }

  /** Whether nothing follows with which the word could be in construct. */
  private boolean isLast(int i, int to) {
    if (i + 1 >= to || !tokens.isWord(i + 1)) {
      return true;
    }
    TaggedWord next = text.word(i + 1);
    return endsPhrase(next) && !next.is(WordClass.OFFICE_LINKS)
        || next.is(WordKind.ROLE)
        || next.is(WordClass.SEVERAL)
        || next.is(WordKind.TITLE);
  }

  /** {@code خوسي مانويل لوثيا مخيياس}: two unknown words behind two given names. */
  private boolean isLastButOne(int i, int to) {
    return text.word(i - 1).is(WordKind.GIVEN_NAME)
        && text.word(i - 2).is(WordKind.GIVEN_NAME)
        && i + 1 < to
        && text.word(i).isUnknown()
        && text.word(i + 1).isUnknown()
        && isLast(i + 1, to);
  }

  private static boolean endsPhrase(TaggedWord word) {
    String form = word.form();
    boolean dative =
        ArabicWord.hasLiOnArticle(form) || ArabicWord.hasLiOnWa(form) && !word.isUnknown();
    return word.is(WordClass.NOUN_PHRASE_ENDS)
        || word.is(WordClass.HIS_WORDS)
        || form.length() > LONGEST_PARTICLE_WORD + 1 && ArabicWord.endsWithPluralPossessive(form)
        || word.is(WordClass.OFFICE_LINKS) && !word.is(WordClass.COMPOUND)
        || form.length() == 1
        || dative && form.length() > LONGEST_PARTICLE_WORD;
  }
}
