package org.marsad.corpus;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongCursor;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.marsad.config.Settings;
import org.marsad.text.Words;

/**
 * Decides whether of two texts one is a copy of the other. There are three kinds of copies:
 *
 * <ul>
 *   <li>texts that share most of their shingles (Jaccard);
 *   <li>an agency's text that two outlets have edited, each in its own way: they share about half,
 *       and appear within days of each other. One outlet does not do that: half is what its
 *       bulletins of two days share (weather, prices), too;
 *   <li>a text that was cut: nearly all of it is in the longer one (containment), and both have the
 *       same lead or title. A cable that a different, longer story quotes further down is no copy.
 * </ul>
 */
final class CopyRule implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double ALIKE_TITLES = 0.6;
  private static final int FEWEST_TITLE_WORDS = 3;

  private final Settings.Deduplication settings;

  CopyRule(Settings.Deduplication settings) {
    this.settings = settings;
  }

  /**
   * One text as it was published.
   *
   * @param shingles of the text, in its order, see {@link org.marsad.text.Shingles#inOrder}
   * @param title or null
   * @param source the outlet, or null
   * @param time or null
   */
  record Version(int[] shingles, String title, String source, Instant time) {
    boolean isOfSameOutlet(Version other) {
      return isSameOutlet(source, other.source);
    }
  }

  /** Tells whether two sources are the same; what is not known is one source. */
  static boolean isSameOutlet(String source, String other) {
    return source == null ? other == null : source.equalsIgnoreCase(other);
  }

  /**
   * How two texts are copies.
   *
   * @param similarity Jaccard similarity or containment of their shingles, whichever is larger
   * @param edited whether each has been edited, so that about half is common
   */
  record Likeness(double similarity, boolean edited) {}

  /**
   * Compares two texts.
   *
   * @return how they are copies, or empty where neither is a copy of the other
   */
  Optional<Likeness> compare(Version a, Version b) {
    Overlap overlap =
        a.shingles.length <= b.shingles.length
            ? Overlap.of(a.shingles, b.shingles)
            : Overlap.of(b.shingles, a.shingles);
    double similarity = Math.max(overlap.jaccard(), overlap.containment());
    if (overlap.jaccard() >= settings.minJaccard() || isCut(overlap, a, b)) {
      return Optional.of(new Likeness(similarity, false));
    }
    return isEdited(overlap, a, b) ? Optional.of(new Likeness(similarity, true)) : Optional.empty();
  }

  private boolean isEdited(Overlap overlap, Version a, Version b) {
    return overlap.jaccard() >= settings.minJaccardEdited()
        && !a.isOfSameOutlet(b)
        && isWithinDays(a.time, b.time);
  }

  private boolean isWithinDays(Instant a, Instant b) {
    return a == null
        || b == null
        || Duration.between(a, b).abs().compareTo(Duration.ofDays(settings.editedDays())) <= 0;
  }

  private boolean isCut(Overlap overlap, Version a, Version b) {
    return overlap.containment() >= settings.minContainment()
        && overlap.lengthRatio() >= settings.minLengthRatio()
        && (overlap.place() <= settings.maxPlace() || areAlike(a.title, b.title));
  }

  private static boolean areAlike(String title, String other) {
    if (title == null || other == null) {
      return false;
    }
    LongHashSet words = words(title);
    LongHashSet others = words(other);
    int common = 0;
    for (LongCursor word : words) {
      common += others.contains(word.value) ? 1 : 0;
    }
    return common >= FEWEST_TITLE_WORDS
        && common >= ALIKE_TITLES * Math.min(words.size(), others.size());
  }

  private static LongHashSet words(String title) {
    Words walk = new Words(title);
    LongHashSet words = new LongHashSet();
    while (walk.next()) {
      words.add(walk.hash());
    }
    return words;
  }

  /**
   * What two sets of shingles share.
   *
   * @param common how many distinct shingles are in both
   * @param shorter how many the shorter text has
   * @param longer how many the longer text has
   * @param place where in the longer text the common ones stand, on average: 0 is its begin, 1 its
   *     end
   */
  record Overlap(int common, int shorter, int longer, double place) {
    static Overlap of(int[] shorter, int[] longer) {
      IntHashSet inShorter = IntHashSet.from(shorter);
      IntHashSet inLonger = new IntHashSet(longer.length);
      int common = 0;
      double places = 0;
      for (int i = 0; i < longer.length; i++) {
        if (inLonger.add(longer[i]) && inShorter.contains(longer[i])) {
          common++;
          places += i;
        }
      }
      double place = common == 0 ? 1 : places / common / longer.length;
      return new Overlap(common, inShorter.size(), inLonger.size(), place);
    }

    double jaccard() {
      return ratio(common, shorter + longer - common);
    }

    double containment() {
      return ratio(common, Math.min(shorter, longer));
    }

    double lengthRatio() {
      return ratio(Math.min(shorter, longer), Math.max(shorter, longer));
    }

    private static double ratio(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }
}
