package org.marsad.report;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.table.Documents;
import org.marsad.table.Places;

/** The places that articles name, to which the explorer's rows refer by their numbers. */
final class ExplorerPlaces {
  private static final String PLACES = "places";

  /** An article that lists more places than these is about none of the others. */
  private static final int MOST = 12;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<List<String>> names = new ArrayList<>();

  /**
   * Adds the places of articles: those in the title first, then those named most often. They are
   * null where there are none.
   */
  static Dataset<Row> with(Dataset<Row> found, Dataset<Row> articles) {
    Dataset<Row> places =
        found
            .groupBy(Documents.ARTICLE_ID.col())
            .agg(
                slice(
                        array_sort(
                            collect_list(
                                struct(
                                    not(Places.IN_TITLE.col()).as("below"),
                                    negate(Places.MENTIONS.col()).as("order"),
                                    Places.PLACE_ID.col(),
                                    Places.NAME.col(),
                                    Places.NAME_EN.col(),
                                    Places.KIND.col()))),
                        1,
                        MOST)
                    .as(PLACES));
    return articles.join(places, new String[] {Documents.ARTICLE_ID.name()}, "left");
  }

  /** Adds no places, where a run has none. */
  static Dataset<Row> without(Dataset<Row> articles) {
    return articles.withColumn(PLACES, lit(null));
  }

  /** Returns the numbers of the places of an article; null for none. */
  List<Integer> of(Row article) {
    int field = article.fieldIndex(PLACES);
    if (article.isNullAt(field)) {
      return null;
    }
    return article.<Row>getList(field).stream().map(this::number).toList();
  }

  private int number(Row place) {
    String id = place.getAs(Places.PLACE_ID.name());
    return numbers.computeIfAbsent(
        id,
        unseen -> {
          names.add(
              Arrays.asList(
                  id,
                  place.getAs(Places.NAME.name()),
                  place.getAs(Places.NAME_EN.name()),
                  place.getAs(Places.KIND.name())));
          return numbers.size();
        });
  }

  /**
   * Returns the places by their numbers: the id, the name in both languages, and whether it is a
   * country, a city or between.
   */
  List<List<String>> names() {
    return names;
  }
}
