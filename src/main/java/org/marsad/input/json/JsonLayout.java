package org.marsad.input.json;

import java.util.List;
import org.marsad.input.value.JsonObjects;

/** Tells from the start of a file whether it holds JSON line by line or documents of many lines. */
public final class JsonLayout {
  private JsonLayout() {}

  /**
   * Whether a file that is named like JSON Lines is none: its first value stands on several lines.
   *
   * @param start the first characters of the file
   * @return true if it is to be read as a document
   */
  public static boolean isDocument(String start) {
    List<String> lines =
        withoutMark(start).lines().filter(line -> !line.isBlank()).limit(2).toList();
    if (lines.size() < 2 || isValue(lines.get(0))) {
      return false;
    }
    boolean listOfLines = lines.get(0).strip().equals("[") && isValue(lines.get(1));
    return !listOfLines && JsonObjects.isStart(withoutMark(start));
  }

  /**
   * Whether a file that is named like a document holds JSON Lines: its first line is an object.
   *
   * @param start the first characters of the file
   * @return true if it is to be read line by line
   */
  public static boolean isLines(String start) {
    String first =
        withoutMark(start).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return JsonObjects.isObject(withoutComma(first));
  }

  private static String withoutMark(String start) {
    return start.startsWith("\uFEFF") ? start.substring(1) : start;
  }

  private static boolean isValue(String line) {
    return JsonObjects.isObject(withoutComma(line)) || JsonObjects.isList(withoutComma(line));
  }

  private static String withoutComma(String line) {
    String value = line.strip();
    return value.endsWith(",") ? value.substring(0, value.length() - 1) : value;
  }
}
