package org.marsad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of the packages, and what each of them may know. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/org/marsad");
  private static final int LONGEST_FILE = 300;

  /** From the lowest floor to the highest; a package may use its own floor and those below. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("text", "table", "numeric", "config"),
          List.of("spark", "lexicon", "morphology", "issue"),
          List.of("phrase", "speaker", "place", "input", "store"),
          List.of("attribution", "corpus", "topic"),
          List.of("ml"),
          List.of("stance"),
          List.of("summary", "report", "query", "evaluation", "draft"),
          List.of("export"),
          List.of("pipeline"),
          List.of("cli"),
          List.of("Main"));

  /** The rooms of {@code input} in the same order; those of one floor do not know each other. */
  private static final List<List<String>> FLOORS_OF_INPUT =
      List.of(
          List.of("file", "column"),
          List.of("value"),
          List.of("record"),
          List.of("csv", "json", "parquet", "warc"),
          List.of(""));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.marsad");

  @Test
  void noImportRunsUpwards() throws IOException {
    Pattern imported = Pattern.compile("(?m)^import (?:static )?org\\.marsad\\.(\\w+)");
    for (Path file : sources()) {
      int own = floor(SOURCES.relativize(file).toString().replaceFirst("[/.].*", ""));
      imported
          .matcher(Files.readString(file))
          .results()
          .map(match -> match.group(1))
          .forEach(
              room ->
                  assertThat(floor(room)).as("%s uses %s", file, room).isLessThanOrEqualTo(own));
    }
  }

  private static int floor(String room) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(room) || room.equals("package-info")) {
        return floor;
      }
    }
    throw new AssertionError("no floor is known for " + room);
  }

  @Test
  void roomsOfInputUseThoseBelowThemOnly() {
    String input = "org.marsad.input";
    List<Dependency> upwards =
        CLASSES.stream()
            .filter(type -> type.getPackageName().startsWith(input))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(use -> use.getTargetClass().getPackageName().startsWith(input))
            .filter(
                use -> {
                  String own = use.getOriginClass().getPackageName();
                  String other = use.getTargetClass().getPackageName();
                  return !own.equals(other) && floorInInput(other) >= floorInInput(own);
                })
            .toList();
    assertThat(upwards).isEmpty();
  }

  private static int floorInInput(String name) {
    String room = name.replaceFirst("org\\.marsad\\.input\\.?", "");
    for (int floor = 0; floor < FLOORS_OF_INPUT.size(); floor++) {
      if (FLOORS_OF_INPUT.get(floor).contains(room)) {
        return floor;
      }
    }
    throw new AssertionError("no floor is known for " + name);
  }

  @Test
  void noPackagesAreInACircle() {
    slices().matching("org.marsad.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noTwoFilesReferToEachOther() {
    Map<JavaClass, Set<JavaClass>> uses = new HashMap<>();
    for (JavaClass type : CLASSES) {
      uses.computeIfAbsent(file(type), key -> new TreeSet<>(BY_NAME)).addAll(filesUsedBy(type));
    }
    Set<String> circles = new TreeSet<>();
    uses.forEach(
        (one, used) ->
            used.stream()
                .filter(
                    other -> !other.equals(one) && uses.getOrDefault(other, Set.of()).contains(one))
                .forEach(other -> circles.add(circle(one, other))));
    assertThat(circles).isEmpty();
  }

  private static final java.util.Comparator<JavaClass> BY_NAME =
      java.util.Comparator.comparing(JavaClass::getName);

  private static Set<JavaClass> filesUsedBy(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(target -> target.getPackageName().startsWith("org.marsad"))
        .map(ArchitectureTest::file)
        .collect(Collectors.toSet());
  }

  private static JavaClass file(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::file).orElse(type);
  }

  private static String circle(JavaClass one, JavaClass other) {
    return Stream.of(one, other)
        .map(JavaClass::getSimpleName)
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  @Test
  void languageIsJudgedWithoutSparkButForOneAdapterAPackage() {
    Set<String> adapters =
        CLASSES.stream()
            .filter(
                type ->
                    type.getPackageName()
                        .matches(
                            "org\\.marsad\\.(text|lexicon|morphology|issue|phrase|place|speaker|attribution|stance)"))
            .filter(ArchitectureTest::knowsSpark)
            .map(type -> file(type).getName().substring("org.marsad.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(adapters)
        .containsExactly(
            "place.PlaceDetection", "speaker.SpeakerResolution", "stance.StanceDetection");
  }

  private static boolean knowsSpark(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.apache.spark"));
  }

  @Test
  void sparksInternalsAreKnownInOnePlaceOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.marsad.spark..", "org.marsad.query..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are Spark's internals",
                type ->
                    type.getName()
                            .matches(
                                "org\\.apache\\.spark\\.sql\\.(catalyst|classic|internal)\\..*")
                        && !type.getName().matches(".*\\.types\\..*")))
        .check(CLASSES);
  }

  @Test
  void filesAreShort() throws IOException {
    for (Path file : sources()) {
      try (Stream<String> lines = Files.lines(file)) {
        assertThat(lines.count()).as(file.toString()).isLessThanOrEqualTo(LONGEST_FILE);
      }
    }
  }

  /** Affixes have two letters; tables of letters are named. */
  @Test
  void arabicWordsStandInLexicons() throws IOException {
    Pattern comment = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    Pattern word = Pattern.compile("\"[^\"\n]*[\u0621-\u064A]{3}[^\"\n]*\"");
    Set<String> found = new TreeSet<>();
    for (Path file : sources()) {
      String code = comment.matcher(Files.readString(file)).replaceAll("");
      word.matcher(code)
          .results()
          .forEach(match -> found.add(file.getFileName() + " " + match.group()));
    }
    assertThat(found)
        .allMatch(
            literal ->
                literal.matches(
                    "(ArabicWord|ArabicEndings|MatchKeys|Conjugation|Declension|Derivation|Verb|AttributionVerbs|Phrases|Folding|NameKey)\\.java .*"));
    assertThat(found).hasSizeLessThan(20);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      assertThat(sources).isNotEmpty();
      return sources;
    }
  }
}
