package org.marsad.summary;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.regexp_count;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.SpeakerStances;
import org.marsad.table.Speakers;
import org.marsad.table.Stance;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;

/**
 * Sums up who is quoted, how often, and where they stand.
 *
 * <p>A speaker goes by the name in speakers.yaml, else by the form in print that is the most
 * frequent of those with two words or more, else of all; one who is never named goes by the office.
 * The role is the office most often printed, else the one in speakers.yaml. Of equally frequent
 * forms the longer one is taken, then the first in the order of the alphabet.
 */
public final class SpeakerProfiles {
  private static final Column SPEAKER = Speakers.SPEAKER_ID.col();
  private static final String[] SPEAKER_NAME = {Speakers.SPEAKER_ID.name()};
  private static final Column FORM = col("form");
  private static final Column TIMES = col("times");
  private static final Column PRINTED = col("printed");
  private static final Column FORMS = col("forms");
  private static final Column OFFICE = col("office");
  private static final Column ONE_WORD = regexp_count(FORM, lit("\\s")).equalTo(0);
  private static final Column NO_FORMS = array().cast(Speakers.ALIASES.type());
  private static final Column ARTICLE_ID = Documents.ARTICLE_ID.col();

  private SpeakerProfiles() {}

  /**
   * Gives every speaker with names, office and counts.
   *
   * @param named what the speakers are called, see {@link #named}
   * @param statements who says what
   * @param articles the articles of the statements
   */
  public static Speakers of(Dataset<Row> named, Statements statements, Articles articles) {
    Column role = coalesce(OFFICE, SpeakerMentions.KNOWN_ROLE.col());
    Column others = coalesce(filter(FORMS, form -> form.notEqual(Speakers.NAME.col())), NO_FORMS);
    return new Speakers(
        counts(statements, articles)
            .join(named, Speakers.SPEAKER_ID.name())
            .withColumn(Speakers.ROLE.name(), role)
            .withColumn(Speakers.ALIASES.name(), others));
  }

  /** Returns every speaker with the name in {@link Speakers}, and what it is taken from. */
  public static Dataset<Row> named(SpeakerMentions mentions) {
    Column name = coalesce(SpeakerMentions.KNOWN_NAME.col(), PRINTED, OFFICE);
    return known(mentions)
        .join(names(mentions), SPEAKER_NAME, "left")
        .join(offices(mentions), SPEAKER_NAME, "left")
        .withColumn(Speakers.NAME.name(), name);
  }

  private static Dataset<Row> names(SpeakerMentions mentions) {
    return forms(mentions, Readings.NAME.col())
        .groupBy(SPEAKER)
        .agg(commonest(ONE_WORD).as("printed"), allForms().as("forms"));
  }

  private static Dataset<Row> offices(SpeakerMentions mentions) {
    return forms(mentions, Readings.ROLE.col())
        .groupBy(SPEAKER)
        .agg(commonest(lit(false)).as("office"));
  }

  /** How often each printed form of a column goes with a speaker. */
  private static Dataset<Row> forms(SpeakerMentions mentions, Column column) {
    return mentions
        .rows()
        .where(column.notEqual(""))
        .groupBy(SPEAKER, column.as("form"))
        .agg(sum(SpeakerMentions.MENTIONS.col()).as("times"));
  }

  /** Of a speaker's forms the commonest, those for which a column is false before all others. */
  private static Column commonest(Column lesser) {
    return min_by(FORM, struct(lesser, negate(TIMES), negate(length(FORM)), FORM));
  }

  /** All forms, most frequent first. */
  private static Column allForms() {
    Column ordered = sort_array(collect_list(struct(negate(TIMES), FORM)));
    return transform(ordered, form -> form.getField("form"));
  }

  /** What the speaker is, what speakers.yaml says, and the organisation most often given. */
  private static Dataset<Row> known(SpeakerMentions mentions) {
    Column kind = Speakers.SPEAKER_KIND.col();
    Column most = struct(negate(SpeakerMentions.MENTIONS.col()), kind);
    Column given = SpeakerMentions.AFFILIATION.col();
    Column name = SpeakerMentions.KNOWN_NAME.col();
    Column said = struct(given, name, SpeakerMentions.KNOWN_ROLE.col());
    Column order =
        struct(given.isNull(), negate(SpeakerMentions.MENTIONS.col()), given, name.isNull(), said);
    return mentions
        .rows()
        .groupBy(SPEAKER)
        .agg(min_by(said, order).as("known"), min_by(kind, most).as(Speakers.SPEAKER_KIND.name()))
        .select(SPEAKER, Speakers.SPEAKER_KIND.col(), col("known.*"));
  }

  /** Statements, articles and the reprints behind them, each article counted once. */
  private static Dataset<Row> counts(Statements statements, Articles articles) {
    return statements
        .rows()
        .where(SPEAKER.isNotNull())
        .groupBy(SPEAKER, ARTICLE_ID)
        .agg(count(lit(1)).as("said"))
        .join(
            articles.rows().select(ARTICLE_ID, Articles.COPIES.col().as("reprints")),
            Documents.ARTICLE_ID.name())
        .groupBy(SPEAKER)
        .agg(
            Speakers.STATEMENTS.as(sum(col("said"))),
            Speakers.ARTICLES.as(count(lit(1))),
            Speakers.COPIES.as(sum(col("reprints"))));
  }

  /** Gives where each speaker stands on each issue, and since when. */
  public static SpeakerStances stances(
      Statements statements, StatementStances judged, Articles articles) {
    Dataset<Row> speakers =
        statements.rows().where(SPEAKER.isNotNull()).select(Statements.STATEMENT_ID.col(), SPEAKER);
    Dataset<Row> times = articles.rows().select(ARTICLE_ID, Documents.PUBLISHED_AT.col());
    Column balance = SpeakerStances.SUPPORTING.col().minus(SpeakerStances.OPPOSING.col());
    Column all =
        SpeakerStances.SUPPORTING
            .col()
            .plus(SpeakerStances.OPPOSING.col())
            .plus(SpeakerStances.NEUTRAL.col());
    return new SpeakerStances(
        judged
            .rows()
            .join(speakers, Statements.STATEMENT_ID.name())
            .join(times, Documents.ARTICLE_ID.name())
            .groupBy(SPEAKER, StatementStances.ISSUE.col())
            .agg(
                SpeakerStances.SUPPORTING.as(with(Stance.SUPPORT)),
                SpeakerStances.OPPOSING.as(with(Stance.OPPOSE)),
                SpeakerStances.NEUTRAL.as(with(Stance.NEUTRAL)),
                SpeakerStances.FIRST_AT.as(min(Documents.PUBLISHED_AT.col())),
                SpeakerStances.LAST_AT.as(max(Documents.PUBLISHED_AT.col())))
            .withColumn(SpeakerStances.NET.name(), balance.divide(all)));
  }

  private static Column with(Stance stance) {
    return count(when(StatementStances.STANCE.col().equalTo(stance.id()), lit(1)));
  }
}
