package org.marsad.issue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.marsad.text.Hashing;

/**
 * An issue as an analyst writes it in {@code issues/<id>.yaml}. Phrases match by stem (see {@link
 * org.marsad.text.Phrases}). What a file leaves out is empty, never null, but for the name and
 * {@link Target#within}.
 *
 * @param id the name of the file
 * @param name its name in Arabic and English
 * @param about what it is, and what support and opposition mean, for people
 * @param lists phrases that several targets share; {@code $name} in a list of phrases stands for
 *     all phrases of that name
 * @param targets what a statement must speak of to be about the issue
 * @param announced whether it supports the issue to announce its targets, which are then something
 *     done: {@code ستنسحب القوات وفق الاتفاق}
 * @param context where the targets' words mean this issue and not something else
 * @param cues what takes a side by itself wherever a target is near
 * @param examples texts with the stance that must come out
 * @param measured how well it was read where people labelled articles; null where nobody measured
 */
public record Issue(
    String id,
    Name name,
    String about,
    Map<String, List<String>> lists,
    List<Target> targets,
    Boolean announced,
    Context context,
    Cues cues,
    List<Example> examples,
    Measured measured)
    implements Serializable {

  private static final int FINGERPRINT_DIGITS = 8;

  public Issue {
    lists = lists == null ? Map.of() : lists;
    context = context == null ? new Context(null, null, null, null) : context;
    cues = cues == null ? new Cues(null, null, null) : cues;
    targets = targets == null ? List.of() : targets;
    announced = announced != null && announced;
    examples = examples == null ? List.of() : examples;
  }

  /** Makes an issue that nobody has measured. */
  public Issue(
      String id,
      Name name,
      String about,
      Map<String, List<String>> lists,
      List<Target> targets,
      Boolean announced,
      Context context,
      Cues cues,
      List<Example> examples) {
    this(id, name, about, lists, targets, announced, context, cues, examples, null);
  }

  /** Returns the same issue under an id. */
  Issue withId(String id) {
    return new Issue(id, name, about, lists, targets, announced, context, cues, examples, measured);
  }

  /** Returns the examples whose stance a person gave, which alone count. */
  public List<Example> confirmed() {
    return examples.stream().filter(Example::isConfirmed).toList();
  }

  /**
   * Returns what the reading of the issue depends on, as eight hexadecimal digits: they change with
   * lists, targets, context and cues, and with nothing else in the file.
   */
  public String fingerprint() {
    String read = List.of(new TreeMap<>(lists), targets, announced, context, cues).toString();
    return String.format(Locale.ROOT, "%016x", Hashing.of(read)).substring(0, FINGERPRINT_DIGITS);
  }

  /**
   * Puts the phrases of the named lists in the place of their names.
   *
   * @param phrases phrases and names of lists, each name behind a dollar sign
   * @return phrases only; a list that does not exist gives none
   */
  public Stream<String> expand(List<String> phrases) {
    return phrases.stream()
        .flatMap(
            phrase ->
                phrase.startsWith("$")
                    ? lists.getOrDefault(phrase.substring(1), List.of()).stream()
                    : Stream.of(phrase));
  }

  /**
   * A name in two languages.
   *
   * @param ar in Arabic
   * @param en in English
   */
  public record Name(String ar, String en) implements Serializable {}

  /**
   * What a statement may speak of: one of the phrases, or one word of {@code of} together with one
   * of {@code with}.
   *
   * @param phrases whole targets, such as {@code التحالف الدولي}
   * @param of what is done, such as {@code انسحاب}, or a verb all of whose forms but the passive
   *     participle do, {@code verb انسحب ينسحب VII}, see {@link TargetVerb}
   * @param with to whom or by whom it is done, such as {@code القوات الأجنبية}
   * @param within tokens that may stand between the two; null for the default of the settings,
   *     {@code stances.rules.targets.pair_reach}
   * @param direction 1 when to favour it is to support the issue, -1 when it is to oppose it
   * @param weak whether it counts only in an article that also has a target that is not weak, or
   *     that has one of {@code alongside} and none of the context's excludes
   * @param passing whether it says nothing on the issue unless it takes a side
   * @param alongside it counts only in an article that has one of these
   * @param doubted where it is given, {@code alongside} is asked only of an article that has one of
   *     these
   */
  public record Target(
      List<String> phrases,
      List<String> of,
      List<String> with,
      Integer within,
      Integer direction,
      Boolean weak,
      Boolean passing,
      List<String> alongside,
      List<String> doubted)
      implements Serializable {

    public Target {
      phrases = orEmpty(phrases);
      of = orEmpty(of);
      with = orEmpty(with);
      direction = direction == null ? 1 : direction;
      weak = weak != null && weak;
      passing = passing != null && passing;
      alongside = orEmpty(alongside);
      doubted = orEmpty(doubted);
    }

    /** Makes a target that is one of some phrases, whatever stands around. */
    public static Target of(List<String> phrases) {
      return new Target(phrases, null, null, null, null, null, null, null, null);
    }
  }

  /**
   * Where the targets' words mean this issue.
   *
   * @param needs the article must have one of these, and so must a sentence that speaks of
   *     elsewhere
   * @param neighbours places of the same story; an article that speaks more of them is about them
   * @param elsewhere other places and times that the same words are used of
   * @param excludes phrases around a target's words that make it something else
   */
  public record Context(
      List<String> needs, List<String> neighbours, List<String> elsewhere, List<String> excludes)
      implements Serializable {
    public Context {
      needs = orEmpty(needs);
      neighbours = orEmpty(neighbours);
      elsewhere = orEmpty(elsewhere);
      excludes = orEmpty(excludes);
    }
  }

  /**
   * Arguments of this issue. Behind a bar a phrase may have a weight: {@code موالية لإيران | 0.2}.
   *
   * @param support phrases that argue for the issue
   * @param oppose phrases that argue against it
   * @param plain phrases that do neither, though words in them would take a side elsewhere
   */
  public record Cues(List<String> support, List<String> oppose, List<String> plain)
      implements Serializable {
    public Cues {
      support = orEmpty(support);
      oppose = orEmpty(oppose);
      plain = orEmpty(plain);
    }
  }

  /**
   * A text and what must come out.
   *
   * @param text one or a few sentences
   * @param stance support, oppose, neutral or none, as a person found; null where nobody has yet
   * @param missed whether the rules are known to get it wrong
   * @param proposed what a machine proposes for the stance; null once a person has given it
   */
  public record Example(String text, String stance, Boolean missed, String proposed)
      implements Serializable {
    public Example {
      missed = missed != null && missed;
    }

    /** Makes an example whose stance a person gave. */
    public Example(String text, String stance, Boolean missed) {
      this(text, stance, missed, null);
    }

    /** Whether a person gave the stance. */
    public boolean isConfirmed() {
      return stance != null;
    }
  }

  /**
   * How well articles on the issue were read, by labels that people made. The command {@code
   * evaluate} prints these figures.
   *
   * @param articles that have a label for the issue
   * @param labelledSided those that take a side by their labels
   * @param readSided those that take a side as they were read
   * @param right those that take a side as they were read, and it is right
   * @param of the {@link Issue#fingerprint} of the file when it was measured
   */
  public record Measured(
      Integer articles,
      @JsonProperty("labelled_sided") Integer labelledSided,
      @JsonProperty("read_sided") Integer readSided,
      Integer right,
      String of)
      implements Serializable {

    /** Whether the figures are there and can be true. */
    boolean isSound() {
      return Stream.of(articles, labelledSided, readSided, right)
              .allMatch(count -> count != null && count >= 0)
          && right <= readSided
          && right <= labelledSided
          && Math.max(readSided, labelledSided) <= articles;
    }
  }

  private static List<String> orEmpty(List<String> list) {
    return list == null ? List.of() : list;
  }
}
