package org.marsad.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.config.Settings;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class DeduplicationTest {
  private static final Settings.Deduplication SETTINGS = Defaults.settings().deduplication();
  private static final String[] VOCABULARY =
      ("أعلنت بلدة قرية مدينة جسر طريق نهر جدول بئر بستان نخيل زيتون حنطة شعير حصاد مطر ربيع شتاء"
              + " مدرسة تلميذ معلم مديرة طبيب مستشفى سوق تاجر سعر موسم مجلس رئيس عضو جلسة قرار خطة"
              + " عمال بناء حجر خشب حديد سيارة حافلة محطة قطار ميناء سفينة صياد سمك بحر ساحل رمل جبل"
              + " وادي سد منسوب كهرباء مولد شبكة حي شارع ساحة حديقة متحف معرض لوحة كتاب كاتب شاعر"
              + " مكتبة مهرجان مسرح ممثل فرقة لاعب مباراة هدف ملعب جمهور قالت أضاف أكد ذكر وصل غادر"
              + " افتتح أغلق زار استقبل طالب قديم جديد كبير صغير طويل واسع قريب بعيد أول أخير")
          .split(" ");

  static Stream<Arguments> copies() {
    List<String> words = words(1, 200);
    List<String> changed = words(1, 200);
    changed.set(50, "رمانة");
    changed.set(120, "تفاحة");
    return Stream.of(
        Arguments.of("verbatim", text(words)),
        Arguments.of("near-verbatim", text(changed)),
        Arguments.of("with a line more", text(words) + "\nتابعت الواحة هذا الخبر من مكانه"),
        Arguments.of("cut", text(words.subList(0, 120))),
        Arguments.of(
            "respelled", text(words).replace('أ', 'ا').replace('ة', 'ه').replace("ي", "يـ")),
        Arguments.of("retitled", "عنوان آخر لا يشبه ما سبقه أبداً\n" + text(words)),
        Arguments.of("in other lines", text(words).replace(" جديد ", " جديد\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("copies")
  void findsACopy(String kind, String copy) {
    Rows rows = documents().row(article("a", 1, text(words(1, 200)))).row(article("b", 2, copy));
    assertThat(copies(rows)).as(kind).isEqualTo(Map.of("b", "a"));
  }

  static Stream<Arguments> differentArticles() {
    List<String> words = words(1, 200);
    return Stream.of(
        Arguments.of("another article", text(words(2, 200))),
        Arguments.of("a brief inside a long report", text(words.subList(0, 70))),
        Arguments.of("a common paragraph", text(words.subList(0, 80)) + " " + text(words(3, 120))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("differentArticles")
  void keepsDifferentArticles(String kind, String other) {
    Rows rows = documents().row(article("a", 1, text(words(1, 200)))).row(article("b", 2, other));
    assertThat(copies(rows)).as(kind).isEmpty();
  }

  @Test
  void keepsTheEarliestOfTwoCopies() {
    String text = text(words(1, 60));
    assertThat(copies(documents().row(article("a", 9, text)).row(article("b", 2, text))))
        .isEqualTo(Map.of("a", "b"));
  }

  @Test
  void takesUndatedCopiesForTheLatestAndThenGoesById() {
    String text = text(words(1, 60));
    Rows rows =
        documents()
            .row(article("a", null, text))
            .row(article("c", 5, text))
            .row(article("b", 5, text));
    assertThat(copies(rows)).isEqualTo(Map.of("a", "b", "c", "b"));
    Rows undated = documents().row(article("y", null, text)).row(article("x", null, text));
    assertThat(copies(undated)).isEqualTo(Map.of("y", "x"));
  }

  @Test
  void joinsCopiesInAStarAndNotInAChain() {
    List<String> words = words(1, 280);
    Rows rows =
        documents()
            .row(article("a", 1, text(words.subList(0, 200))))
            .row(article("b", 2, text(words.subList(40, 240))))
            .row(article("c", 3, text(words.subList(80, 280))));
    assertThat(copies(rows)).isEqualTo(Map.of("b", "a"));
  }

  @Test
  void findsAllCopiesOfAStoryThatManyPrint() {
    Rows rows = documents();
    String text = text(words(1, 150));
    for (int i = 0; i < 60; i++) {
      rows.row(
          article(
              String.format(Locale.ROOT, "copy%02d", i), i, text + " " + text(words(100 + i, 15))));
    }
    Map<String, String> copies = copies(rows);
    assertThat(copies).hasSize(59);
    assertThat(copies.values()).containsOnly("copy00");
  }

  @Test
  void doesNotJoinManyArticlesByOneParagraph() {
    String boilerplate = text(words(1, 90));
    Rows rows = documents();
    for (int i = 0; i < 500; i++) {
      rows.row(
          article(
              String.format(Locale.ROOT, "d%03d", i),
              i,
              text(words(1000 + i, 60)) + "\n" + boilerplate));
    }
    rows.row(article("z", 600, text(words(1250, 60)) + "\n" + boilerplate + " انتهى"));
    assertThat(copies(rows)).isEqualTo(Map.of("z", "d250"));
  }

  @Test
  void comparesTextsThatShareEverythingTwiceEachAtMost() {
    Rows rows = documents();
    int texts = 300;
    for (int i = 0; i < texts; i++) {
      rows.row(article(String.format(Locale.ROOT, "same%04d", i), i, text(words(1, 60))));
    }
    Dataset<Row> pairs =
        SharedBands.pairs(Deduplication.bands(new Documents(rows.frame()), SETTINGS));
    assertThat(pairs.count()).isEqualTo(2 * (texts - 1) - 1);
  }

  @Test
  void tellsTextsOfOneMarkApart() {
    String text = text(words(1, 60));
    Rows rows =
        documents()
            .row(article("0123456789a", 1, text))
            .row(article("0123456789b", 2, text))
            .row(article("0123456789c", 3, text(words(2, 60))));
    assertThat(SharedBands.mark("0123456789a")).isEqualTo(SharedBands.mark("0123456789c"));
    assertThat(copies(rows)).isEqualTo(Map.of("0123456789b", "0123456789a"));
  }

  @Test
  void marksAreOrderedAsIdsAre() {
    List<String> ids = List.of("", "0", "00", "0f3a", "=0f3a", "a", "a0", "ff00ff00");
    assertThat(ids.stream().map(SharedBands::mark)).isSorted();
  }

  @Test
  void findsTheSameWhateverThePartitioning() {
    Rows rows = documents();
    for (int i = 0; i < 40; i++) {
      rows.row(
          article(
              String.format(Locale.ROOT, "d%02d", i), i % 7, text(words(i % 10, 80)) + " " + i));
    }
    Documents one = new Documents(rows.frame().coalesce(1));
    Documents many = new Documents(rows.frame().repartition(5));
    assertThat(copies(Deduplication.find(one, SETTINGS)))
        .hasSize(30)
        .isEqualTo(copies(Deduplication.find(many, SETTINGS)));
  }

  @Test
  void takesCopiesOutAndCountsThem() {
    String text = text(words(1, 60));
    Rows rows =
        documents()
            .row(article("a", 1, text))
            .row(article("b", 2, text))
            .row(article("c", 3, text))
            .row(article("d", 4, text(words(2, 60))));
    Documents documents = new Documents(rows.frame());
    Duplicates duplicates = Deduplication.find(documents, SETTINGS);
    Documents distinct = Deduplication.without(documents, duplicates);
    Map<String, Integer> counts =
        Deduplication.withCopies(distinct, duplicates.rows()).collectAsList().stream()
            .collect(
                Collectors.toMap(
                    row -> row.getAs(Documents.ARTICLE_ID.name()),
                    row -> row.getAs(Articles.COPIES.name())));
    assertThat(counts).isEqualTo(Map.of("a", 2, "d", 0));
    assertThat(
            duplicates.rows().collectAsList().stream()
                .map(row -> row.<Double>getAs(Duplicates.SIMILARITY.name())))
        .containsExactly(1.0, 1.0);
  }

  private static Rows documents() {
    return Rows.of(Documents.TABLE);
  }

  private static Object[] article(String id, Integer day, String text) {
    return new Object[] {
      Documents.ARTICLE_ID,
      id,
      Records.ORIGIN,
      "a.jsonl",
      Records.POSITION,
      0L,
      Documents.TEXT,
      text,
      Documents.PUBLISHED_AT,
      day == null ? null : Instant.EPOCH.plusSeconds(86_400L * day),
      Documents.TOKENS,
      text.split("\\s", -1).length,
      Documents.TERMS,
      new byte[0]
    };
  }

  private static List<String> words(int seed, int count) {
    Random random = new Random(seed);
    String[] words = new String[count];
    Arrays.setAll(words, i -> VOCABULARY[random.nextInt(VOCABULARY.length)]);
    return Arrays.asList(words);
  }

  private static String text(List<String> words) {
    return String.join(" ", words);
  }

  private static Map<String, String> copies(Rows rows) {
    return copies(Deduplication.find(new Documents(rows.frame()), SETTINGS));
  }

  private static Map<String, String> copies(Duplicates duplicates) {
    Map<String, String> copies = new TreeMap<>();
    for (Row row : duplicates.rows().collectAsList()) {
      copies.put(row.getAs(Duplicates.COPY_ID.name()), row.getAs(Duplicates.KEPT_ID.name()));
    }
    return copies;
  }
}
