package org.marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.LongArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WrittenFormsTest {
  private static final Terms TERMS = new Terms(List.of());

  /** The hashes of a text's words, without marks of what does not stand side by side. */
  private static long[] hashes(String text) {
    LongArrayList hashes = new LongArrayList();
    TERMS.appendHashes(text, hashes);
    hashes.removeAll(Terms.BREAK);
    return hashes.toArray();
  }

  private static WrittenForms forms(Set<Long> wanted, String... texts) {
    WrittenForms forms = new WrittenForms();
    for (String text : texts) {
      forms.count(text, TERMS, wanted);
    }
    return forms;
  }

  @Test
  void takesTheCommonestFormOfAStemWithoutMarks() {
    long bridge = hashes("جسر")[0];
    assertThat(forms(Set.of(bridge), "الجسر والجسر", "الجِسـر طريق").commonest())
        .containsOnlyKeys(bridge)
        .containsEntry(bridge, "الجسر");
  }

  @Test
  void takesTheFirstOfEquallyFrequentForms() {
    long bridge = hashes("جسر")[0];
    assertThat(forms(Set.of(bridge), "والجسر الجسر").commonest()).containsEntry(bridge, "الجسر");
  }

  @Test
  void countsStemsSideBySideAsOneTerm() {
    long[] stems = hashes("الجسر القديم");
    long pair = Terms.collocation(stems[0], stems[1]);
    assertThat(forms(Set.of(pair), "عبر الجسرَ القديم", "الجسر، القديم").commonest())
        .containsEntry(pair, "الجسر القديم");
    assertThat(forms(Set.of(pair), "الجسر، القديم").commonest()).isEmpty();
  }

  @Test
  void partsAddUpInAnyOrder() {
    long bridge = hashes("جسر")[0];
    Set<Long> wanted = Set.of(bridge);
    String[] texts = {"جسر جسر", "الجسر الجسر الجسر", "جسر جسر"};
    WrittenForms forward = forms(wanted, texts[0]).plus(forms(wanted, texts[1], texts[2]));
    WrittenForms backward = forms(wanted, texts[2], texts[1]).plus(forms(wanted, texts[0]));
    assertThat(forward.commonest()).isEqualTo(backward.commonest()).containsEntry(bridge, "جسر");
  }
}
