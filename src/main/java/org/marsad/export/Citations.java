package org.marsad.export;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.udf;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF7;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.table.Speakers;
import org.marsad.table.Statements;
import org.marsad.table.StatementsWide;
import org.marsad.text.Folding;

/**
 * Selects the statements of speakers and writes a citation for each, the earliest first. Those in
 * the author's own voice are left out.
 *
 * @param issue the id of an issue
 * @param speaker a part of the speaker's name, in any spelling of alef, hamza and the like
 * @param topic the number of a topic, or a part of its label in any such spelling
 * @param from the first day of publication
 * @param to the last day of publication
 */
public record Citations(
    Optional<String> issue,
    Optional<String> speaker,
    Optional<String> topic,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  private static final String CITATION = "citation";
  private static final String AUTHOR = "author";

  /** How a citation is written. */
  public enum Style {
    PLAIN,
    MARKDOWN
  }

  /**
   * Returns the citations.
   *
   * @param wide rows of {@link StatementsWide}
   * @return the citation, and the parts that it is made of in columns of their own
   */
  public Dataset<Row> of(Dataset<Row> wide, Style style) {
    Column said = Statements.KIND.col().notEqual(AUTHOR).and(asked());
    Column named = coalesce(StatementsWide.SPEAKER.col(), Statements.SPEAKER_TEXT.col());
    Column day = date_format(Documents.PUBLISHED_AT.col(), "yyyy-MM-dd");
    Column citation =
        udf(writer(style), DataTypes.StringType)
            .apply(
                Statements.TEXT.col(),
                Statements.KIND.col(),
                named,
                Speakers.ROLE.col(),
                StatementsWide.OUTLET.col(),
                day,
                Records.URL.col());
    return wide.where(said)
        .dropDuplicates(Statements.STATEMENT_ID.name())
        .orderBy(
            Documents.PUBLISHED_AT.col().asc_nulls_last(),
            Documents.ARTICLE_ID.col(),
            Statements.ORDINAL.col())
        .select(
            citation.as(CITATION),
            Statements.TEXT.col(),
            Statements.KIND.col(),
            named.as(StatementsWide.SPEAKER.name()),
            Speakers.ROLE.col(),
            StatementsWide.OUTLET.col(),
            to_date(Documents.PUBLISHED_AT.col()).as("day"),
            Records.URL.col(),
            Documents.TITLE.col(),
            Statements.STATEMENT_ID.col());
  }

  private static UDF7<String, String, String, String, String, String, String, String> writer(
      Style style) {
    return style == Style.PLAIN
        ? (a, b, c, d, e, f, g) -> new Citation(a, b, c, d, e, f, g).plain()
        : (a, b, c, d, e, f, g) -> new Citation(a, b, c, d, e, f, g).markdown();
  }

  private Column asked() {
    Column day = to_date(Documents.PUBLISHED_AT.col());
    return all(issue.map(StatementsWide.ISSUE.col()::equalTo))
        .and(
            all(
                speaker.map(
                    name ->
                        holds(StatementsWide.SPEAKER, name)
                            .or(holds(Statements.SPEAKER_TEXT, name)))))
        .and(all(topic.map(Citations::isTopic)))
        .and(all(from.map(day::geq)))
        .and(all(to.map(day::leq)));
  }

  private static Column all(Optional<Column> condition) {
    return condition.orElse(lit(true));
  }

  private static Column isTopic(String topic) {
    return topic.matches("\\d+")
        ? Articles.TOPIC_ID.col().cast(DataTypes.StringType).equalTo(topic)
        : holds(StatementsWide.TOPIC, topic);
  }

  private static Column holds(Field field, String part) {
    UDF1<String, String> fold = text -> text == null ? "" : Folding.fold(text);
    return udf(fold, DataTypes.StringType)
        .apply(col(field.name()))
        .contains(Folding.fold(part.strip()));
  }
}
