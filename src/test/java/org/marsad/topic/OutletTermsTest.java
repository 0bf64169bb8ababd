package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutletTermsTest {
  private static final List<String> WRITTEN = List.of("الواحة", "الواحة نيوز", "النخيل", "nakheel");

  @Test
  void findsTheWordsOfAnOutletThatOthersDoNotUse() {
    Map<String, long[]> byOutlet =
        Map.of(
            "شبكة الواحة نيوز", new long[] {18, 9, 3, 0, 30},
            "www.nakheel.example", new long[] {2, 1, 7, 5, 30});
    assertThat(found(byOutlet)).containsExactlyInAnyOrder(0, 1, 3);
  }

  @Test
  void keepsWordsThatOtherOutletsUse() {
    Map<String, long[]> byOutlet =
        Map.of("الواحة نيوز", new long[] {8, 8, 0, 0, 30}, "النخيل", new long[] {2, 2, 5, 0, 30});
    assertThat(found(byOutlet)).containsExactly(2);
  }

  @Test
  void findsNothingForAnOutletThatHasMostOfTheArticles() {
    Map<String, long[]> byOutlet =
        Map.of("الواحة نيوز", new long[] {90, 90, 0, 0, 90}, "ب", new long[] {0, 0, 5, 0, 10});
    assertThat(found(byOutlet)).isEmpty();
  }

  private static Iterable<Integer> found(Map<String, long[]> byOutlet) {
    TopTermCounts counts =
        new TopTermCounts(Map.of(), new long[0], byOutlet, new int[] {0, 1, 2, 3});
    return OutletTerms.of(counts, WRITTEN::get);
  }
}
