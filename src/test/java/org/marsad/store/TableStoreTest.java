package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.table.Articles;
import org.marsad.table.TopicTerms;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class TableStoreTest {
  @TempDir Path folder;
  private RunDirectory run;

  @BeforeEach
  void createRun() {
    run = RunDirectory.create(folder.toString(), new Configuration(), Instant.EPOCH);
  }

  @Test
  void countsTheRowsItWrites(SparkSession spark) {
    assertThat(TableStore.write(new TopicTerms(rows("واحة", "نخيل").frame()), run)).isEqualTo(2);
    assertThat(
            TableStore.read(spark, run, TopicTerms.TABLE)
                .select("term")
                .as(strings())
                .collectAsList())
        .containsExactlyInAnyOrder("واحة", "نخيل");
  }

  @Test
  void writesATableWithoutRows(SparkSession spark) {
    assertThat(TableStore.write(new TopicTerms(rows().frame()), run)).isZero();
    assertThat(TableStore.read(spark, run, TopicTerms.TABLE).collectAsList()).isEmpty();
  }

  @Test
  void writesATableOfWhichNothingIsLeft(SparkSession spark) {
    TopicTerms none = new TopicTerms(rows("واحة").frame().where("rank > 5"));
    assertThat(TableStore.write(none, run)).isZero();
    assertThat(TableStore.read(spark, run, TopicTerms.TABLE).collectAsList()).isEmpty();
  }

  @Test
  void failsOnANullInARequiredColumn() {
    TopicTerms broken = new TopicTerms(rows("واحة", null).frame());
    assertThatThrownBy(() -> TableStore.write(broken, run))
        .hasStackTraceContaining("topic_terms.term must not be null");
  }

  @Test
  void writesATableOnce() {
    TopicTerms terms = new TopicTerms(rows("واحة").frame());
    TableStore.write(terms, run);
    assertThatThrownBy(() -> TableStore.write(terms, run)).hasMessageContaining("topic_terms");
  }

  @Test
  void writesTheMeaningOfEachColumnIntoTheParquetSchema(SparkSession spark) {
    TableStore.write(new TopicTerms(rows("واحة").frame()), run);
    StructField[] written = spark.read().parquet(run.table(TopicTerms.TABLE)).schema().fields();
    assertThat(written)
        .extracting(StructField::name, field -> field.getComment().get())
        .containsExactlyElementsOf(
            TopicTerms.TABLE.fields().stream()
                .map(field -> tuple(field.name(), field.meaning()))
                .toList());
  }

  private static Encoder<String> strings() {
    return Encoders.STRING();
  }

  private static Rows rows(String... terms) {
    Rows rows = Rows.of(TopicTerms.TABLE);
    for (String term : terms) {
      rows.row(
          Articles.TOPIC_ID,
          1,
          TopicTerms.RANK,
          1,
          TopicTerms.TERM,
          term,
          TopicTerms.STEM,
          "x",
          TopicTerms.WEIGHT,
          0.5);
    }
    return rows;
  }
}
