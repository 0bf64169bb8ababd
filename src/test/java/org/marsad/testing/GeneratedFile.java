package org.marsad.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of articles as it should be.
 *
 * @param name with its extension
 * @param records how many are in it
 */
public record GeneratedFile(String name, Charset charset, int records, byte[] bytes) {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          Charset.forName("windows-1256"),
          StandardCharsets.UTF_16LE);

  /** One of the case's text files, JSON Lines, JSON arrays and CSV files. */
  public static GeneratedFile of(ArabicFuzz fuzz) {
    String format = fuzz.oneOf("txt", "jsonl", "json", "csv");
    Charset charset =
        format.startsWith("json")
            ? StandardCharsets.UTF_8
            : CHARSETS.get(fuzz.below(CHARSETS.size()));
    int records = format.equals("txt") ? 1 : 1 + fuzz.below(4);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      texts.add("قال المهندس سامر الوادي إن العمل في الجسر استغرق عامين كاملين " + fuzz.pieces(20));
    }
    String content =
        switch (format) {
          case "txt" -> texts.get(0);
          case "jsonl" ->
              fuzz.oneOf(
                  json(texts, "", "\n", "\n"),
                  json(texts, "", "\n", "\n"),
                  json(texts, "[\n", ",\n", "\n]\n"),
                  json(texts, "[\n \n", "\n,\n", "\n]\n").replace(",\"text\"", ",\n\"text\""),
                  json(texts, "{\"status\":\"ok\",\"articles\":[", ",", "]}\n"));
          case "json" ->
              fuzz.oneOf(
                  json(texts, "[", ",\n", "]"),
                  json(texts, "{\"count\":NaN,\n\"data\":{\"items\":[", ",\n", ",]}}"),
                  json(texts, "", "\n", "\n").replace(",\"text\"", ",\n\"text\""));
          default -> csv(texts, fuzz.oneOf(",", ";", "\t"));
        };
    return new GeneratedFile("a." + format, charset, records, content.getBytes(charset));
  }

  /** Whether no guess of the charset is needed. */
  public boolean clean() {
    return charset.equals(StandardCharsets.UTF_8) && new String(bytes, charset).indexOf('\0') < 0;
  }

  private static String json(List<String> texts, String start, String between, String end) {
    return start
        + String.join(
            between, texts.stream().map(t -> "{\"id\":1,\"text\":" + quoted(t) + "}").toList())
        + end;
  }

  private static String quoted(String text) {
    try {
      return new ObjectMapper().writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String csv(List<String> texts, String delimiter) {
    StringBuilder lines = new StringBuilder("id" + delimiter + "text\n");
    texts.forEach(
        text ->
            lines
                .append("1")
                .append(delimiter)
                .append('"')
                .append(text.replace("\"", "\"\""))
                .append("\"\n"));
    return lines.toString();
  }
}
