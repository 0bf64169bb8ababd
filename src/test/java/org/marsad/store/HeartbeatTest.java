package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {
  @TempDir Path run;
  private Path file;
  private Heartbeat heartbeat;

  @BeforeEach
  void start() throws IOException {
    FileSystem files = FileSystem.getLocal(new Configuration()).getRawFileSystem();
    heartbeat = Heartbeat.start(files, new org.apache.hadoop.fs.Path(run.toUri()));
    file = run.resolve("_RUNNING");
  }

  @AfterEach
  void stop() throws IOException {
    heartbeat.stop();
  }

  @Test
  void beatsFromTheStart() throws IOException {
    assertThat(file).isEmptyFile();
    assertThat(heartbeat.isAlive()).isTrue();
    assertThat(heartbeat.lastBeat()).isEqualTo(Files.getLastModifiedTime(file).toMillis());
  }

  @Test
  void everyBeatRenewsTheFile() throws IOException {
    Instant before = Instant.now().minusSeconds(3600);
    Files.setLastModifiedTime(file, FileTime.from(before));
    heartbeat.run();
    assertThat(heartbeat.lastBeat()).isGreaterThan(before.plusSeconds(1800).toEpochMilli());
  }

  @Test
  void doesNotComeBackToLife() throws IOException {
    Files.delete(file);
    heartbeat.run();
    assertThat(file).doesNotExist();
    assertThat(heartbeat.isAlive()).isFalse();
  }

  @Test
  void aBeatThatFailsIsLoggedAndTheNextOneMayNot() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    try (LoggedWarnings warnings = LoggedWarnings.of(Heartbeat.class)) {
      heartbeat.run();
      assertThat(warnings.messages())
          .singleElement()
          .asString()
          .startsWith("Cannot write the heartbeat file:" + file + ": ");
      Files.delete(file);
      Files.createFile(file);
      heartbeat.run();
      assertThat(warnings.messages()).hasSize(1);
    }
  }

  @Test
  void leavesNothingBehindWhenItStops() throws IOException {
    heartbeat.stop();
    heartbeat.run();
    heartbeat.stop();
    assertThat(run).isEmptyDirectory();
  }
}
