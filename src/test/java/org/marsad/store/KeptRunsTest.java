package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.UserError;

class KeptRunsTest {
  @TempDir static Path output;
  private static String january;
  private static String february;

  @BeforeAll
  static void publishTwoAndBeginOne() {
    january = published("2020-01-07T08:00:00Z");
    february = published("2020-02-07T08:00:00Z");
    create("2020-03-07T08:00:00Z"); // not published
  }

  private static RunDirectory create(String time) {
    return RunDirectory.create(output.toString(), new Configuration(), Instant.parse(time));
  }

  private static String published(String time) {
    RunDirectory run = create(time);
    run.publish();
    return run.id();
  }

  private static RunDirectory find(String start) {
    return KeptRuns.startingWith(start, output.toString(), new Configuration());
  }

  @Test
  void findsARunByItsIdOrABeginningThatOnlyItHas() {
    assertThat(find("202001").id()).isEqualTo(january);
    assertThat(find(february).id()).isEqualTo(february);
  }

  @Test
  void listsTheRunsWhereNoneOrSeveralAreMeant() {
    String both = "Runs, newest first:\n  " + february + "\n  " + january;
    assertThatThrownBy(() -> find("2020"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--run 2020: 2 runs in")
        .hasMessageEndingWith(both);
    assertThatThrownBy(() -> find("202003"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--run 202003: no runs in")
        .hasMessageEndingWith(both);
  }
}
