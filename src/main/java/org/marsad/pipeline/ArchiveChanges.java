package org.marsad.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.config.Settings;
import org.marsad.corpus.ArabicTokenizer;
import org.marsad.corpus.Cleaning;
import org.marsad.corpus.CopyChoice;
import org.marsad.corpus.DayOrderSightings;
import org.marsad.corpus.DayOrders;
import org.marsad.corpus.Deduplication;
import org.marsad.corpus.Lessons;
import org.marsad.pipeline.Preparation.Given;
import org.marsad.table.Comparisons;
import org.marsad.table.Documents;
import org.marsad.table.GivenRecords;
import org.marsad.table.KnownDocuments;
import org.marsad.table.RecordLines;
import org.marsad.table.Records;
import org.marsad.table.TextBands;

/**
 * Finds out what new records change in an archive, from the records to the copies. Documents are
 * cleaned if they are new, if they change ({@link ChangedDocuments}), or if their text is needed:
 * to be compared with a new one, or because it is an article now and was a copy.
 */
final class ArchiveChanges {
  private static final String COMPARE = "compare";

  private static final String ID = Documents.ARTICLE_ID.name();
  private static final String[] ID_ONLY = {ID};
  private static final String[] PLACE = {
    GivenRecords.BATCH.name(), Records.ORIGIN.name(), Records.POSITION.name()
  };
  private static final String KNOWN = "known";

  private final Archive archive;
  private final Settings.Deduplication settings;
  private final Preparation preparation;
  private final Stages stages;
  private final ArabicTokenizer tokenizer;

  ArchiveChanges(
      Archive archive,
      Settings.Deduplication settings,
      Preparation preparation,
      Stages stages,
      ArabicTokenizer tokenizer) {
    this.archive = archive;
    this.settings = settings;
    this.preparation = preparation;
    this.stages = stages;
    this.tokenizer = tokenizer;
  }

  /**
   * What changes.
   *
   * @param records the new records
   * @param lines their lines
   * @param lessons what all records teach
   * @param known the new and the changed documents, as they are kept
   * @param gone the ids of documents that change, as they were
   * @param bands of the new and the changed documents
   * @param comparisons of all pairs of texts
   * @param copies the new choice of copies
   * @param documents all that hold a new or a changed article or copy
   * @param articles the ids of the articles that are to be read
   * @param stale the ids of all whose rows are to be taken out of the tables by article
   * @param allCopies all copies of the archive
   */
  record Changed(
      GivenRecords records,
      RecordLines lines,
      Lessons lessons,
      KnownDocuments known,
      Dataset<Row> gone,
      TextBands bands,
      Comparisons comparisons,
      ChangedCopies copies,
      Documents documents,
      Dataset<Row> articles,
      Dataset<Row> stale,
      Dataset<Row> allCopies) {}

  /**
   * Finds out what changes.
   *
   * @param given the input as it was read
   * @param fresh the new records among it
   * @param batch the run that reads them
   */
  Changed of(Given given, Records fresh, String batch) {
    GivenRecords records = GivenRecords.of(fresh, batch);
    RecordLines lines = preparation.lines(fresh, batch);
    Lessons before = archive.lessons();
    Lessons lessons = lessons(given.sightings(), before, records, lines);
    ChangedDocuments changed =
        new ChangedDocuments(archive, before, lessons, preparation.dates(lessons));
    Dataset<Row> identified = stages.keep("identify", () -> changed.identified(records));
    Documents cleaned = preparation.clean(identified, lessons, tokenizer);
    Dataset<Row> batches = identified.select(ID, GivenRecords.BATCH.name());
    KnownDocuments known = new KnownDocuments(cleaned.rows().join(batches, ID));
    Column oldId = col(ChangedDocuments.OLD_ID);
    Dataset<Row> gone =
        stages.keep("gone", () -> identified.where(oldId.isNotNull()).select(oldId.as(ID)));

    Documents accepted = Cleaning.accepted(cleaned);
    TextBands bands =
        stages.keep("bands", TextBands::new, () -> Deduplication.bands(accepted, settings));
    Dataset<Row> ids = cleaned.rows().select(ID);
    Dataset<Row> pairs = pairs(bands, gone, ids.unionAll(gone));
    Dataset<Row> open = stages.keep("pairs", () -> unknown(pairs));
    Documents met = again("meet", others(open, ids), lessons);
    Documents texts = new Documents(accepted.rows().unionAll(met.rows()));
    Comparisons compared = Deduplication.compare(open, texts, settings);
    Comparisons comparisons =
        new Comparisons(stages.keep(COMPARE, () -> compared.rows().unionAll(known(pairs))));
    long count = stages.rows(COMPARE);
    Dataset<Row> all = stages.keep("deduplicate", () -> CopyChoice.of(comparisons, count));

    ChangedCopies found = ChangedCopies.of(archive, all, ids, gone);
    Dataset<Row> copied = stages.keep("copied", found::copied);
    Dataset<Row> freed = stages.keep("freed", found::freed);
    Dataset<Row> counts = stages.keep("counts", found::counts);
    ChangedCopies copies = new ChangedCopies(found.moved(), copied, freed, counts);
    Dataset<Row> absent =
        copied
            .unionAll(freed)
            .join(texts.rows().select(ID), ID_ONLY, "left_anti")
            .join(ids, ID_ONLY, "left_anti")
            .distinct();
    Documents moved = again("fetch", absent, lessons);
    Documents documents = new Documents(texts.rows().unionAll(moved.rows()));
    Dataset<Row> articles =
        accepted
            .rows()
            .select(ID)
            .unionAll(freed)
            .join(all.select(col("copy_id").as(ID)), ID_ONLY, "left_anti")
            .distinct();
    return new Changed(
        records,
        lines,
        lessons,
        known,
        gone,
        bands,
        comparisons,
        copies,
        documents,
        articles,
        stages.keep("stale", () -> gone.unionAll(copied).distinct()),
        all);
  }

  private Lessons lessons(
      DayOrderSightings sightings, Lessons before, GivenRecords records, RecordLines lines) {
    before.sighted().forEach(sightings::add);
    Dataset<Row> all = archive.read(GivenRecords.TABLE).unionAll(records.rows());
    DayOrders orders = DayOrders.of(new Records(all), sightings);
    Dataset<Row> allLines = archive.read(RecordLines.TABLE).unionAll(lines.rows());
    return preparation.lessons(orders, new RecordLines(allLines), sightings);
  }

  /**
   * Finds all pairs of texts that may be copies, with what was found before where neither text is
   * new or changed.
   */
  private Dataset<Row> pairs(TextBands bands, Dataset<Row> gone, Dataset<Row> touched) {
    TextBands all = new TextBands(archive.without(TextBands.TABLE, gone).unionAll(bands.rows()));
    Column later = Comparisons.LATER.col().getField(ID);
    Column earlier = Comparisons.EARLIER.col().getField(ID);
    Dataset<Row> before =
        archive
            .read(Comparisons.TABLE)
            .select(
                later.as("a"),
                earlier.as("b"),
                Comparisons.SIMILARITY.col(),
                Comparisons.EDITED.col(),
                lit(true).as(KNOWN))
            .join(touched.select(col(ID).as("a")), new String[] {"a"}, "left_anti")
            .join(touched.select(col(ID).as("b")), new String[] {"b"}, "left_anti");
    Dataset<Row> candidates =
        Deduplication.candidates(all).withColumn("a", later).withColumn("b", earlier);
    return stages.keep(
        "candidates", () -> candidates.join(before, new String[] {"a", "b"}, "left"));
  }

  private static Dataset<Row> unknown(Dataset<Row> pairs) {
    return pairs
        .where(col(KNOWN).isNull())
        .select(
            Comparisons.LATER.col(),
            Comparisons.EARLIER.col(),
            Comparisons.LATER_SOURCE.col(),
            Comparisons.EARLIER_SOURCE.col());
  }

  private static Dataset<Row> known(Dataset<Row> pairs) {
    return new Comparisons(pairs.where(col(KNOWN).isNotNull())).rows();
  }

  /** Returns the ids in pairs that are not among some documents. */
  private static Dataset<Row> others(Dataset<Row> pairs, Dataset<Row> ids) {
    Column later = Comparisons.LATER.col().getField(ID);
    Column earlier = Comparisons.EARLIER.col().getField(ID);
    return pairs
        .select(later.as(ID))
        .unionAll(pairs.select(earlier.as(ID)))
        .distinct()
        .join(ids, ID_ONLY, "left_anti");
  }

  /** Cleans documents of the archive again, which come out as they were. */
  private Documents again(String stage, Dataset<Row> ids, Lessons lessons) {
    Dataset<Row> places =
        stages.keep(
            stage,
            () ->
                archive
                    .read(KnownDocuments.TABLE)
                    .join(ids, ID_ONLY, "left_semi")
                    .select(ID, PLACE[0], PLACE[1], PLACE[2], Documents.PUBLISHED_AT.name()));
    Dataset<Row> given =
        archive.update().rows(GivenRecords.TABLE, places.select(PLACE[0], PLACE[1], PLACE[2]));
    Dataset<Row> identified =
        given
            .join(places, PLACE)
            .withColumn(Documents.UNREAD_DATE.name(), Documents.UNREAD_DATE.missing());
    return stages.keep(
        stage, Documents::new, () -> preparation.documents(identified, lessons, tokenizer));
  }
}
