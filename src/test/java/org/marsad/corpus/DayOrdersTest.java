package org.marsad.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class DayOrdersTest {

  @Test
  void readsTheMonthFirstWhereOtherDatesOfTheFileShowIt(SparkSession spark) {
    Read read =
        read(
            spark,
            List.of(
                "us.csv|nahr|3/5/2021",
                "us.csv|nahr|3/25/2021",
                "us.csv|nahr|12/1/2021",
                "iq.csv|nahr|3/5/2021",
                "iq.csv|nahr|25/3/2021"));
    assertThat(read.days())
        .containsExactly("2021-03-05", "2021-03-25", "2021-12-01", "2021-05-03", "2021-03-25");
    assertThat(read.notes())
        .anyMatch(
            note ->
                note.contains("us.csv")
                    && note.contains("12/1/2021 (2)")
                    && note.contains("with the month first, as in 3/25/2021 (1)"));
  }

  @Test
  void learnsFromTheOtherFilesOfTheOutlet(SparkSession spark) {
    Read read =
        read(
            spark,
            List.of(
                "1.csv|nahr|3/5/2021",
                "2.csv|nahr|3/25/2021",
                "2.csv|nahr|3/4/2021",
                "1.csv|waha|3/5/2021"));
    assertThat(read.days()).containsExactly("2021-03-05", "2021-03-25", "2021-03-04", "2021-05-03");
  }

  @Test
  void asksTheOutletWhereTheDatesOfAFileContradictEachOther(SparkSession spark) {
    Read read =
        read(
            spark,
            List.of(
                "all.csv|nahr|3/5/2021", "all.csv|nahr|3/25/2021",
                "all.csv|waha|3/5/2021", "all.csv|waha|25/3/2021"));
    assertThat(read.days()).containsExactly("2021-03-05", "2021-03-25", "2021-05-03", "2021-03-25");
  }

  @Test
  void saysThatDatesContradictEachOtherAndTakesTheDayFirst(SparkSession spark) {
    Read read =
        read(spark, List.of("a.csv|nahr|3/5/2021", "a.csv|nahr|3/25/2021", "a.csv|nahr|25/3/2021"));
    assertThat(read.days()).containsExactly("2021-05-03", "2021-03-25", "2021-03-25");
    assertThat(read.notes())
        .anyMatch(
            note ->
                note.contains("a.csv: dates such as 3/5/2021 (1)")
                    && note.contains("with the day first, as in 25/3/2021 (1)")
                    && note.contains("against that, 3/25/2021 (1)"));
  }

  @Test
  void takesTheDayFirstWhereNothingShowsTheOrder(SparkSession spark) {
    Read read = read(spark, List.of("a.csv|nahr|3/5/2021", "a.csv|nahr|2021-05-06"));
    assertThat(read.days()).containsExactly("2021-05-03", "2021-05-06");
    assertThat(read.notes())
        .singleElement()
        .asString()
        .contains("3/5/2021", "day first", "no other");
  }

  @Test
  void saysNothingWhereNoDateNeedsAnOrder(SparkSession spark) {
    Read read = read(spark, List.of("a.csv|nahr|3/25/2021", "a.csv|nahr|5/5/2021"));
    assertThat(read.days()).containsExactly("2021-03-25", "2021-05-05");
    assertThat(read.notes()).isEmpty();
  }

  private record Read(List<String> days, List<String> notes) {}

  /** Reads dates, each written as {@code file|outlet|date}. */
  private static Read read(SparkSession spark, List<String> written) {
    Rows rows = Rows.of(Records.TABLE);
    for (int i = 0; i < written.size(); i++) {
      String[] parts = written.get(i).split("\\|", -1);
      rows.row(
          Records.ORIGIN,
          "file:/in/" + parts[0],
          Records.POSITION,
          (long) i,
          Records.SOURCE,
          parts[1],
          Records.PUBLISHED,
          parts[2]);
    }
    DayOrderSightings sightings = DayOrderSightings.of(spark);
    Records records = sightings.in(new Records(rows.frame()));
    assertThat(records.rows().collectAsList()).hasSize(written.size());
    DayOrders orders = DayOrders.of(records, sightings);
    PublicationDates dates = new PublicationDates(Defaults.dates("UTC"), orders);
    Map<Long, String> days =
        records
            .rows()
            .withColumn(Documents.PUBLISHED_AT.name(), dates.published())
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(DayOrdersTest::position, DayOrdersTest::day));
    return new Read(days.keySet().stream().sorted().map(days::get).toList(), orders.notes());
  }

  private static Long position(Row row) {
    return row.getAs(Records.POSITION.name());
  }

  private static String day(Row row) {
    return row.getAs(Documents.PUBLISHED_AT.name()).toString().substring(0, 10);
  }
}
