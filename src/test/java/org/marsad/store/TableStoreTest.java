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
import org.marsad.config.UserError;
import org.marsad.store.TableStore.Written;
import org.marsad.table.Articles;
import org.marsad.table.Records;
import org.marsad.table.TopicTerms;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class TableStoreTest {
  private static final Written NOTHING = new Written(0, "0-0");

  @TempDir Path folder;
  private RunDirectory run;

  @BeforeEach
  void createRun() {
    run = RunDirectory.create(folder.toString(), new Configuration(), Instant.EPOCH);
  }

  @Test
  void countsTheRowsItWrites(SparkSession spark) {
    assertThat(TableStore.write(new TopicTerms(rows("واحة", "نخيل").frame()), run).rows())
        .isEqualTo(2);
    assertThat(
            TableStore.read(spark, run, TopicTerms.TABLE)
                .select("term")
                .as(strings())
                .collectAsList())
        .containsExactlyInAnyOrder("واحة", "نخيل");
  }

  @Test
  void writesATableWithoutRows(SparkSession spark) {
    assertThat(TableStore.write(new TopicTerms(rows().frame()), run)).isEqualTo(NOTHING);
    assertThat(TableStore.read(spark, run, TopicTerms.TABLE).collectAsList()).isEmpty();
  }

  @Test
  void writesATableOfWhichNothingIsLeft(SparkSession spark) {
    TopicTerms none = new TopicTerms(rows("واحة").frame().where("rank > 5"));
    assertThat(TableStore.write(none, run)).isEqualTo(NOTHING);
    assertThat(TableStore.read(spark, run, TopicTerms.TABLE).collectAsList()).isEmpty();
  }

  @Test
  void saysThatATableIsGone(SparkSession spark) {
    assertThatThrownBy(() -> TableStore.read(spark, run, TopicTerms.TABLE))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(run.id())
        .hasMessageContaining("no table topic_terms");
  }

  @Test
  void digestsTellRowsApartAndNotTheirOrder() {
    Written palms = digest(rows("واحة", "نخيل"));
    assertThat(digest(rows("نخيل", "واحة"))).isEqualTo(palms);
    assertThat(digest(rows("واحة", "نخلة"))).isNotEqualTo(palms);
    assertThat(digest(rows("واحة"))).isNotEqualTo(digest(rows("واحة", "واحة", "واحة")));
    assertThat(digest(rows("نخيل", "نخيل"))).isNotEqualTo(digest(rows("واحة", "واحة")));
    assertThat(TableStore.write(new TopicTerms(rows("واحة", "نخيل").frame()), run))
        .isEqualTo(palms);
  }

  @Test
  void digestsTellWhatIsMissingFromWhatIsEmptyAndPassOverPlaces() {
    Written none = article(null, "a.txt");
    assertThat(article("", "a.txt")).isNotEqualTo(none);
    assertThat(article(null, "b.txt")).isEqualTo(none);
  }

  private static Written digest(Rows rows) {
    return TableStore.measure(rows.frame(), TopicTerms.TABLE);
  }

  private static Written article(String url, String origin) {
    Rows rows = Rows.of(Articles.TABLE).row(Records.URL, url, Records.ORIGIN, origin);
    return TableStore.measure(rows.frame(), Articles.TABLE);
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
