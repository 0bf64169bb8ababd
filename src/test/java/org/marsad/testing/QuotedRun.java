package org.marsad.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.table.Speakers;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.table.Table;
import org.marsad.table.TableData;
import org.marsad.table.Topics;

/**
 * A published run of two articles and four statements: a minister who is quoted twice and stands
 * for and against something, a union that is reported, and the author's own voice.
 */
public final class QuotedRun {
  public static final Instant DAY = Instant.parse("2020-01-07T08:30:00Z");

  private QuotedRun() {}

  /** Writes and publishes the run. */
  public static RunDirectory publish(Path output, Instant now) {
    RunDirectory run = RunDirectory.create(output.toString(), new Configuration(), now);
    write(run, new Articles(rows(Articles.TABLE, articles())));
    write(run, new Topics(rows(Topics.TABLE, List.of(topic()))));
    write(run, new Speakers(rows(Speakers.TABLE, speakers())));
    write(run, new Statements(rows(Statements.TABLE, statements())));
    write(run, new StatementStances(rows(StatementStances.TABLE, stances())));
    run.publish();
    return run;
  }

  private static void write(RunDirectory run, TableData data) {
    TableStore.write(data, run);
  }

  private static List<Map<Field, Object>> articles() {
    return List.of(
        Map.of(
            Documents.ARTICLE_ID, "a1",
            Records.SOURCE, "الغد",
            Records.URL, "https://alghad.example/1?a=1&b=2",
            Documents.TITLE, "الموازنة",
            Documents.PUBLISHED_AT, DAY,
            Articles.COPIES, 2),
        Map.of(Documents.ARTICLE_ID, "a2", Records.SOURCE, "الأفق"));
  }

  private static Map<Field, Object> topic() {
    return Map.of(Articles.TOPIC_ID, 0, Topics.LABEL, "الموازنة العامة");
  }

  private static List<Map<Field, Object>> speakers() {
    return List.of(
        Map.of(
            Speakers.SPEAKER_ID, "s1",
            Speakers.NAME, "رائد الهيثمي",
            Speakers.ROLE, "وزير المالية",
            Speakers.AFFILIATION, "وزارة المالية",
            Speakers.SPEAKER_KIND, "person"),
        Map.of(
            Speakers.SPEAKER_ID,
            "s2",
            Speakers.NAME,
            "اتحاد العمال",
            Speakers.SPEAKER_KIND,
            "organisation"));
  }

  private static List<Map<Field, Object>> statements() {
    return List.of(
        statement("a1", 0, "s1", "direct", "سنقر الموازنة\nقبل الصيف"),
        statement("a1", 1, "s2", "indirect", "إن الأجور لا تكفي"),
        statement("a2", 0, "s1", "direct", "=2+3 ليست *حجة*"),
        statement("a2", 1, null, "author", "الأمر معقد"));
  }

  private static Map<Field, Object> statement(
      String article, int ordinal, String speaker, String kind, String text) {
    Map<Field, Object> row = new HashMap<>();
    row.put(Statements.STATEMENT_ID, article + "-" + ordinal);
    row.put(Documents.ARTICLE_ID, article);
    row.put(Statements.ORDINAL, ordinal);
    row.put(Statements.SPEAKER_ID, speaker);
    row.put(Statements.KIND, kind);
    row.put(Statements.TEXT, text);
    return row;
  }

  private static List<Map<Field, Object>> stances() {
    return List.of(stance("a1-0", "budget", "support", 0.5), stance("a1-0", "wages", "oppose", -1));
  }

  private static Map<Field, Object> stance(String id, String issue, String stance, double score) {
    return Map.of(
        Statements.STATEMENT_ID, id,
        StatementStances.ISSUE, issue,
        StatementStances.STANCE, stance,
        StatementStances.SCORE, score);
  }

  /** Makes rows in which required columns without a value are empty or 0. */
  public static Dataset<Row> rows(Table table, List<Map<Field, Object>> values) {
    List<Row> rows = values.stream().map(row -> table.row(filled(table, row))).toList();
    return LocalSpark.session().createDataFrame(rows, table.schema());
  }

  private static Map<Field, Object> filled(Table table, Map<Field, Object> given) {
    Map<Field, Object> all = new HashMap<>(given);
    table.fields().stream()
        .filter(Field::required)
        .forEach(field -> all.putIfAbsent(field, empty(field.type())));
    return all;
  }

  private static Object empty(DataType type) {
    if (type instanceof ArrayType) {
      return List.of();
    }
    if (type.equals(DataTypes.StringType)) {
      return "";
    }
    if (type.equals(DataTypes.LongType)) {
      return 0L;
    }
    return type.equals(DataTypes.IntegerType) ? (Object) 0 : (Object) 0.0;
  }
}
