package org.marsad.stance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.config.UserError;
import org.marsad.morphology.Part;
import org.marsad.morphology.VerbEntry;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.Phrases;

/**
 * The words of attitude of {@code lexicons/attitudes.txt}: phrases as they are, and verbs whose
 * forms are made here.
 *
 * <ul>
 *   <li>{@code phrase | kind strength}: words that take a side, see {@link AttitudeKind}.
 *   <li>{@code verb past present measure masdar -form | kind strength}: a verb, see {@link
 *       VerbEntry}, all of whose forms but the passive participle do. Without the bar it only lends
 *       its forms to phrases.
 *   <li>{@code {past}} in a phrase: any form of that verb but the passive participle. {@code {past
 *       part part}}: the forms of these parts, see {@link Part}.
 * </ul>
 *
 * <p>A line of its own for a form, with {@code =} before it, decides over the line of the verb.
 */
final class Attitudes {
  private static final String VERB = "verb ";
  private static final String IN_PHRASE = "+";
  private static final Pattern REFERENCE = Pattern.compile("\\{([^}]*)\\}");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<Part> ALL =
      EnumSet.of(Part.PAST, Part.PRESENT, Part.FUTURE, Part.MASDAR, Part.ACTIVE);

  private final Map<String, VerbEntry> verbs = new HashMap<>();
  private final Map<String, Attitude> phrases = new LinkedHashMap<>();
  private final Set<String> references = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  private final String file;

  private Attitudes(String file) {
    this.file = file;
  }

  /**
   * Adds everything that the lines of a lexicon describe.
   *
   * @param file what they are called in messages
   * @throws UserError with every line that cannot be used
   */
  static void addTo(Phrases<Sign> known, List<String> lines, String file) {
    Attitudes attitudes = new Attitudes(file);
    lines.forEach(attitudes::read);
    attitudes.phrases.forEach((phrase, attitude) -> known.add(attitudes.named(phrase), attitude));
    attitudes.define(known);
    UserError.throwIfAny("Attitudes that cannot be used:", attitudes.problems);
  }

  private void read(String line) {
    try {
      if (line.startsWith(VERB)) {
        readVerb(line);
      } else {
        AttitudeLine parsed = AttitudeLine.parse(line);
        add(parsed.phrase(), parsed);
      }
    } catch (IllegalArgumentException e) {
      problems.add(String.format(Locale.ROOT, "%s: %s", file, e.getMessage()));
    }
  }

  private void readVerb(String line) {
    int bar = line.indexOf('|');
    VerbEntry verb = VerbEntry.parse(line.substring(VERB.length(), bar < 0 ? line.length() : bar));
    if (verbs.putIfAbsent(verb.lemma(), verb) != null) {
      throw new IllegalArgumentException("a second verb " + verb.lemma());
    }
    if (bar >= 0) {
      String all = "{" + verb.lemma() + "}";
      add(all, AttitudeLine.parse(all + line.substring(bar)));
    }
  }

  private void add(String phrase, AttitudeLine line) {
    if (phrases.putIfAbsent(phrase, new Attitude(line.kind(), line.strength())) != null) {
      throw new IllegalArgumentException("a second line for " + phrase);
    }
  }

  /** The phrase with names for its references, which tell a verb alone from one in a phrase. */
  private String named(String phrase) {
    Matcher reference = REFERENCE.matcher(phrase);
    StringBuilder named = new StringBuilder();
    while (reference.find()) {
      boolean alone = reference.group().equals(phrase);
      String name = reference.group(1) + (alone ? "" : IN_PHRASE);
      reference.appendReplacement(named, Matcher.quoteReplacement("{" + name + "}"));
      references.add(name);
    }
    return reference.appendTail(named).toString();
  }

  /** Gives the forms that phrases refer to their names. */
  private void define(Phrases<Sign> known) {
    Set<String> unused = new TreeSet<>(verbs.keySet());
    for (String reference : references) {
      String[] words = SPACE.split(reference.replace(IN_PHRASE, ""), -1);
      VerbEntry verb = verbs.get(words[0]);
      unused.remove(words[0]);
      if (verb == null) {
        problems.add(String.format(Locale.ROOT, "%s: there is no verb %s", file, words[0]));
      } else {
        Set<Part> parts = parts(words);
        boolean alone = !reference.endsWith(IN_PHRASE);
        known.define(reference, alone ? verb.words(parts) : verb.wordsInPhrase(parts));
      }
    }
    unused.forEach(
        verb ->
            problems.add(
                String.format(
                    Locale.ROOT, "%s: verb %s has no kind and is in no phrase", file, verb)));
  }

  private Set<Part> parts(String[] reference) {
    if (reference.length == 1) {
      return ALL;
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (int i = 1; i < reference.length; i++) {
      Set<Part> named = Part.named(reference[i]);
      parts.addAll(named);
      if (named.isEmpty()) {
        problems.add(
            String.format(
                Locale.ROOT,
                "%s: {%s}: a verb has no part %s; there are %s",
                file,
                reference[0],
                reference[i],
                Part.names()));
      }
    }
    return parts;
  }
}
