package org.marsad.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.config.Definitions;
import org.marsad.lexicon.Agencies;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Reprints;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class OutletReprintsTest {
  private static final Agencies AGENCIES = Agencies.read(Definitions.packaged());

  private final Rows articles = Rows.of(Articles.TABLE);
  private final Rows copies = Rows.of(Duplicates.TABLE);

  private void article(String id, String source, int hour, String text) {
    articles.row(
        Documents.ARTICLE_ID, id,
        Records.SOURCE, source,
        Documents.PUBLISHED_AT, at(hour),
        Documents.TEXT, text);
  }

  private void copy(String id, String kept, String source, int hour) {
    copies.row(
        Duplicates.COPY_ID, id,
        Duplicates.KEPT_ID, kept,
        Records.SOURCE, source,
        Documents.PUBLISHED_AT, at(hour));
  }

  private static Instant at(int hour) {
    return hour < 0 ? null : Instant.parse("2020-01-01T00:00:00Z").plusSeconds(hour * 3600L);
  }

  private List<String> rows() {
    return OutletReprints.of(
            new Duplicates(copies.frame()), new Articles(articles.frame()), AGENCIES)
        .rows()
        .drop(Reprints.FIRST_AT.name(), Reprints.LAST_AT.name())
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }

  @Test
  void countsTextsAndTheirDelay() {
    article("a", "one", 0, "نص");
    copy("a1", "a", "two", 2);
    copy("a2", "a", "two", 5);
    article("b", "one", 10, "نص");
    copy("b1", "b", "two", 14);
    article("c", "two", 20, "نص");
    copy("c1", "c", "one", -1);
    assertThat(rows()).containsExactly("one two 2 false 3.0", "two one 1 false null");
  }

  @Test
  void givesATextToTheAgencyThatPrintedItOrIsCredited() {
    article("a", "one", 0, "نص");
    copy("a1", "a", "reuters.com", 1);
    copy("a2", "a", "two", 3);
    article("b", "one", 0, "بغداد (رويترز) - نص");
    copy("b1", "b", "two", 3);
    assertThat(rows())
        .containsExactlyInAnyOrder(
            "reuters.com one 1 true -1.0",
            "reuters.com two 1 true 2.0",
            "رويترز one 1 true null",
            "رويترز two 1 true null");
  }

  @Test
  void leavesOutRepeatsUnknownOutletsAndArticlesOfOtherRuns() {
    article("a", "one", 0, "نص");
    copy("a1", "a", "one", 1);
    copy("a2", "a", null, 1);
    copy("x1", "of another run", "two", 1);
    article("b", null, 0, "نص");
    copy("b1", "b", "two", 1);
    assertThat(rows()).isEmpty();
  }

  @Test
  void saysWhenTheFirstAndTheLastReprintCame() {
    article("a", "one", 0, "نص");
    copy("a1", "a", "two", 2);
    article("b", "one", 10, "نص");
    copy("b1", "b", "two", 14);
    Row row =
        OutletReprints.of(new Duplicates(copies.frame()), new Articles(articles.frame()), AGENCIES)
            .rows()
            .first();
    assertThat(row.<Object>getAs(Reprints.FIRST_AT.name())).isEqualTo(at(2));
    assertThat(row.<Object>getAs(Reprints.LAST_AT.name())).isEqualTo(at(14));
  }
}
