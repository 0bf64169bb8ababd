package org.marsad.stance.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.stance.IssueWeights;
import org.marsad.store.TextFolder;

class FittedIssuesTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();

  @TempDir Path folder;

  private TextFolder model() {
    return new TextFolder(folder.resolve("model").toString(), new Configuration());
  }

  private FittedIssues load() {
    return FittedIssues.load(model(), "model", DEFINITIONS);
  }

  private void save(String issue, double side) {
    IssueWeights weights = IssueWeights.of(Map.of("w ازرق", new double[] {0.25, side}));
    FittedIssues.save(model(), issue, weights, List.of("Learned from 20."), DEFINITIONS);
  }

  @Test
  void readsWhatItSavedWithACardInFront() throws IOException {
    save("bridge", 1);
    save("road", 2);
    save("bridge", -1.5);
    assertThat(load().weights()).containsOnlyKeys("bridge", "road");
    assertThat(load().weights().get("bridge").weights().get("w ازرق")).containsExactly(0.25, -1.5);
    assertThat(load().outdated()).isEmpty();
    assertThat(Files.readString(folder.resolve("model/bridge.txt")))
        .startsWith("# Learned from 20.\n# Beside stance-weights ")
        .endsWith("\nw ازرق | 0.2500 -1.5000\n");
  }

  @Test
  void namesWhatWasLearnedBesideOtherWeights() throws IOException {
    save("bridge", 1);
    Files.writeString(folder.resolve("model/road.txt"), "# Beside stance-weights 0\nw x | 1 1\n");
    assertThat(load().outdated()).containsExactly("road");
  }

  @Test
  void saysThatThereIsNoModel() {
    assertThatThrownBy(this::load)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--stance-model model: there is no model; train one");
  }

  @Test
  void saysWhatCannotBeUsed() throws IOException {
    Files.createDirectory(folder.resolve("model"));
    Files.writeString(folder.resolve("model/road.txt"), "all power to the roads\n");
    assertThatThrownBy(this::load)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("model/road.txt: \"all power to the roads\" is not");
  }
}
