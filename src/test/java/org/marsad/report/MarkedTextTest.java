package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.issue.Issue;
import org.marsad.report.ReportData.Piece;

class MarkedTextTest {
  private static final TargetWords TARGETS =
      TargetWords.of(
          new Issue(
              "bridge",
              new Issue.Name("الجسر", "Bridge"),
              "",
              null,
              List.of(Issue.Target.of(List.of("الجسر المعلق"))),
              null,
              null,
              null,
              null));

  /** Marked pieces stand in square brackets, the verb in round ones. */
  private static void check(Context context, String verb, List<String> cues, String expected) {
    StringBuilder shown = new StringBuilder();
    for (Piece piece : MarkedText.of(context, verb, cues, TARGETS)) {
      String text = piece.isVerb() ? "(" + piece.text() + ")" : piece.text();
      shown.append(piece.isDecided() ? "[" + text + "]" : text);
    }
    assertThat(shown.toString()).isEqualTo(expected);
  }

  private static void check(String text, List<String> cues, String expected) {
    check(new Context("", text, ""), null, cues, expected);
  }

  @Test
  void marksTheWordsThatDecided() {
    check("لا داعي لهذا البناء", List.of("لا داعي"), "[لا داعي] لهذا البناء");
    check("نرفض ونرفض", List.of("نرفض"), "[نرفض ونرفض]");
  }

  @Test
  void doesNotMarkTheTarget() {
    check(
        "إننا نرفض بناء الجسر المعلق اليوم",
        List.of("نرفض بناء الجسر المعلق"),
        "إننا [نرفض بناء] الجسر المعلق اليوم");
  }

  @Test
  void marksTheVerbWhereItGovernsTheTarget() {
    check(
        new Context("وطالب المجلس ", "بالجسر المعلق فوراً", "."),
        "وطالب",
        List.of("بالجسر المعلق"),
        "[(وطالب)] المجلس بالجسر المعلق فوراً.");
    check(
        new Context("وقال المجلس: ", "من حقنا الجسر المعلق", ""),
        "وقال",
        List.of("من حقنا الجسر المعلق"),
        "(وقال) المجلس: [من حقنا] الجسر المعلق");
  }

  @Test
  void joinsWhatOverlaps() {
    check(
        "سيترك فراغاً أمنياً كبيراً",
        List.of("سيترك فراغاً", "فراغاً أمنياً"),
        "[سيترك فراغاً أمنياً] كبيراً");
  }

  @Test
  void leavesAloneWhatIsNotThere() {
    check("نص", List.of("غيره", ""), "نص");
    check("", List.of("غيره"), "");
    check("كله", List.of("كله"), "[كله]");
  }

  @Test
  void marksTheTargetWhereNothingElseDecided() {
    check("الجسر المعلق", List.of("الجسر المعلق"), "[الجسر المعلق]");
  }
}
