package org.marsad.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.marsad.config.Definitions;
import org.marsad.text.Tokens;

/**
 * The news agencies of {@code lexicons/agencies.txt}: which outlets are agencies, and which agency
 * a text credits in its dateline or behind its last sentence. Immutable.
 */
public final class Agencies implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern COMMA = Pattern.compile("\\s*،\\s*");
  private static final String OUTLETS_ONLY = "@";
  private static final String SPACE = " ";
  private static final int DATELINE = 120;
  private static final int DATELINE_WORDS = 6;
  private static final int SIGN_OFF = 60;

  /** The forms of names in outlets' names, and those that texts credit, each with its agency. */
  private final Map<String, String> outlets;

  private final Map<String, String> credits;

  private Agencies(Map<String, String> outlets, Map<String, String> credits) {
    this.outlets = outlets;
    this.credits = credits;
  }

  /** Reads the agencies of a folder of definitions. */
  public static Agencies read(Definitions definitions) {
    Map<String, String> outlets = new LinkedHashMap<>();
    Map<String, String> credits = new LinkedHashMap<>();
    for (String line : definitions.lexicon("agencies")) {
      List<String> names = List.of(COMMA.split(line));
      String agency = names.get(0).replace(OUTLETS_ONLY, "");
      for (String name : names) {
        String form = form(name.replace(OUTLETS_ONLY, ""));
        outlets.putIfAbsent(form, agency);
        if (!name.startsWith(OUTLETS_ONLY)) {
          credits.putIfAbsent(form, agency);
        }
      }
    }
    return new Agencies(outlets, credits);
  }

  /** Whether an outlet is a news agency; false for null. */
  public boolean isAgency(String source) {
    if (source == null) {
      return false;
    }
    String words = SPACE + form(source) + SPACE;
    return outlets.keySet().stream().anyMatch(form -> words.contains(SPACE + form + SPACE));
  }

  /**
   * Returns the agency that a text credits: between marks in its dateline, as in {@code بغداد
   * (رويترز) -}, or in brackets at its end.
   *
   * @return its name
   */
  public Optional<String> credited(String text) {
    int line = text.indexOf('\n');
    int end = Math.min(DATELINE, line < 0 ? text.length() : line);
    Optional<String> dateline = credited(new Tokens(text.substring(0, end)), true);
    return dateline.isPresent()
        ? dateline
        : credited(new Tokens(text.substring(Math.max(0, text.length() - SIGN_OFF))), false);
  }

  /** Looks for a name between marks, at the start or the end of a piece of text. */
  private Optional<String> credited(Tokens tokens, boolean atStart) {
    List<Integer> starts = new ArrayList<>();
    int words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      words += tokens.isWord(i) ? 1 : 0;
      if (tokens.isWord(i) && startsRun(tokens, i) && (!atStart || words <= DATELINE_WORDS)) {
        starts.add(i);
      }
    }
    return starts.stream()
        .map(start -> between(tokens, start, atStart))
        .filter(name -> name != null)
        .findFirst();
  }

  private static boolean startsRun(Tokens tokens, int i) {
    return !tokens.isWord(i - 1) && !tokens.is(i - 1, '.');
  }

  /** Returns the agency whose name is a whole run of words, with a mark behind it; else null. */
  private String between(Tokens tokens, int from, boolean atStart) {
    StringBuilder run = new StringBuilder();
    int to = from;
    for (; tokens.isWord(to) || tokens.is(to, '.'); to++) {
      if (tokens.isWord(to)) {
        run.append(run.isEmpty() ? "" : SPACE).append(tokens.form(to));
      }
    }
    boolean closed =
        atStart
            ? tokens.isOneOf(to, "()-–—/:،")
            : tokens.isOneOf(to, ")]") && tokens.isOneOf(from - 1, "([");
    return closed ? credits.get(run.toString()) : null;
  }

  /** Returns the words of a name, folded, with one space between them. */
  private static String form(String name) {
    Tokens tokens = new Tokens(name);
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        form.append(form.isEmpty() ? "" : SPACE).append(tokens.form(i));
      }
    }
    return form.toString();
  }
}
