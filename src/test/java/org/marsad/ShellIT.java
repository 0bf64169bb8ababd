package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;

/** One session of the shell: runs, queries, exports and mistakes, one after another. */
class ShellIT {
  @TempDir Path folder;

  private Finished shell(String... lines) throws Exception {
    Path script = folder.resolve("script");
    Files.write(script, List.of(lines));
    ProcessBuilder builder =
        MarsadCommand.prepare("shell", "--output", folder.resolve("out").toString());
    return MarsadCommand.finish(builder.redirectInput(script.toFile()));
  }

  @Test
  void carriesOutCommandsAndSurvivesMistakes() throws Exception {
    Finished finished =
        shell(
            "# one small corpus twice, then what can be asked of it",
            "analyze --input seeds/articles --set topics.k=5",
            "analyze --input seeds/articles",
            "select 'runs', count(distinct run_id), count(distinct k) from \\",
            "  (select run_id, count(*) as k from all_topics group by run_id)",
            "sql select nothing from topics",
            "nonsense",
            "export speakers --file " + folder.resolve("speakers.xlsx"),
            "export speaker_merges --file " + folder.resolve("merges.graphml"),
            "export --citations --limit 3 --file " + folder.resolve("said.md"),
            "export statements_wide --limit 2 --excel --file " + folder.resolve("wide.csv"),
            "check",
            "shell",
            "exit",
            "sql select 'never'");
    assertThat(finished.code()).as(finished.output()).isEqualTo(2);
    assertThat(finished.output())
        .containsPattern("runs +2 +2")
        .contains("Columns of topics: ")
        .contains("Unmatched argument at index 0: 'nonsense'")
        .contains("3 rows are in ")
        .contains("this is the shell")
        .doesNotContain("never")
        .doesNotContain("Exception");
    assertThat(folder.resolve("speakers.xlsx")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("merges.graphml"))).contains("edgedefault");
    assertThat(Files.readString(folder.resolve("said.md"))).contains(" — **");
    assertThat(Files.readString(folder.resolve("wide.csv"))).startsWith("\uFEFFarticle_id,");
  }
}
