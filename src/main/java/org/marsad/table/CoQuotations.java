package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which speakers are quoted together: the edges of a network of speakers. */
public record CoQuotations(Dataset<Row> rows) implements TableData {
  public static final Field OTHER_ID =
      Field.required(
          "other_id", StringType, "the second speaker, see `speakers`; behind speaker_id in order");
  public static final Field OTHER_NAME =
      Field.required("other_name", StringType, "the second speaker's name, as in `speakers`");
  public static final Field ARTICLES =
      Field.required(
          "articles",
          LongType,
          "distinct articles that quote both, the weight of the edge; of each article only pairs of"
              + " the speakers that it quotes most count, 20 at most");
  public static final Field COPIES =
      Field.required("copies", LongType, "reprints behind those articles");
  public static final Field TOPICS =
      Field.required(
          "topics",
          createArrayType(IntegerType),
          "topics of those articles, see `topics`: the most frequent first, 5 at most");
  public static final Table TABLE =
      Table.of(
          "co_quotations",
          "unordered pair of speakers (persons, offices, organisations) quoted in the same article",
          List.of(Speakers.SPEAKER_ID, OTHER_ID),
          Speakers.SPEAKER_ID,
          OTHER_ID,
          Speakers.NAME,
          OTHER_NAME,
          ARTICLES,
          COPIES,
          TOPICS,
          SpeakerStances.FIRST_AT,
          SpeakerStances.LAST_AT);

  public CoQuotations {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
