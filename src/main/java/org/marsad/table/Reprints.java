package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which outlet prints the texts of which other one. */
public record Reprints(Dataset<Row> rows) implements TableData {
  public static final Field FROM_SOURCE =
      Field.required(
          "from_source",
          StringType,
          "whose texts they are: a news agency that printed or is credited with them, else the"
              + " outlet that printed them first");
  public static final Field TO_SOURCE =
      Field.required("to_source", StringType, "the outlet that printed them, too");
  public static final Field REPRINTS = Field.required("reprints", LongType, "how many texts");
  public static final Field AGENCY =
      Field.required("agency", BooleanType, "whether from_source is a news agency");
  public static final Field MEDIAN_DELAY_HOURS =
      Field.optional(
          "median_delay_hours",
          DoubleType,
          "half of the dated reprints came at most so long after from_source printed the text;"
              + " negative where an agency was dated later; null without two dates");
  public static final Field FIRST_AT =
      Field.optional("first_at", TimestampType, "earliest of the reprints (UTC)");
  public static final Field LAST_AT =
      Field.optional("last_at", TimestampType, "latest of the reprints (UTC)");
  public static final Table TABLE =
      Table.of(
          "reprints",
          "pair of outlets of which one prints texts of the other",
          List.of(FROM_SOURCE, TO_SOURCE),
          FROM_SOURCE,
          TO_SOURCE,
          REPRINTS,
          AGENCY,
          MEDIAN_DELAY_HOURS,
          FIRST_AT,
          LAST_AT);

  public Reprints {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
