package org.marsad.place;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Places;

/** Finds the places that articles name, one article after another. */
public final class PlaceDetection {
  private PlaceDetection() {}

  /**
   * Finds the places.
   *
   * @return one row for each article and place that it names; each article's rows depend on it
   *     alone
   */
  public static Places of(Articles articles, Gazetteer gazetteer) {
    Dataset<Row> texts =
        articles
            .rows()
            .select(Documents.ARTICLE_ID.col(), Documents.TITLE.col(), Documents.TEXT.col());
    Broadcast<Gazetteer> shared =
        JavaSparkContext.fromSparkContext(texts.sparkSession().sparkContext()).broadcast(gazetteer);
    return new Places(
        texts.flatMap(
            (FlatMapFunction<Row, Row>) article -> rows(article, shared.value().finder()),
            Encoders.row(Places.TABLE.schema())));
  }

  private static Iterator<Row> rows(Row article, PlaceFinder finder) {
    String id = article.getAs(Documents.ARTICLE_ID.name());
    List<PlaceMention> mentions =
        finder.find(article.getAs(Documents.TITLE.name()), article.getAs(Documents.TEXT.name()));
    return mentions.stream().map(mention -> row(id, mention)).iterator();
  }

  /** Returns a row in the order of {@link Places#TABLE}. */
  private static Row row(String article, PlaceMention mention) {
    Place place = mention.place();
    return RowFactory.create(
        article,
        place.id(),
        place.name(),
        place.nameEn(),
        place.kind(),
        place.country(),
        place.governorate(),
        mention.mentions(),
        mention.inTitle());
  }
}
