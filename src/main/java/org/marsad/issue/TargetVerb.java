package org.marsad.issue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.marsad.morphology.Part;
import org.marsad.morphology.VerbEntry;

/**
 * A verb among the words of what is done to a target: {@code verb past present measure masdar} in
 * the key {@code of} of an issue's file, see {@link VerbEntry}. It stands for all its forms but the
 * passive participle.
 */
public final class TargetVerb {
  private static final String MARK = "verb ";
  private static final Set<Part> FINITE = EnumSet.of(Part.PAST, Part.PRESENT, Part.FUTURE);
  private static final Set<Part> NOUNS = EnumSet.of(Part.MASDAR, Part.ACTIVE);

  private final VerbEntry entry;

  private TargetVerb(VerbEntry entry) {
    this.entry = entry;
  }

  /** Whether an entry is a verb and not a phrase. */
  public static boolean isOne(String entry) {
    return entry.startsWith(MARK);
  }

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static TargetVerb parse(String entry) {
    return new TargetVerb(VerbEntry.parse(entry.substring(MARK.length())));
  }

  /** Returns the past, by which the verb is known. */
  public String past() {
    return entry.lemma();
  }

  /** Returns the forms with a person, with the marks of {@link org.marsad.text.Phrases#define}. */
  public List<String> finite() {
    return entry.words(FINITE);
  }

  /** Returns verbal nouns and active participles, with the same marks. */
  public List<String> nouns() {
    return entry.words(NOUNS);
  }
}
