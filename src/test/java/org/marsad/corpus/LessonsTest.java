package org.marsad.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.testing.LocalSpark;

@ExtendWith(LocalSpark.class)
class LessonsTest {
  private static final Lessons LESSONS =
      new Lessons(
          Set.of(-3L, 7L),
          new DayOrders(Set.of("us.csv"), Set.of("iq.csv"), Set.of("outlet"), List.of()),
          Set.of("13/2/2021"));

  @Test
  void areReadAsTheyWereStored(SparkSession spark) {
    assertThat(Lessons.of(LESSONS.table(spark))).isEqualTo(LESSONS);
    Lessons none = new Lessons(Set.of(), DayOrders.dayFirst(List.of()), Set.of());
    assertThat(Lessons.of(none.table(spark))).isEqualTo(none);
  }

  @Test
  void tellWhichLinesAreNoiseInOneArchiveOnly() {
    Lessons other = new Lessons(Set.of(7L, 9L), DayOrders.dayFirst(List.of()), Set.of());
    assertThat(LESSONS.changedLines(other)).isEqualTo(Set.of(-3L, 9L));
    assertThat(LESSONS.changedLines(LESSONS)).isEmpty();
    assertThat(LESSONS.readsDatesAs(other)).isFalse();
    assertThat(LESSONS.readsDatesAs(LESSONS)).isTrue();
  }
}
