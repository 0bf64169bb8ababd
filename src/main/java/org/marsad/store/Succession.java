package org.marsad.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.marsad.config.UserError;

/**
 * Lets one run alone follow another that it builds on: of two updates of one run, the second to
 * publish would lose the articles of the first. A run that is about to be published creates the
 * file {@code _SUCCESSOR} in the folder of its base, which the file system grants to one only (on
 * object stores that cannot, two that publish within the same moment may both pass), and looks
 * whether {@code LATEST} still names the base.
 *
 * <p>A claim does not count if the run that made it is gone, or if it was published and {@code
 * LATEST} was set back to the base by hand.
 */
final class Succession {
  private static final String CLAIM = "_SUCCESSOR";

  private Succession() {}

  /**
   * Claims the place behind a base.
   *
   * @param base the id of the run that the other builds on
   * @param run the id of the run that is about to be published
   * @throws UserError if another run has the place
   */
  static void claim(OutputFolder output, String base, String run) throws IOException {
    Optional<String> latest = output.latestId();
    if (!latest.equals(Optional.of(base))) {
      throw overtaken(latest.orElse("(none)"), base, run);
    }
    Path claim = new Path(output.run(base), CLAIM);
    if (create(output.files(), claim, run)) {
      return;
    }
    String other = read(output.files(), claim);
    boolean isBusy =
        RunId.isValid(other)
            && output.files().exists(Heartbeat.file(output.run(other)))
            && !output.isPublished(other);
    if (isBusy && !other.equals(run)) {
      throw overtaken(other, base, run);
    }
    output.files().delete(claim, false);
    if (!create(output.files(), claim, run)) {
      throw overtaken(read(output.files(), claim), base, run);
    }
  }

  private static boolean create(FileSystem files, Path claim, String run) throws IOException {
    byte[] text = run.getBytes(StandardCharsets.UTF_8);
    try {
      if (files.getUri().getScheme().equals("file")) { // Hadoop looks first and creates then
        Files.write(
            java.nio.file.Path.of(claim.toUri().getPath()), text, StandardOpenOption.CREATE_NEW);
        return true;
      }
      try (var out = files.create(claim, false)) {
        out.write(text);
      }
      return true;
    } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException e) {
      return false;
    }
  }

  private static String read(FileSystem files, Path claim) throws IOException {
    try (var in = files.open(claim)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (FileNotFoundException e) {
      return "";
    }
  }

  private static UserError overtaken(String other, String base, String run) {
    return new UserError(
        String.format(
            Locale.ROOT,
            "Run %s was published after run %s, on which run %s builds: start the update again, so"
                + " that no article is lost. Nothing was published.",
            other,
            base,
            run));
  }
}
