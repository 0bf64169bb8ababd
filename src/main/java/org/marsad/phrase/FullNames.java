package org.marsad.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Finds the full name of somebody whom a text calls by one word: the longest name in the text that
 * ends or starts with the word, whose first word is a given name or stands behind a title, an
 * office or a verb of speech.
 *
 * <p>No more than 32 words are looked for in one text, each at no more than twelve places, so that
 * time grows with the text and no faster. For one text and one thread.
 */
public final class FullNames {
  private static final int MOST_PLACES = 12;
  private static final int MOST_ASKED = 32;
  private static final int MOST_PARTS = 5;
  private static final int LONGEST = 8;

  private final TaggedTokens text;
  private final Tokens tokens;
  private int asked;

  /** The names of a text. */
  public FullNames(TaggedTokens text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /**
   * Finds a full name.
   *
   * @param bare a folded word without its article
   * @return empty when the text has none, or has names of several people that start with the word
   */
  public Optional<SpeakerMention> of(String bare) {
    asked++;
    List<Integer> found = asked > MOST_ASKED ? List.of() : places(bare);
    if (found.isEmpty() || isOther(text.word(found.get(0)))) {
      return Optional.empty();
    }
    Optional<SpeakerMention> surname = endingIn(found);
    return surname.isPresent() ? surname : startingWith(found);
  }

  /** Whether a word is a place or the noun of an office and so nobody's name. */
  private static boolean isOther(TaggedWord word) {
    return word.is(WordKind.PLACE) && !word.is(WordKind.NATIONALITY)
        || word.is(WordKind.HEAD) && !word.is(WordKind.GIVEN_NAME)
        || word.is(WordClass.NOUN_PHRASE_ENDS);
  }

  /** The first places of a word, with its article or without. */
  private List<Integer> places(String bare) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < tokens.size() && found.size() < MOST_PLACES; i++) {
      String form = tokens.form(i);
      if (form.endsWith(bare) && ArabicWord.withoutArticle(form).equals(bare)) {
        found.add(i);
      }
    }
    return found;
  }

  private Optional<SpeakerMention> endingIn(List<Integer> found) {
    SpeakerMention best = null;
    for (int i : found) {
      int from = start(i);
      if (from < i && (best == null || i + 1 - from > best.to() - best.from())) {
        best = mention(from, Math.max(i + 1, end(from)));
      }
    }
    return Optional.ofNullable(best);
  }

  /** The first word of the name that ends at {@code last}; {@code last} when there is none. */
  private int start(int last) {
    int from = last;
    boolean listed = false;
    while (last - from < MOST_PARTS && isPart(from - 1)) {
      boolean given = text.word(from - 1).is(WordKind.FIRST_NAME);
      if (listed && !given && !isLink(from - 1)) {
        break;
      }
      listed |= given;
      from--;
    }
    while (from < last && (isLink(from) && !text.word(from).is(WordKind.FIRST_NAME))) {
      from++;
    }
    return listed || isIntroduced(from) ? from : last;
  }

  private boolean isLink(int i) {
    return text.word(i).is(WordClass.FILIATION) || text.word(i).is(WordClass.COMPOUND);
  }

  /** Whether the word can be a part of a name in front of another. */
  private boolean isPart(int i) {
    if (!tokens.isWord(i) || tokens.isNumber(i)) {
      return false;
    }
    TaggedWord word = text.word(i);
    return word.is(WordKind.FIRST_NAME)
        || isLink(i)
        || word.isUnknown()
            && word.form().length() > 2
            && !ArabicWord.showsParticle(word.form())
            && !ArabicWord.endsWithPossessive(word.form());
  }

  private Optional<SpeakerMention> startingWith(List<Integer> found) {
    SpeakerMention best = null;
    for (int i : found) {
      int to = end(i);
      boolean first = text.word(i).is(WordKind.FIRST_NAME) && !isNamePart(i - 1);
      if (to > i + 1 && (first || isIntroduced(i)) && !text.word(to - 1).is(WordKind.EVENT)) {
        SpeakerMention name = mention(i, to);
        if (best != null && !best.name().equals(name.name())) {
          return Optional.empty();
        }
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isNamePart(int i) {
    return tokens.isWord(i) && (text.word(i).is(WordKind.FIRST_NAME) || isLink(i));
  }

  private int end(int from) {
    int to = from + 1;
    while (to < Math.min(tokens.size(), from + LONGEST) && !text.word(to).is(WordKind.VERB)) {
      to++;
    }
    return text.word(from).is(WordKind.DEFINITE) ? from + 1 : new PersonalName(text).end(from, to);
  }

  /** Whether a title, the end of an office or a verb of speech stands in front of a name. */
  private boolean isIntroduced(int from) {
    if (!tokens.isWord(from - 1)) {
      return false;
    }
    TaggedWord before = text.word(from - 1);
    boolean definite = before.is(WordKind.DEFINITE);
    if (before.is(WordClass.PHRASE_ENDS)) {
      return false;
    }
    return before.is(WordKind.TITLE)
        || definite && (before.is(WordKind.ROLE) || before.is(WordKind.ADJECTIVE))
        || before.isFiniteVerb();
  }

  private SpeakerMention mention(int from, int to) {
    String name = tokens.printed(from, to);
    return new SpeakerMention(from, to, name, "", true, name);
  }
}
