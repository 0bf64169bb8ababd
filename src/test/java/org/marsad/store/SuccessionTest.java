package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.UserError;

class SuccessionTest {
  @TempDir Path output;
  private RunDirectory base;

  @BeforeEach
  void publishABase() {
    base = RunFolders.newRun(output, 0);
    base.publish();
  }

  @Test
  void oneRunFollowsItsBase() {
    RunDirectory next = RunFolders.newRun(output, 1);
    next.publishAfter(base);
    assertThat(RunFolders.latestRun(output).id()).isEqualTo(next.id());
  }

  @Test
  void theSecondOfTwoUpdatesIsRefusedAndLosesNothing() {
    RunDirectory first = RunFolders.newRun(output, 1);
    RunDirectory second = RunFolders.newRun(output, 2);
    first.publishAfter(base);
    assertThatThrownBy(() -> second.publishAfter(base))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Run " + first.id() + " was published after run " + base.id())
        .hasMessageContaining("start the update again");
    assertThat(RunFolders.latestRun(output).id()).isEqualTo(first.id());
    second.discard();
  }

  @Test
  void aRunThatIsBeingPublishedKeepsOthersFromIt() throws IOException {
    RunDirectory first = RunFolders.newRun(output, 1);
    RunDirectory second = RunFolders.newRun(output, 2);
    Files.writeString(RunFolders.local(base).resolve("_SUCCESSOR"), first.id());
    assertThatThrownBy(() -> second.publishAfter(base)).isInstanceOf(UserError.class);
    first.discard();
    second.publishAfter(base);
    assertThat(RunFolders.latestRun(output).id()).isEqualTo(second.id());
  }

  @Test
  void aBaseThatWasMadeTheLatestAgainIsFollowedAgain() throws IOException {
    RunDirectory first = RunFolders.newRun(output, 1);
    first.publishAfter(base);
    Files.writeString(output.resolve("LATEST"), base.id());
    RunDirectory second = RunFolders.newRun(output, 2);
    second.publishAfter(base);
    assertThat(RunFolders.latestRun(output).id()).isEqualTo(second.id());
  }
}
