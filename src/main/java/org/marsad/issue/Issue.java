package org.marsad.issue;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An issue as an analyst writes it in {@code issues/<id>.yaml}. Phrases match by stem (see {@link
 * org.marsad.text.Phrases}).
 *
 * @param id the file's name
 * @param name in Arabic and English
 * @param about what it is, and what support and opposition mean, for people
 * @param lists phrases that several targets share; {@code $name} anywhere stands for all of one
 * @param targets what a statement must speak of to be about it
 * @param context where the targets' words mean this and not something else
 * @param cues what takes a side by itself wherever a target is near
 * @param examples texts with the stance that must come out
 */
public record Issue(
    String id,
    Name name,
    String about,
    Map<String, List<String>> lists,
    List<Target> targets,
    Context context,
    Cues cues,
    List<Example> examples)
    implements Serializable {

  public Issue {
    lists = lists == null ? Map.of() : lists;
    context = context == null ? new Context(null, null, null, null) : context;
    cues = cues == null ? new Cues(null, null, null) : cues;
    targets = targets == null ? List.of() : targets;
    examples = examples == null ? List.of() : examples;
  }

  /** The phrases with those of the lists that they name. */
  public Stream<String> expand(List<String> phrases) {
    return phrases.stream()
        .flatMap(
            phrase ->
                phrase.startsWith("$")
                    ? lists.getOrDefault(phrase.substring(1), List.of()).stream()
                    : Stream.of(phrase));
  }

  /** A name in two languages. */
  public record Name(String ar, String en) implements Serializable {}

  /**
   * What a statement may speak of.
   *
   * @param phrases these words, or
   * @param of one of these words
   * @param with together with one of these, at most {@code within} words apart
   * @param within 6 when left out
   * @param direction 1 when to favour it is to support the issue, -1 when it is to oppose it
   * @param weak counts only in an article that also has a target that is not weak, or that has one
   *     of {@code alongside} and none of the context's excludes
   * @param passing says nothing on the issue unless it takes a side
   * @param alongside counts only in an article that has one of these
   */
  public record Target(
      List<String> phrases,
      List<String> of,
      List<String> with,
      Integer within,
      Integer direction,
      Boolean weak,
      Boolean passing,
      List<String> alongside)
      implements Serializable {
    private static final int NEAR = 6;

    public Target {
      phrases = orEmpty(phrases);
      of = orEmpty(of);
      with = orEmpty(with);
      within = within == null ? NEAR : within;
      direction = direction == null ? 1 : direction;
      weak = weak != null && weak;
      passing = passing != null && passing;
      alongside = orEmpty(alongside);
    }
  }

  /**
   * Where the targets' words mean this issue.
   *
   * @param needs the article must have one of these, and so must a sentence that speaks of
   *     elsewhere
   * @param neighbours places of the same story: an article that speaks more of them is about them
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
   * Arguments of this issue.
   *
   * @param support for it
   * @param oppose against it
   * @param plain neither, though words in it would take a side elsewhere
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
   * @param stance support, oppose, neutral or none
   * @param missed whether the rules are known to get it wrong
   */
  public record Example(String text, String stance, Boolean missed) implements Serializable {
    public Example {
      missed = missed != null && missed;
    }
  }

  private static List<String> orEmpty(List<String> list) {
    return list == null ? List.of() : list;
  }
}
