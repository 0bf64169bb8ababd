package org.marsad.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationTest {
  private static final String URL = "https://a.example/x y?<1>";

  @Test
  void namesSpeakerOfficeOutletDateAndAddress() {
    Citation citation =
        new Citation("سنقر\n الموازنة", "direct", "رائد", "وزير", "الغد", "2020-01-07", URL);
    assertThat(citation.plain())
        .isEqualTo("«سنقر الموازنة» — رائد، وزير؛ الغد، 2020-01-07، " + URL);
    assertThat(citation.markdown())
        .isEqualTo(
            "«سنقر الموازنة» — **رائد**، وزير؛"
                + " [الغد](<https://a.example/x%20y?%3C1%3E>)، 2020-01-07");
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertThat(new Citation("نعم", "direct", null, " ", null, null, null).plain())
        .isEqualTo("«نعم»");
    assertThat(new Citation("نعم", "direct", "الوزير", "الوزير", null, null, null).plain())
        .isEqualTo("«نعم» — الوزير");
    assertThat(new Citation("نعم", "direct", null, null, "الغد", null, "").plain())
        .isEqualTo("«نعم» — الغد");
    assertThat(new Citation("نعم", "direct", null, null, null, null, "http://a").markdown())
        .isEqualTo("«نعم» — [http://a](<http://a>)");
  }

  @Test
  void putsQuotationMarksAroundWhatWasQuotedOnly() {
    assertThat(new Citation("إنه يكفي", "indirect", "رائد", null, null, null, null).plain())
        .isEqualTo("إنه يكفي — رائد");
    assertThat(new Citation("«نعم» ثم «لا»", "direct", "رائد", null, null, null, null).plain())
        .isEqualTo("«نعم» ثم «لا» — رائد");
  }

  @Test
  void keepsMarkdownFromReadingTheText() {
    assertThat(new Citation("*[x](y)_`<b>", "direct", "a_b", null, null, null, null).markdown())
        .isEqualTo("«\\*\\[x\\](y)\\_\\`\\<b\\>» — **a\\_b**");
  }
}
