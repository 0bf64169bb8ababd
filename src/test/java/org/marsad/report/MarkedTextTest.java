package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.report.ReportData.Piece;

class MarkedTextTest {
  private static void check(String text, List<String> cues, String expected) {
    StringBuilder marked = new StringBuilder();
    for (Piece piece : MarkedText.of(text, cues)) {
      marked.append(piece.decided() ? "[" + piece.text() + "]" : piece.text());
    }
    assertThat(marked.toString()).isEqualTo(expected);
  }

  @Test
  void marksTheWordsThatDecided() {
    check("لا داعي لبقاء القوات", List.of("لا داعي"), "[لا داعي] لبقاء القوات");
    check("نرفض ونرفض", List.of("نرفض"), "[نرفض] و[نرفض]");
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
}
