package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The pairs of texts that were compared, copies or not, so that no pair is compared twice. This
 * table is not published.
 */
public record Comparisons(Dataset<Row> rows) implements TableData {
  /** The place of a text among all, in whose order it is copied: dated ones first, by id last. */
  public static final StructType PLACE =
      new StructType()
          .add("undated", BooleanType)
          .add("time", TimestampType)
          .add(Documents.ARTICLE_ID.name(), StringType);

  public static final Field LATER = Field.required("later", PLACE, "the later text");
  public static final Field EARLIER = Field.required("earlier", PLACE, "the earlier text");
  public static final Field LATER_SOURCE =
      Field.optional("later_source", StringType, "the outlet of the later text");
  public static final Field EARLIER_SOURCE =
      Field.optional("earlier_source", StringType, "the outlet of the earlier text");
  public static final Field SIMILARITY =
      Field.optional("similarity", DoubleType, "see `duplicates`; null where neither is a copy");
  public static final Field EDITED =
      Field.optional("edited", BooleanType, "whether each was edited, so that half is common");

  public static final Table TABLE =
      Table.of(
          "comparisons",
          "pair of texts that share a band",
          List.of(LATER, EARLIER),
          LATER,
          EARLIER,
          LATER_SOURCE,
          EARLIER_SOURCE,
          SIMILARITY,
          EDITED);

  public Comparisons {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
