package org.marsad.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.marsad.config.Definitions;
import org.marsad.lexicon.Lexicon;

class SpeakerKindsTest {
  private static final SpeakerKinds KINDS = new SpeakerKinds(Lexicon.read(Definitions.packaged()));

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/cases/speaker-kinds.csv", numLinesToSkip = 1)
  void tellsWhatASpeakerIsAndWhereItsWordsMeanTheSame(
      String name, String role, String kind, String reach) {
    SpeakerIdentity found = KINDS.of(name == null ? "" : name, role == null ? "" : role);
    assertThat(found.kind().id() + " " + found.reach().name().toLowerCase(Locale.ROOT))
        .isEqualTo(kind + " " + reach);
  }
}
