package org.marsad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.marsad.text.Unicode;

/**
 * The texts that kernels are measured on: JSON Lines (also .gz) and .txt, cleaned as a run does.
 */
public final class Corpus {
  private static final List<String> TEXT_FIELDS = List.of("text", "content", "body");

  private Corpus() {}

  /**
   * The first texts of a file or folder.
   *
   * @param most how many at most
   */
  public static List<String> texts(Path path, int most) throws IOException {
    List<String> texts = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(path)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      if (file.toString().endsWith(".txt")) {
        texts.add(Unicode.clean(Files.readString(file)));
      } else {
        addLines(file, texts, most);
      }
    }
    return List.copyOf(texts.subList(0, Math.min(most, texts.size())));
  }

  private static void addLines(Path file, List<String> texts, int most) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      while (texts.size() < most && (line = lines.readLine()) != null) {
        JsonNode article = json.readTree(line);
        TEXT_FIELDS.stream()
            .map(article::path)
            .filter(JsonNode::isTextual)
            .findFirst()
            .ifPresent(text -> texts.add(Unicode.clean(text.asText())));
      }
    }
  }
}
