package org.marsad.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.text.Folding;
import org.marsad.text.Tokens;

/**
 * The speakers of one article as it goes on: a surname goes to the one who bears it, an office to
 * the one who holds it, a pronoun to the last who spoke.
 */
final class Voices {
  private final List<Voice> voices = new ArrayList<>();
  private Voice last;

  /** The last who spoke, or null. */
  Voice last() {
    return last;
  }

  /** Lets a voice be the one whom pronouns mean. */
  Voice speaks(Voice voice) {
    last = voice;
    return voice;
  }

  /** Whether a mention means somebody heard before. */
  boolean knows(Mention mention) {
    return known(mention).isPresent();
  }

  /** The voice that a mention means, a new one if it means nobody known. */
  Voice of(Mention mention) {
    Voice voice = known(mention).orElse(null);
    if (voice == null) {
      voice = new Voice(mention.name(), mention.role());
      voices.add(voice);
    } else {
      voice.learn(mention.name(), mention.role());
    }
    return voice;
  }

  private Optional<Voice> known(Mention mention) {
    for (int i = voices.size() - 1; i >= 0; i--) {
      Voice voice = voices.get(i);
      boolean same =
          mention.name().isEmpty()
              ? sameOffice(voice.role(), mention.role())
              : sameName(voice.name(), mention.name());
      if (same) {
        return Optional.of(voice);
      }
    }
    boolean bareOffice = mention.name().isEmpty() && words(mention.role()).size() == 1;
    if (bareOffice && last != null && holds(last, mention.role())) {
      return Optional.of(last);
    }
    return Optional.empty();
  }

  /** Whether one is the other, or its last part, ال or not, in any spelling. */
  private static boolean sameName(String known, String given) {
    List<String> a = keys(known);
    List<String> b = keys(given);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = shorter == a ? b : a;
    return shorter.size() == 1
        ? longer.get(longer.size() - 1).equals(shorter.get(0))
            || longer.size() > 1
                && longer.get(0).equals(shorter.get(0))
                && shorter.get(0).length() > 3
        : longer.containsAll(shorter);
  }

  private static boolean sameOffice(String known, String given) {
    List<String> a = words(known);
    List<String> b = words(given);
    return !b.isEmpty() && a.size() >= b.size() && a.subList(0, b.size()).equals(b);
  }

  /** Whether a one-word office ({@code المصدر، الوزير}) can mean this voice. */
  private static boolean holds(Voice voice, String office) {
    return words(voice.role()).contains(words(office).get(0));
  }

  private static List<String> keys(String name) {
    return words(name).stream().map(NameKey::of).filter(key -> !key.isEmpty()).toList();
  }

  private static List<String> words(String text) {
    Tokens tokens = new Tokens(Folding.fold(text));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        words.add(SpeakerLexicon.bare(tokens.form(i)));
      }
    }
    return words;
  }
}
