package org.marsad.phrase;

import static org.marsad.phrase.WordFeatures.mix;

import java.util.function.IntConsumer;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * What shows whether a token belongs to the phrase by which a speaker is named: the words around
 * it, what they can be, their first and last letters, where the rules end the phrase, how far it
 * has come, and how far it is to what is said. Each is a number of 32 bits, mixed from what it
 * tells. One article, one thread at a time.
 */
@SuppressWarnings("EnumOrdinal") // sorts of features and labels as numbers, packed with the weights
final class PhraseFeatures {
  private static final int FARTHEST_MARKER = 12;
  private static final int FARTHEST_TOLD = 6;
  private static final int LONGEST_TOLD = 10;
  private static final int LONGEST_AFFIX = 3;
  private static final int LONGEST_WORD = 8;
  private static final int MOST_NAMES = 4;
  private static final int NEAREST = 3;
  private static final int OUTSIDE = 0;
  private static final int OUTSIDE_SHAPE = -2;
  private static final String MARKERS = ":«\"“";
  private static final String COMMAS = "،,.";

  /** Kinds of features, mixed into each so that none is taken for another. */
  private enum Kind {
    TOKEN,
    SHAPES,
    AFFIX,
    SPELLING,
    PLACE,
    RULES,
    START,
    MARKER,
    BEFORE,
    LABEL
  }

  private final TaggedTokens text;
  private final Tokens tokens;
  private final int from;
  private final NounPhrase rules;
  private IntConsumer found;

  /**
   * Features of the tokens of one phrase.
   *
   * @param from the first token of the phrase
   * @param rules what the rules read there
   */
  PhraseFeatures(TaggedTokens text, int from, NounPhrase rules) {
    this.text = text;
    this.tokens = text.tokens();
    this.from = from;
    this.rules = rules;
  }

  /** Finds the features of a token that do not depend on how those before it are labelled. */
  void ofToken(int i, IntConsumer sink) {
    found = sink;
    addWords(i);
    addSpelling(i);
    addRules(i);
    addStart(i);
    addMarker(i);
  }

  /**
   * Finds the features of a token behind labelled ones.
   *
   * @param previous the label of the token before it; null at the first
   * @param names how many words of a name stand before it
   */
  void behind(PhraseLabel previous, int names, int i, IntConsumer sink) {
    found = sink;
    addLabel(i, previous, names);
  }

  private void addWords(int i) {
    for (int offset = -2; offset <= 1; offset++) {
      if (isInside(i + offset)) {
        for (int feature : word(i + offset).features().all()) {
          add(Kind.TOKEN, offset, feature);
        }
      } else {
        add(Kind.TOKEN, offset, OUTSIDE);
      }
    }
    int shapes = mix(mix(shape(i - 1), shape(i)), shape(i + 1));
    add(Kind.SHAPES, 3, shapes);
    add(Kind.SHAPES, 4, mix(shape(i - 2), shapes));
    add(Kind.PLACE, 0, Math.min(i - from, LONGEST_TOLD));
  }

  private void addSpelling(int i) {
    if (!tokens.isWord(i)) {
      return;
    }
    String form = tokens.form(i);
    for (int length = 1; length <= LONGEST_AFFIX && form.length() > length + 1; length++) {
      add(Kind.AFFIX, length, form.substring(0, length).hashCode());
      add(Kind.AFFIX, -length, form.substring(form.length() - length).hashCode());
    }
    add(Kind.SPELLING, 0, Math.min(form.length(), LONGEST_WORD));
    String printed = tokens.printed(i, i + 1);
    add(Kind.SPELLING, 1, printed.charAt(printed.length() - 1));
    if (ArabicEndings.hasTanwin(printed)) {
      add(Kind.SPELLING, 2, 0);
    }
  }

  private void addRules(int i) {
    int distance = Math.max(-NEAREST, Math.min(NEAREST, i - rules.end()));
    int shapes = mix(shape(i), shape(i + 1));
    int label = labelByRules(i).ordinal();
    add(Kind.RULES, 0, distance);
    add(Kind.RULES, 1, mix(distance, shapes));
    add(Kind.RULES, 2, mix(label, shapes));
  }

  private void addStart(int i) {
    add(Kind.START, 0, shape(from));
    add(Kind.START, 1, tokens.form(from).hashCode());
    int seen = seen(i);
    add(Kind.START, 2, seen);
    add(Kind.START, 3, mix(seen, shape(i)));
    add(Kind.START, 4, mix(sort(from), shape(i)));
    add(Kind.START, 5, mix(sort(from), seen));
    if (from == 0) {
      return;
    }
    TaggedWord before = word(from - 1);
    if (before.verb() == null) {
      add(Kind.BEFORE, 0, before.form().hashCode());
    } else {
      add(Kind.BEFORE, 1, before.verb().act().name().hashCode());
      add(Kind.BEFORE, 2, before.verb().form().name().hashCode());
    }
  }

  /** What stands between the start of the phrase and a token, one bit each. */
  private int seen(int i) {
    int seen = 0;
    for (int k = from; k < i; k++) {
      TaggedWord word = word(k);
      seen |= word.is(WordKind.GIVEN_NAME) ? 1 : 0;
      seen |= word.is(WordKind.ROLE) ? 2 : 0;
      seen |= isNamedAfter(text, k) ? 4 : 0;
      seen |= tokens.isOneOf(k, COMMAS) ? 8 : 0;
      seen |= word.is(WordKind.DEFINITE) ? 16 : 0;
    }
    return seen;
  }

  /** {@code مطار، بجامعة}: what is called after a person. */
  static boolean isNamedAfter(TaggedTokens text, int i) {
    TaggedWord word = text.word(i);
    return word.is(WordClass.NAMED_AFTER)
        || word.is(WordKind.INSIDE)
            && ArabicWord.mayHavePreposition(word.form())
            && text.lexicon()
                .words()
                .contains(WordClass.NAMED_AFTER, ArabicWord.withoutParticle(word.form()));
  }

  /** What the word of a phrase's start can be, one bit each. */
  private int sort(int i) {
    TaggedWord word = word(i);
    return (word.is(WordKind.ROLE) ? 1 : 0)
        | (word.is(WordKind.ORGANISATION) ? 2 : 0)
        | (word.is(WordKind.TITLE) ? 4 : 0)
        | (word.is(WordKind.FIRST_NAME) ? 8 : 0)
        | (word.is(WordKind.DEFINITE) ? 16 : 0)
        | (word.is(WordClass.GROUPS) ? 32 : 0);
  }

  /** How far it is to what leads to what is said, and whether a comma stands in between. */
  private void addMarker(int i) {
    int distance = 0;
    boolean comma = false;
    while (distance < FARTHEST_MARKER && isInside(i + distance) && !isMarker(i + distance)) {
      comma |= tokens.isOneOf(i + distance, COMMAS);
      distance++;
    }
    boolean marked = distance < FARTHEST_MARKER && isInside(i + distance);
    int told = marked ? Math.min(distance, FARTHEST_TOLD) : FARTHEST_TOLD + 1;
    add(Kind.MARKER, 0, told);
    add(Kind.MARKER, 1, mix(Math.min(told, NEAREST), shape(i)));
    if (marked) {
      add(Kind.MARKER, 2, comma ? 1 : 0);
    }
  }

  private void addLabel(int i, PhraseLabel previous, int names) {
    int label = previous == null ? -1 : previous.ordinal();
    int here = labelByRules(i).ordinal();
    int next = labelByRules(i + 1).ordinal();
    add(Kind.LABEL, 0, label);
    add(Kind.LABEL, 1, mix(label, mix(shape(i), shape(i + 1))));
    add(Kind.LABEL, 2, mix(label, isInside(i) ? tokens.form(i).hashCode() : 0));
    add(Kind.LABEL, 3, mix(label, here));
    add(Kind.LABEL, 4, mix(mix(label, here), mix(next, shape(i))));
    add(Kind.LABEL, 5, mix(label, Math.min(names, MOST_NAMES)));
    add(Kind.LABEL, 7, mix(mix(label, seen(i)), shape(i)));
    add(Kind.LABEL, 8, mix(mix(label, sort(from)), mix(Math.min(names, 2), shape(i))));
    if (isInside(i)) {
      for (int feature : word(i).features().kinds()) {
        add(Kind.LABEL, 6, mix(label, feature));
      }
    }
  }

  /** What the rules take a token for. */
  PhraseLabel labelByRules(int i) {
    if (i < from || i >= rules.end()) {
      return PhraseLabel.BEHIND;
    }
    return i >= rules.nameFrom() && i < rules.nameTo() ? PhraseLabel.NAME : PhraseLabel.OFFICE;
  }

  private boolean isMarker(int i) {
    return tokens.isOneOf(i, MARKERS) || tokens.isWord(i) && word(i).is(WordClass.THAT);
  }

  private boolean isInside(int i) {
    return i >= 0 && i < tokens.size();
  }

  private TaggedWord word(int i) {
    return text.word(i);
  }

  private int shape(int i) {
    return isInside(i) ? word(i).features().shape() : OUTSIDE_SHAPE;
  }

  private void add(Kind kind, int which, int value) {
    found.accept(mix(mix(kind.ordinal(), which), value));
  }
}
