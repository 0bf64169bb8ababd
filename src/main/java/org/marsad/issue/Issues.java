package org.marsad.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.config.Yaml;
import org.marsad.table.Stance;

/** Reads the issues of a folder of definitions, {@code issues/<id>.yaml}, and checks them. */
public final class Issues {
  private static final String FOLDER = "issues";
  private static final String ENDING = ".yaml";
  private static final String ID_RULE = "an issue's id has letters, digits, _ and - only";
  private static final Pattern ID = Pattern.compile("(?U)[\\w-]+"); // it names files and folders

  private Issues() {}

  /**
   * Reads the issues that are named and those of the folder.
   *
   * @param definitions where the files are
   * @param named ids of issues to read besides
   * @return the issues in the order of their ids
   * @throws UserError with everything that is wrong in any of them
   */
  public static List<Issue> read(Definitions definitions, List<String> named) {
    Set<String> ids = new TreeSet<>(named);
    ids.addAll(definitions.names(FOLDER, ENDING));
    List<Issue> issues = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String id : ids) {
      read(definitions, id, problems).ifPresent(issues::add);
    }
    UserError.throwIfAny("Issues that cannot be used:", problems);
    return issues;
  }

  /**
   * Makes sure that an issue can have this id.
   *
   * @throws UserError if it has other characters than letters, digits, _ and -
   */
  public static void requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new UserError(String.format(Locale.ROOT, "%s: %s", id, ID_RULE));
    }
  }

  private static Optional<Issue> read(Definitions definitions, String id, List<String> problems) {
    String file = FOLDER + "/" + id + ENDING;
    if (!ID.matcher(id).matches()) {
      problems.add(file + ": " + ID_RULE);
      return Optional.empty();
    }
    try {
      Issue issue = Yaml.value(definitions.text(file), Issue.class, file).withId(id);
      problems(issue).forEach(problem -> problems.add(file + ": " + problem));
      return Optional.of(issue);
    } catch (UserError e) {
      problems.add(e.getMessage());
      return Optional.empty();
    }
  }

  private static List<String> problems(Issue issue) {
    List<String> problems = new ArrayList<>();
    if (issue.name() == null || isBlank(issue.name().ar()) || isBlank(issue.name().en())) {
      problems.add("name: give one in Arabic and one in English, {ar: ..., en: ...}");
    }
    if (issue.targets().isEmpty()) {
      problems.add("targets: at least one is needed, such as `- phrases: [...]`");
    }
    issue.targets().forEach(target -> addProblems(target, problems));
    issue.targets().stream()
        .flatMap(target -> issue.expand(target.of()))
        .distinct()
        .forEach(deed -> addProblems(deed, problems));
    allPhrases(issue)
        .filter(phrase -> phrase.startsWith("$") && !issue.lists().containsKey(phrase.substring(1)))
        .forEach(phrase -> problems.add("lists: there is none for " + phrase));
    issue.examples().forEach(example -> addProblems(example, problems));
    if (issue.measured() != null && !issue.measured().isSound()) {
      problems.add(
          "measured: write it as `evaluate` prints it, {articles: 40, labelled_sided: 20, "
              + "read_sided: 16, right: 12, of: ...}");
    }
    return problems;
  }

  private static void addProblems(Issue.Target target, List<String> problems) {
    boolean pair = !target.of().isEmpty() && !target.with().isEmpty();
    if (target.phrases().isEmpty() && !pair) {
      problems.add("targets: each needs phrases, or of and with");
    }
    if (Math.abs(target.direction()) != 1) {
      problems.add(
          String.format(
              Locale.ROOT, "targets: direction: %d is neither 1 nor -1", target.direction()));
    }
  }

  private static void addProblems(String deed, List<String> problems) {
    try {
      if (TargetVerb.isOne(deed)) {
        TargetVerb.parse(deed);
      }
    } catch (IllegalArgumentException e) {
      problems.add("targets: of: " + e.getMessage());
    }
  }

  private static void addProblems(Issue.Example example, List<String> problems) {
    if (example.stance() != null && example.proposed() != null) {
      problems.add(
          String.format(
              Locale.ROOT,
              "examples: give a stance or leave it `proposed`, not both: %s",
              example.text()));
      return;
    }
    String stance = example.isConfirmed() ? example.stance() : example.proposed();
    if (stance == null || !Stance.labels().contains(stance) || isBlank(example.text())) {
      problems.add(
          String.format(
              Locale.ROOT,
              "examples: each needs a text and a stance, one of %s: %s",
              String.join(", ", Stance.labels()),
              example.text()));
    }
  }

  private static Stream<String> allPhrases(Issue issue) {
    Stream<String> ofTargets =
        issue.targets().stream()
            .flatMap(
                target ->
                    Stream.of(
                            target.phrases(),
                            target.of(),
                            target.with(),
                            target.alongside(),
                            target.doubted())
                        .flatMap(List::stream));
    Stream<String> others =
        Stream.of(
                issue.context().needs(),
                issue.context().neighbours(),
                issue.context().elsewhere(),
                issue.context().excludes(),
                issue.cues().support(),
                issue.cues().oppose(),
                issue.cues().plain())
            .flatMap(List::stream);
    return Stream.concat(ofTargets, others);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
