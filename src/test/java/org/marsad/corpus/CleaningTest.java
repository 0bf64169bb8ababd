package org.marsad.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.table.Documents;
import org.marsad.table.Field;
import org.marsad.table.RecordLines;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;
import org.marsad.text.noise.NoiseFilter;

@ExtendWith(LocalSpark.class)
class CleaningTest {
  private static final String BRIDGE =
      "افتتح مجلس بلدة النخيل جسراً جديداً فوق الجدول، وقال المهندس سامر الوادي إن العمل فيه استغرق"
          + " عامين كاملين.";
  private static final String HARVEST =
      "بدأ مزارعو قرية السنابل حصاد الحنطة، وتوقعت الجمعية الزراعية فيها موسماً وفيراً بعد أمطار"
          + " الربيع.";
  private static final String SCHOOL =
      "أعلنت مديرة مدرسة الفجر رجاء الساحلي قبول مئتي تلميذ جديد هذا العام بعد بناء ستة صفوف إضافية.";
  private static final String WELL =
      "حفر أهالي قرية الرمال بئراً ارتوازية بعمق ثمانين متراً لسقي بساتين الزيتون القريبة من الطريق.";

  private static final String ABOUT =
      "شبكة الواحة شبكة مستقلة تعنى بأخبار القرى والبساتين وتصدر نشرة يومية باللغتين العربية"
          + " والفرنسية ويسرها أن تستقبل رسائل القراء ومقترحاتهم عبر البريد أو الهاتف وتحتفظ بحق"
          + " النشر والاختصار من غير التزام بإعادة الصور والمقاطع المرسلة إلى أصحابها في أي وقت";

  private static final List<String> said = new ArrayList<>();

  @BeforeEach
  void forgetWhatWasSaid() {
    said.clear();
  }

  static Stream<Arguments> refusedTexts() {
    return Stream.of(
        Arguments.of(
            "not_arabic", "The council of the town opened a new bridge over the brook today."),
        Arguments.of(
            "not_arabic", "شورای شهر پل تازه‌ای را روی رودخانه گشود و گفت که کار آن چهار سال کشید"),
        Arguments.of("not_arabic", "1234567 89 / 10 -- 11"),
        Arguments.of("mojibake", misread(BRIDGE, "ISO-8859-1")),
        Arguments.of("mojibake", misread(BRIDGE, "windows-1256")),
        Arguments.of("scrambled", new StringBuilder(BRIDGE).reverse().toString()),
        Arguments.of("undecodable", BRIDGE.replace('ا', '\uFFFD')),
        Arguments.of("too_short", "افتتح مجلس بلدة النخيل جسراً جديداً فوق الجدول"),
        Arguments.of("too_long", BRIDGE + "\n" + HARVEST + "\n" + SCHOOL),
        Arguments.of("empty", " \n\u200f\n\t"),
        Arguments.of("empty", "اترك رد\nقد يعجبك ايضا"));
  }

  private static String misread(String text, String charset) {
    return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedTexts")
  void refuses(String reason, String text) {
    Settings.Cleaning settings = Defaults.settings("cleaning.max_characters=250").cleaning();
    Row row = clean(records().row(place(0, "s", null, text, null)), settings).get(0L);
    assertThat(get(row, Records.REASON)).isEqualTo(reason);
    assertThat((String) get(row, Records.DETAIL)).isNotBlank();
  }

  @Test
  void keepsTheReasonOfTheReader() {
    Rows rows =
        records()
            .row(
                Records.ORIGIN, "a.jsonl",
                Records.POSITION, 0L,
                Records.REASON, "malformed_json",
                Records.DETAIL, "as the reader says");
    Row row = clean(rows).get(0L);
    assertThat(get(row, Records.REASON)).isEqualTo("malformed_json");
    assertThat(get(row, Records.DETAIL)).isEqualTo("as the reader says");
    assertThat(get(row, Documents.TEXT)).isEqualTo("");
    assertThat(get(row, Documents.EXCERPT)).isNull();
  }

  @Test
  void acceptsArabicAndCountsItsWords() {
    Row row = clean(records().row(place(0, "s", null, "جسر جديد\r\n\r\n" + BRIDGE, null))).get(0L);
    assertThat(get(row, Records.REASON)).isNull();
    assertThat(get(row, Documents.TITLE)).isEqualTo("جسر جديد");
    assertThat(get(row, Documents.TEXT)).isEqualTo(BRIDGE);
    assertThat(get(row, Documents.TOKENS)).isEqualTo(18);
    assertThat(get(row, Documents.EXCERPT)).isNull();
  }

  @Test
  void readsTheHtmlOfTitlesAndTexts() {
    Object[] place = place(0, "s", null, "<p>" + BRIDGE + "</p>\n<p>" + HARVEST + "</p>", null);
    Object[] titled = java.util.Arrays.copyOf(place, place.length + 2);
    titled[place.length] = Records.TITLE;
    titled[place.length + 1] = "جسر &quot;جديد&quot;<br>في البلدة";
    Row row = clean(records().row(titled)).get(0L);
    assertThat(get(row, Documents.TITLE)).isEqualTo("جسر \"جديد\" في البلدة");
    assertThat(get(row, Documents.TEXT)).isEqualTo(BRIDGE + "\n" + HARVEST);
  }

  @Test
  void keepsTheDateThatItDoesNotUnderstand() {
    Map<Long, Row> clean =
        clean(
            records()
                .row(place(0, "s", null, BRIDGE, "منذ ساعتين"))
                .row(place(1, "s", null, HARVEST, "9 آذار 2023"))
                .row(place(2, "s", null, SCHOOL, null)));
    assertThat(get(clean.get(0L), Documents.UNREAD_DATE)).isEqualTo("منذ ساعتين");
    assertThat(get(clean.get(1L), Documents.UNREAD_DATE)).isNull();
    assertThat(get(clean.get(2L), Documents.UNREAD_DATE)).isNull();
  }

  @Test
  void showsHowARefusedRecordBegins() {
    String english = "The town has a new bridge. ".repeat(20);
    Rows rows =
        records().row(place(0, "s", null, english, null)).row(place(1, "s", null, BRIDGE, null));
    Documents documents = documents(rows, Defaults.settings().cleaning());
    List<Row> rejected = Cleaning.rejected(documents).rows().collectAsList();
    assertThat(rejected).hasSize(1);
    assertThat(rejected.get(0).<String>getAs(Documents.EXCERPT.name()))
        .isEqualTo(english.substring(0, 120));
    assertThat(rejected.get(0).<String>getAs(Rejected.REASON.name())).isEqualTo("not_arabic");
    assertThat(Cleaning.accepted(documents).rows().count()).isEqualTo(1);
  }

  @Test
  void dropsTheLinesThatAnOutletPrintsUnderItsArticles() {
    String line = "نلتقي بكم في نشرة المساء";
    Rows rows = records();
    List<String> texts = List.of(BRIDGE, HARVEST, SCHOOL);
    for (int i = 0; i < 3; i++) {
      rows.row(place(i, "الواحة", null, texts.get(i) + "\n" + line, null));
    }
    rows.row(place(3, "المرسى", null, WELL + "\n" + line, null));
    Map<Long, Row> clean = clean(rows);
    assertThat(texts(clean, 0, 1, 2)).containsExactlyElementsOf(texts);
    assertThat(texts(clean, 3)).containsExactly(WELL + "\n" + line);
  }

  @Test
  void keepsTheShortLinesOfAnArticleThatIsPrintedAgainAndAgain() {
    String text = "حضر الحفل أهالي البلدة\n" + BRIDGE + "\nثم انصرف الجميع";
    Rows rows = records();
    for (int i = 0; i < 5; i++) {
      rows.row(place(i, "الواحة", null, text, null));
    }
    assertThat(texts(clean(rows), 0, 4)).allMatch(kept -> kept.endsWith("\nثم انصرف الجميع"));
  }

  @Test
  void keepsARecurringLineInTooSmallAShareOfTheArticles() {
    Settings.Cleaning half = Defaults.settings("cleaning.recurring_line_share=0.8").cleaning();
    Rows rows = records();
    List<String> texts = List.of(BRIDGE, HARVEST, SCHOOL);
    for (int i = 0; i < 3; i++) {
      rows.row(place(i, "الواحة", null, texts.get(i) + "\nكلام المساء", null));
    }
    rows.row(place(3, "الواحة", null, WELL, null));
    assertThat(texts(clean(rows, half), 0)).containsExactly(BRIDGE + "\nكلام المساء");
  }

  @Test
  void dropsWhatAnOutletSaysOfItselfUnderShortArticles() {
    Rows rows = records();
    List<String> texts = List.of(BRIDGE, HARVEST, SCHOOL, WELL);
    for (int i = 0; i < 4; i++) {
      rows.row(place(i, "الواحة", null, texts.get(i) + "\n" + ABOUT, null));
    }
    assertThat(texts(clean(rows), 0, 1, 2, 3)).containsExactlyElementsOf(texts);
  }

  @Test
  void refusesNoBriefForTheLinesThatItsOutletPrints() {
    String brief = "فاز فريق النخيل على ضيفه بهدفين في ملعب البلدة.";
    String scrap = "صورة من البلدة";
    Rows rows = records();
    List<String> texts = List.of(BRIDGE, HARVEST, brief, scrap);
    for (int i = 0; i < 4; i++) {
      rows.row(place(i, "الواحة", null, texts.get(i) + "\n" + ABOUT, null));
    }
    Map<Long, Row> clean = clean(rows);
    assertThat(texts(clean, 0, 1, 2)).containsExactly(BRIDGE, HARVEST, brief);
    assertThat(get(clean.get(2L), Records.REASON)).isNull();
    assertThat(get(clean.get(3L), Records.REASON)).isEqualTo("too_short");
  }

  @Test
  void keepsAParagraphThatStoriesOfAnOutletShare() {
    String background =
        "وكان المجلس قد أعلن أن الجسر الذي انهار في الشتاء سيبنى من جديد، لكن الأهالي قالوا إنهم لم"
            + " يروا منذ ذلك اليوم عاملاً واحداً، وإن الطريق التي سلكوها بعد ذلك كانت أطول كثيراً.";
    Rows rows = records();
    List<String> texts = List.of(BRIDGE, HARVEST, SCHOOL);
    for (int i = 0; i < 3; i++) {
      rows.row(place(i, "الواحة", null, texts.get(i) + "\n" + background, null));
    }
    assertThat(texts(clean(rows), 0, 1, 2)).allMatch(text -> text.endsWith(background));
  }

  @Test
  void namesAnOutletThatLosesMuchOfItsText() {
    Rows rows = records();
    List<String> texts = List.of(BRIDGE, HARVEST, SCHOOL, WELL);
    for (int i = 0; i < 4; i++) {
      rows.row(place(i, "الواحة", null, texts.get(i) + "\n" + ABOUT, null));
      rows.row(place(4 + i, "المرسى", null, texts.get(i) + "\nالمرسى", null));
    }
    clean(rows);
    assertThat(said).hasSize(1);
    assertThat(said.get(0)).startsWith("الواحة: 7").contains("% of the text of this outlet");
  }

  @Test
  void givesTheSameIdWhateverStandsAroundARecord() {
    Object[] byUrl = place(0, "a", "https://nakheel.example/1", BRIDGE, null);
    Object[] byText = place(1, "a", null, HARVEST, null);
    Map<Long, Row> alone = clean(records().row(byUrl).row(byText));
    Map<Long, Row> among =
        clean(
            records()
                .row(place(2, "b", "https://nakheel.example/2", BRIDGE, null))
                .row(byText)
                .row(place(3, "a", null, SCHOOL, null))
                .row(
                    place(
                        0,
                        "other",
                        "http://www.nakheel.example/1/?utm_source=x#top",
                        SCHOOL,
                        null)));
    assertThat(id(among.get(0L))).isEqualTo(id(alone.get(0L))).matches("[0-9a-f]{20}");
    assertThat(id(among.get(1L))).isEqualTo(id(alone.get(1L))).matches("[0-9a-f]{20}");
    assertThat(among.values().stream().map(CleaningTest::id)).doesNotHaveDuplicates();
  }

  @Test
  void tellsRecordsOfOneAddressOrOneTextApartTheEarliestKeepingThePlainId() {
    String url = "https://nakheel.example/1";
    Rows rows =
        records()
            .row(place(0, "a", url, BRIDGE, null))
            .row(place(1, "a", url + "?fbclid=7", HARVEST, "2020-01-08"))
            .row(place(2, "a", url + "#end", SCHOOL, "2020-01-07"))
            .row(place(3, "a", null, WELL, "2020-01-07"))
            .row(place(4, "b", null, WELL, null));
    Map<Long, Row> clean = clean(rows);
    assertThat(clean.values().stream().map(CleaningTest::id)).doesNotHaveDuplicates();
    Map<Long, Row> alone =
        clean(records().row(place(2, "a", url, BRIDGE, null)).row(place(3, "c", null, WELL, null)));
    assertThat(id(clean.get(2L))).isEqualTo(id(alone.get(2L)));
    assertThat(id(clean.get(3L))).isEqualTo(id(alone.get(3L)));
  }

  @Test
  void givesRefusedRecordsWithoutTextIdsOfTheirOwn() {
    Rows rows = records();
    for (long i = 0; i < 3; i++) {
      rows.row(Records.ORIGIN, "a.jsonl", Records.POSITION, i, Records.REASON, "malformed_json");
    }
    assertThat(clean(rows).values().stream().map(CleaningTest::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-07T10:20:00Z, 2020-01-07T10:20:00Z",
    "2020-01-07 10:20:00,  2020-01-07T07:20:00Z",
    "٢٠٢٠-٠١-٠٧,           2020-01-06T21:00:00Z",
    "1578392400,           2020-01-07T10:20:00Z",
    "yesterday,            ",
    ",                     "
  })
  void readsDatesInTheZoneOfTheOutlets(String given, Instant instant) {
    Row row = clean(records().row(place(0, "s", null, BRIDGE, given))).get(0L);
    assertThat(get(row, Documents.PUBLISHED_AT)).isEqualTo(instant);
  }

  private static Rows records() {
    return Rows.of(Records.TABLE);
  }

  private static Object[] place(
      long position, String source, String url, String text, String date) {
    return new Object[] {
      Records.ORIGIN, "a.jsonl",
      Records.POSITION, position,
      Records.SOURCE, source,
      Records.URL, url,
      Records.TEXT, text,
      Records.PUBLISHED, date
    };
  }

  private static Map<Long, Row> clean(Rows rows) {
    return clean(rows, Defaults.settings().cleaning());
  }

  private static Map<Long, Row> clean(Rows rows, Settings.Cleaning settings) {
    return documents(rows, settings).rows().collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getAs(Records.POSITION.name()), Function.identity()));
  }

  private static Documents documents(Rows rows, Settings.Cleaning settings) {
    Definitions packaged = Definitions.packaged();
    NoiseFilter lexicon =
        NoiseFilter.of(
            packaged.lexicon("noise-lines"),
            packaged.lexicon("noise-tails"),
            packaged.lexicon("noise-words"));
    Records decoded = Cleaning.decode(new Records(rows.frame()), settings);
    RecordLines lines = Cleaning.lines(decoded, lexicon, settings, "batch");
    NoiseFilter noise = lexicon.withRecurring(Cleaning.recurring(lines, settings, said::add));
    PublicationDates dates =
        new PublicationDates(Defaults.dates("Asia/Baghdad"), DayOrders.dayFirst(List.of()));
    Dataset<Row> identified = Cleaning.identified(decoded.rows(), dates);
    return Cleaning.documents(identified, noise, new ArabicTokenizer(), settings);
  }

  private static Object get(Row row, Field field) {
    return row.getAs(field.name());
  }

  private static String id(Row row) {
    return row.getAs(Documents.ARTICLE_ID.name());
  }

  private static List<String> texts(Map<Long, Row> clean, long... positions) {
    return java.util.Arrays.stream(positions)
        .mapToObj(position -> clean.get(position).<String>getAs(Documents.TEXT.name()))
        .toList();
  }
}
