package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which places of the gazetteer an article names. */
public record Places(Dataset<Row> rows) implements TableData {
  public static final Field PLACE_ID =
      Field.required(
          "place_id",
          StringType,
          "the same in every run: ISO 3166-1 code of a country (IQ), ISO 3166-2 code of an Iraqi"
              + " governorate or region (IQ-AN), else a name in ASCII (mosul)");
  public static final Field NAME = Field.required("name", StringType, "the name in Arabic");
  public static final Field NAME_EN = Field.required("name_en", StringType, "the name in English");
  public static final Field KIND =
      Field.required("kind", StringType, "country, region, governorate or city");
  public static final Field COUNTRY =
      Field.required("country", StringType, "ISO 3166-1 code of the country that it is or lies in");
  public static final Field GOVERNORATE =
      Field.optional(
          "governorate",
          StringType,
          "place_id of the Iraqi governorate that it is or lies in; null outside of Iraq");
  public static final Field MENTIONS =
      Field.required("mentions", IntegerType, "how often title and text name it");
  public static final Field IN_TITLE =
      Field.required("in_title", BooleanType, "whether the title names it");
  public static final Table TABLE =
      Table.of(
          "places",
          "article and place that it names",
          List.of(Documents.ARTICLE_ID, PLACE_ID),
          Documents.ARTICLE_ID,
          PLACE_ID,
          NAME,
          NAME_EN,
          KIND,
          COUNTRY,
          GOVERNORATE,
          MENTIONS,
          IN_TITLE);

  public Places {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
