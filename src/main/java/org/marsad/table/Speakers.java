package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The speakers that are quoted, each under one name, whatever the spelling in print. */
public record Speakers(Dataset<Row> rows) implements TableData {
  public static final Field SPEAKER_ID =
      Field.required("speaker_id", StringType, "stable from run to run");
  public static final Field SPEAKER_KIND =
      Field.required(
          "speaker_kind",
          StringType,
          "person, office or organisation, which are joined across articles where name and office"
              + " say who is meant; group, unnamed or document, each of one article");
  public static final Field NAME =
      Field.required(
          "name",
          StringType,
          "the fullest or best-known form; the office, or the phrase that introduces them, when nobody"
              + " is named");
  public static final Field ROLE =
      Field.optional("role", StringType, "the office most often given");
  public static final Field AFFILIATION =
      Field.optional(
          "affiliation",
          StringType,
          "the organisation, where speakers.yaml or the office gives it");
  public static final Field ALIASES =
      Field.required(
          "aliases", createArrayType(StringType), "the other forms in print, most frequent first");
  public static final Field STATEMENTS =
      Field.required("statements", LongType, "statements in distinct articles");
  public static final Field ARTICLES =
      Field.required("articles", LongType, "distinct articles that quote them");
  public static final Field COPIES =
      Field.required("copies", LongType, "reprints behind those articles");
  public static final Table TABLE =
      Table.of(
          "speakers",
          "resolved speaker",
          List.of(SPEAKER_ID),
          SPEAKER_ID,
          SPEAKER_KIND,
          NAME,
          ROLE,
          AFFILIATION,
          ALIASES,
          STATEMENTS,
          ARTICLES,
          COPIES);

  public Speakers {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
