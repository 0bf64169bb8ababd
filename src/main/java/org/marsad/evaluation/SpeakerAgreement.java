package org.marsad.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.marsad.speaker.NameKey;
import org.marsad.text.Words;

/**
 * Tells whether two texts name the same speaker, for scoring; lenient in spelling and completeness.
 */
public final class SpeakerAgreement {
  private SpeakerAgreement() {}

  /**
   * Whether the last words agree under their {@link NameKey}, as surnames do.
   *
   * @return false where one of the texts has no words
   */
  public static boolean sameLastWord(String name, String other) {
    List<String> keys = keys(name);
    List<String> others = keys(other);
    return !keys.isEmpty()
        && !others.isEmpty()
        && keys.get(keys.size() - 1).equals(others.get(others.size() - 1));
  }

  /**
   * Whether at least half of the words of a name are in another one.
   *
   * @param name the name whose words are counted, at least one of them being common
   */
  public static boolean halfOfTheWords(String name, String other) {
    List<String> keys = keys(name);
    List<String> others = keys(other);
    long common = keys.stream().filter(others::contains).count();
    return common > 0 && 2 * common >= keys.size();
  }

  private static List<String> keys(String text) {
    List<String> keys = new ArrayList<>();
    Words words = new Words(text);
    while (words.next()) {
      keys.add(NameKey.of(new String(words.buffer(), 0, words.length())));
    }
    return keys;
  }
}
