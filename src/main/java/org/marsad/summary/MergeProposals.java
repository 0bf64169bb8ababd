package org.marsad.summary;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.marsad.speaker.NearNames;
import org.marsad.speaker.NearNames.Form;
import org.marsad.speaker.NearNames.Pair;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.SpeakerMerges;
import org.marsad.table.Speakers;

/**
 * Lists the doubtful decisions about who is who ({@link NearNames}): one grouping by speaker for
 * names that were joined, one by the key of a name in any spelling for those that were not. What is
 * known within one article only and what speakers.yaml decides is not doubtful.
 */
public final class MergeProposals {
  private static final int OFFICES = 5;
  private static final String NAME = "form";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String STATEMENTS = "statements";
  private static final String HELD = "held";
  private static final String FORMS = "forms";
  private static final Column SPEAKER = Speakers.SPEAKER_ID.col();
  private static final Column FULL = SpeakerMentions.FULL.col();
  private static final Column LOOSE = SpeakerMentions.LOOSE.col();
  private static final Column ROLE = Readings.ROLE.col();
  private static final Column TIMES = col("times");

  private MergeProposals() {}

  /** Lists the pairs of names. */
  public static SpeakerMerges of(SpeakerMentions mentions, NearNames names) {
    Broadcast<NearNames> shared =
        JavaSparkContext.fromSparkContext(mentions.rows().sparkSession().sparkContext())
            .broadcast(names);
    Dataset<Row> forms = forms(mentions);
    Dataset<Row> joined =
        groups(forms.where(FULL.notEqual("")), SPEAKER)
            .flatMap(
                (FlatMapFunction<Row, Row>)
                    group -> rows(shared.value().joined(forms(group)), SpeakerMerges.JOINED),
                Encoders.row(SpeakerMerges.TABLE.schema()));
    Dataset<Row> apart =
        groups(mainForms(forms), LOOSE)
            .where(size(col(FORMS)).gt(1))
            .flatMap(
                (FlatMapFunction<Row, Row>)
                    group -> rows(shared.value().apart(forms(group)), SpeakerMerges.KEPT_APART),
                Encoders.row(SpeakerMerges.TABLE.schema()));
    return new SpeakerMerges(joined.unionAll(apart));
  }

  /** Returns every name of every speaker, with its statements, dates and commonest offices. */
  private static Dataset<Row> forms(SpeakerMentions mentions) {
    Column name = coalesce(nullif(Readings.NAME.col(), lit("")), ROLE);
    Column ofArticles = FULL.notEqual("").or(Readings.SCOPE.col().startsWith("outlet "));
    Column byTimes = sort_array(collect_list(when(ROLE.notEqual(""), struct(negate(TIMES), ROLE))));
    Column offices =
        transform(slice(byTimes, 1, OFFICES), one -> one.getField(Readings.ROLE.name()));
    return mentions
        .rows()
        .where(SpeakerMentions.KNOWN_NAME.col().isNull().and(ofArticles))
        .groupBy(SPEAKER, FULL, LOOSE, name.as(NAME), ROLE)
        .agg(
            sum(SpeakerMentions.MENTIONS.col()).as("times"),
            min(SpeakerMentions.FIRST_AT.col()).as(FIRST),
            max(SpeakerMentions.LAST_AT.col()).as(LAST))
        .groupBy(SPEAKER, FULL, LOOSE, col(NAME))
        .agg(
            sum(TIMES).as(STATEMENTS),
            date(min(col(FIRST))).as(FIRST),
            date(max(col(LAST))).as(LAST),
            offices.as(HELD));
  }

  private static Column date(Column at) {
    return to_date(at).cast("string");
  }

  /** Returns of each speaker the name most often printed, of those with two words or more. */
  private static Dataset<Row> mainForms(Dataset<Row> forms) {
    Column whole = FULL.equalTo("").or(FULL.contains(" "));
    String main = "main";
    return forms
        .where(whole)
        .groupBy(SPEAKER)
        .agg(min_by(struct(col("*")), struct(negate(col(STATEMENTS)), col(NAME))).as(main))
        .select(col(main + ".*"));
  }

  /** Gathers the names that have a key in common, where there are several. */
  private static Dataset<Row> groups(Dataset<Row> forms, Column key) {
    return forms.groupBy(key.as("key")).agg(collect_list(struct(col("*"))).as(FORMS));
  }

  private static List<Form> forms(Row group) {
    return group.<Row>getList(group.fieldIndex(FORMS)).stream().map(MergeProposals::form).toList();
  }

  private static Form form(Row row) {
    return new Form(
        row.getAs(Speakers.SPEAKER_ID.name()),
        row.getAs(NAME),
        row.getAs(SpeakerMentions.FULL.name()),
        row.<Long>getAs(STATEMENTS),
        row.getAs(FIRST),
        row.getAs(LAST),
        row.getList(row.fieldIndex(HELD)));
  }

  private static Iterator<Row> rows(List<Pair> pairs, String decision) {
    return pairs.stream().map(pair -> row(pair, decision)).iterator();
  }

  private static Row row(Pair pair, String decision) {
    return SpeakerMerges.TABLE.row(
        Map.of(
            SpeakerMerges.SPEAKER_ID, pair.form().speaker(),
            SpeakerMerges.NAME, pair.form().name(),
            SpeakerMerges.OTHER_ID, pair.other().speaker(),
            SpeakerMerges.OTHER_NAME, pair.other().name(),
            SpeakerMerges.DECISION, decision,
            SpeakerMerges.REASON, pair.reason(),
            SpeakerMerges.EVIDENCE, pair.evidence()));
  }
}
