package org.marsad.phrase;

/**
 * A place where a speaker may be named.
 *
 * @param text the article
 * @param from the token at which the phrase starts, or would start
 * @param labels of its tokens, none where no speaker is named there
 * @param rules what the rules read there
 */
record LabelledPhrase(TaggedTokens text, int from, PhraseLabel[] labels, NounPhrase rules) {
  int to() {
    return from + labels.length;
  }

  PhraseLabel label(int i) {
    return i < to() ? labels[i - from] : PhraseLabel.BEHIND;
  }

  /** Whether a reading has the same name, or the same office where there is none. */
  boolean isRead(NounPhrase reading) {
    if (reading == null || labels.length == 0) {
      return reading == null && labels.length == 0;
    }
    int nameFrom = from;
    while (nameFrom < to() && label(nameFrom) != PhraseLabel.NAME) {
      nameFrom++;
    }
    int nameTo = nameFrom;
    while (nameTo < to() && label(nameTo) == PhraseLabel.NAME) {
      nameTo++;
    }
    return nameFrom == to()
        ? !reading.hasName() && reading.roleTo() == to()
        : reading.nameFrom() == nameFrom && reading.nameTo() == nameTo;
  }
}
