package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.Definitions;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.testing.Defaults;

/** What a run says of an issue whose own examples it does not read as they say. */
class IssueTrustTest {
  private static final String RIGHT =
      "  - {text: رفض النائب استيراد الكهرباء رفضا قاطعا, stance: oppose}\n";
  private static final String WRONG =
      "  - {text: رفض الوكيل استيراد الكهرباء رفضا قاطعا, stance: support}\n";
  private static final String MISSED =
      "  - {text: رفض الخبير استيراد الكهرباء رفضا قاطعا, stance: support, missed: true}\n";
  private static final String PROPOSED =
      "  - {text: رفض المدير استيراد الكهرباء رفضا قاطعا, proposed: support}\n";

  @TempDir Path folder;

  private IssueTrust trust(String more) throws IOException {
    Files.createDirectories(folder.resolve("issues"));
    Files.writeString(
        folder.resolve("issues/power.yaml"),
        "name: {ar: الكهرباء, en: Power}\ntargets: [{phrases: [استيراد الكهرباء]}]\n" + more);
    Definitions own = Definitions.in(folder.toString());
    List<Issue> issues = Issues.read(own, List.of());
    StanceReader reader = StanceReaders.of(own, Defaults.settings().stances().rules(), issues);
    return IssueTrust.of(reader, issues).get(0);
  }

  @Test
  void isSilentWhereEveryExampleComesOutAsExpected() throws IOException {
    assertThat(trust("examples:\n" + RIGHT + MISSED).note()).isEmpty();
  }

  @Test
  void saysHowManyExamplesComeOutOtherwiseAndWhichIsTheFirst() throws IOException {
    IssueTrust trust = trust("examples:\n" + RIGHT + WRONG + MISSED + PROPOSED);
    assertThat(trust.note())
        .hasValue(
            "issue power: 1 of 3 examples come out otherwise (1 more are marked as missed);"
                + " first: «رفض الوكيل استيراد الكهرباء رفضا قاطعا» expected support, read oppose;"
                + " `check` lists them; 1 proposed examples wait to be confirmed and do not count");
    assertThat(trust.figures())
        .containsEntry("examples.right.power", 1.0)
        .containsEntry("examples.unexpected.power", 1.0)
        .containsEntry("examples.missed.power", 1.0)
        .containsEntry("examples.proposed.power", 1.0)
        .hasSize(4);
  }

  @Test
  void saysThatNothingShowsHowItIsRead() throws IOException {
    assertThat(trust("").note())
        .hasValue(
            "issue power: no example is confirmed, so nothing shows that it is read as meant");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "', of: 00000000', ' before the file was changed'"})
  void saysWhatWasMeasuredAndWhetherTheFileChangedSince(String of, String stale)
      throws IOException {
    IssueTrust trust =
        trust(
            "examples:\n"
                + RIGHT
                + "measured: {articles: 40, labelled_sided: 20, read_sided: 16, right: 12"
                + of
                + "}\n");
    assertThat(trust.note())
        .hasValue(
            "issue power: measured on 40 labelled articles"
                + stale
                + ": 12 of 16 verdicts with a side were right, 12 of 20 articles with a side were"
                + " found");
    assertThat(trust.figures())
        .containsEntry("measured.precision.power", 0.75)
        .containsEntry("measured.recall.power", 0.6);
  }
}
