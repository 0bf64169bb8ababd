package org.marsad.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.marsad.corpus.CopyStars.Pair;

/** Which of similar texts is kept. Texts are letters, in the order of time. */
class CopyStarsTest {
  @Test
  void joinsCopiesWithTheFirst() {
    assertThat(copies(similar("b", "a"), similar("c", "a"), similar("c", "b")))
        .containsExactly("b->a reprint", "c->a reprint");
  }

  @Test
  void makesNoChains() {
    assertThat(copies(similar("b", "a"), similar("c", "b"))).containsExactly("b->a reprint");
    assertThat(copies(edited("b", "a"), edited("c", "b"))).containsExactly("b->a reprint");
  }

  @Test
  void joinsCopiesOfAnEditedVersionWithTheVersionThatIsKept() {
    assertThat(copies(edited("b", "a"), similar("c", "b"), similar("d", "b"), similar("d", "c")))
        .containsExactly("b->a reprint", "c->a reprint", "d->a reprint");
  }

  @Test
  void prefersTheWholeTextToAnEditedOne() {
    assertThat(copies(edited("c", "a"), similar("c", "b"))).containsExactly("c->b reprint");
  }

  @Test
  void tellsRepeatsOfOneOutletFromReprints() {
    assertThat(
            copies(
                new Pair(0, "b", "Nahr", "a", "nahr", 1, false),
                new Pair(0, "c", "Difa", "a", "nahr", 1, false),
                new Pair(0, "d", null, "c", "Difa", 1, false),
                new Pair(0, "d", null, "a", "nahr", 1, false)))
        .containsExactly("b->a repeat", "c->a reprint", "d->a reprint");
  }

  @Test
  void namesTheKindByTheOutletOfTheVersionThatIsKept() {
    assertThat(
            copies(
                new Pair(0, "b", "Difa", "a", "Nahr", 0.5, true),
                new Pair(0, "c", "Difa", "b", "Difa", 1, false)))
        .containsExactly("b->a reprint", "c->a reprint");
  }

  @Test
  void forgetsAGroupWithItsLastPair() {
    assertThat(
            copies(
                new Pair(7, "b", "Difa", "a", "Nahr", 1, false),
                new Pair(8, "c", "Difa", "b", "Nahr", 1, false)))
        .as("ids of one group do not occur in another; here one does")
        .containsExactly("b->a reprint", "c->b reprint");
  }

  @Test
  void findsNothingWithoutPairs() {
    assertThat(copies()).isEmpty();
  }

  private static Pair similar(String later, String earlier) {
    return new Pair(0, later, "outlet " + later, earlier, "outlet " + earlier, 0.9, false);
  }

  private static Pair edited(String later, String earlier) {
    return new Pair(0, later, "outlet " + later, earlier, "outlet " + earlier, 0.7, true);
  }

  private static List<String> copies(Pair... pairs) {
    Iterable<Row> rows = () -> CopyStars.of(Stream.of(pairs).iterator());
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.getString(0) + "->" + row.getString(1) + " " + row.getString(3))
        .toList();
  }
}
