package org.marsad.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.corpus.Cleaning;
import org.marsad.corpus.Lessons;
import org.marsad.corpus.PublicationDates;
import org.marsad.table.Documents;
import org.marsad.table.GivenRecords;
import org.marsad.table.KnownDocuments;
import org.marsad.table.RecordLines;
import org.marsad.table.Records;
import org.marsad.text.Packed;

/**
 * Finds the records of an archive whose documents change when others come in: those with a line
 * that recurs by now, or does so no more; those with a date that is read in another order of day
 * and month; and those that share an address or a text with a new record, whose ids are numbered in
 * time.
 */
final class ChangedDocuments {
  /** The column with the id of a record's document so far, null where the record is new. */
  static final String OLD_ID = "old_id";

  private static final String OLD_TIME = "old_time";
  private static final String STALE = "stale";
  private static final String[] PLACE = {
    GivenRecords.BATCH.name(), Records.ORIGIN.name(), Records.POSITION.name()
  };

  private final Archive archive;
  private final Lessons before;
  private final Lessons now;
  private final PublicationDates dates;

  /**
   * Prepares to look for them.
   *
   * @param before what the records of the archive teach
   * @param now what all records teach
   * @param dates reads dates as all records teach
   */
  ChangedDocuments(Archive archive, Lessons before, Lessons now, PublicationDates dates) {
    this.archive = archive;
    this.before = before;
    this.now = now;
    this.dates = dates;
  }

  /**
   * Finds the records that are to be cleaned.
   *
   * @param fresh the new records
   * @return the new records and those that change, with their dates, ids and {@value #OLD_ID}
   */
  Dataset<Row> identified(GivenRecords fresh) {
    Dataset<Row> stale = stale();
    Dataset<Row> identities =
        archive
            .read(GivenRecords.TABLE)
            .join(stale, PLACE, "left_semi")
            .select(Records.IDENTITY.col())
            .unionAll(fresh.rows().select(Records.IDENTITY.col()))
            .where(Records.IDENTITY.col().isNotNull())
            .distinct();
    Dataset<Row> members = archive.update().rows(GivenRecords.TABLE, identities);
    Dataset<Row> identified = Cleaning.identified(fresh.rows().unionAll(members), dates);
    Column id = Documents.ARTICLE_ID.col();
    Column time = Documents.PUBLISHED_AT.col();
    Dataset<Row> known =
        archive
            .read(KnownDocuments.TABLE)
            .join(members.select(columns(PLACE)), PLACE, "left_semi")
            .select(with(columns(PLACE), id.as(OLD_ID), time.as(OLD_TIME)));
    Column changed =
        col(OLD_ID)
            .isNull()
            .or(col(OLD_ID).notEqual(id))
            .or(not(col(OLD_TIME).eqNullSafe(time)))
            .or(col(STALE).isNotNull());
    return identified
        .join(known, PLACE, "left")
        .join(stale.withColumn(STALE, lit(true)), PLACE, "left")
        .where(changed)
        .drop(OLD_TIME, STALE);
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }

  private static Column[] with(Column[] columns, Column... more) {
    Column[] all = Arrays.copyOf(columns, columns.length + more.length);
    System.arraycopy(more, 0, all, columns.length, more.length);
    return all;
  }

  /** Returns the places of records of the archive that are read in another way by now. */
  private Dataset<Row> stale() {
    Set<Long> lines = now.changedLines(before);
    Dataset<Row> none = archive.spark().createDataFrame(List.of(), placeType());
    Dataset<Row> byLine = lines.isEmpty() ? none : withLine(lines);
    Dataset<Row> byDate = now.readsDatesAs(before) ? none : withOtherDate();
    return byLine.unionAll(byDate).distinct();
  }

  private static StructType placeType() {
    return new StructType()
        .add(GivenRecords.BATCH.name(), GivenRecords.BATCH.type())
        .add(Records.ORIGIN.name(), Records.ORIGIN.type())
        .add(Records.POSITION.name(), Records.POSITION.type());
  }

  private Dataset<Row> withLine(Set<Long> lines) {
    long[] sorted = lines.stream().mapToLong(Long::longValue).sorted().toArray();
    UserDefinedFunction hasOne =
        udf(
            (byte[] keys) ->
                Arrays.stream(Packed.longs(keys))
                    .anyMatch(key -> Arrays.binarySearch(sorted, key) >= 0),
            DataTypes.BooleanType);
    return archive
        .read(RecordLines.TABLE)
        .where(hasOne.apply(RecordLines.KEYS.col()))
        .select(columns(PLACE));
  }

  private Dataset<Row> withOtherDate() {
    Dataset<Row> read =
        Cleaning.dated(archive.read(GivenRecords.TABLE), dates)
            .select(with(columns(PLACE), Documents.PUBLISHED_AT.col()));
    Dataset<Row> known =
        archive
            .read(KnownDocuments.TABLE)
            .select(with(columns(PLACE), Documents.PUBLISHED_AT.col().as(OLD_TIME)));
    return read.join(known, PLACE)
        .where(not(col(OLD_TIME).eqNullSafe(Documents.PUBLISHED_AT.col())))
        .select(columns(PLACE));
  }
}
