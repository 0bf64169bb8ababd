package org.marsad.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.stance.ArticleReading;
import org.marsad.stance.ArticleReading.JudgedStatement;
import org.marsad.stance.Judgement;

/**
 * Finds what is said in statements on a subject, by how the reader reads these statements now.
 *
 * @param deciding words that decided most verdicts
 * @param supporting phrases that are peculiar to statements read as support
 * @param opposing phrases that are peculiar to statements read as opposition
 */
record CueProposals(List<Deciding> deciding, List<CueUse> supporting, List<CueUse> opposing) {
  private static final int SHOWN = 10;
  private static final int SIDE = 8;
  private static final int FEWEST = 2;
  private static final double FEW = 0.02;
  private static final double PECULIAR = 3;
  private static final double ONE_SIDED = 0.6;
  private static final double OFTEN = 0.4;

  /**
   * A word that decides.
   *
   * @param within the pair of words of which it often is a part, as a name often is; else empty
   */
  record Deciding(CueUse use, Optional<String> within) {}

  /**
   * Looks at the statements on an issue.
   *
   * @param off articles on other subjects
   */
  static CueProposals of(
      String issue,
      Map<DraftArticle, ArticleReading> readings,
      List<DraftText> off,
      KnownWords known) {
    int fewest = Math.max(FEWEST, (int) Math.round(FEW * readings.size()));
    CueCounts deciding = new CueCounts();
    CueCounts pairs = new CueCounts();
    CueCounts said = new CueCounts();
    readings.forEach(
        (article, reading) -> {
          for (JudgedStatement statement : reading.statements()) {
            for (Judgement judgement : statement.judgements()) {
              if (judgement.issue().equals(issue)) {
                StatementWords words = StatementWords.of(article, statement, known);
                judgement
                    .cues()
                    .forEach(
                        cue -> {
                          deciding.add(cue.text(), cue.text(), article, judgement);
                          words
                              .around(cue.text())
                              .forEach(pair -> pairs.add(pair, pair, article, judgement));
                        });
                words.phrases((key, phrase) -> said.add(key, phrase, article, judgement));
              }
            }
          }
        });
    Map<String, Integer> elsewhere = PhraseCounts.articlesWith(said.keys(), off);
    List<CueUse> peculiar =
        said.uses(
            (key, articles) ->
                articles >= FEWEST
                    && articles * (off.size() + 1.0)
                        >= PECULIAR * readings.size() * (elsewhere.getOrDefault(key, 0) + 0.5));
    List<CueUse> inPairs = pairs.uses((key, articles) -> articles > FEWEST);
    return new CueProposals(
        deciding.uses((key, articles) -> true).stream()
            .sorted(
                Comparator.<CueUse>comparingInt(use -> -use.sided()).thenComparing(CueUse::phrase))
            .limit(SHOWN)
            .map(use -> new Deciding(use, oftenIn(use, inPairs)))
            .toList(),
        side(peculiar, 1, fewest),
        side(peculiar, -1, fewest));
  }

  private static Optional<String> oftenIn(CueUse cue, List<CueUse> pairs) {
    return pairs.stream()
        .filter(pair -> pair.sided() >= OFTEN * cue.sided())
        .filter(pair -> (" " + pair.phrase() + " ").contains(" " + cue.phrase() + " "))
        .max(
            Comparator.comparingInt(CueUse::sided)
                .thenComparing(CueUse::phrase, Comparator.reverseOrder()))
        .map(CueUse::phrase);
  }

  /** Returns the phrases of one side, those that are mostly on it first, none twice in part. */
  private static List<CueUse> side(List<CueUse> uses, int sign, int fewest) {
    List<CueUse> kept = new ArrayList<>();
    uses.stream()
        .filter(use -> sign * use.lead() >= Math.max(fewest, ONE_SIDED * use.sided()))
        .sorted(
            Comparator.<CueUse>comparingInt(use -> -sign * use.lead())
                .thenComparingInt(use -> -use.phrase().length())
                .thenComparing(CueUse::phrase))
        .forEach(
            use -> {
              if (kept.size() < SIDE && kept.stream().noneMatch(other -> overlap(use, other))) {
                kept.add(use);
              }
            });
    return kept;
  }

  private static boolean overlap(CueUse one, CueUse other) {
    Set<String> words = Set.of(other.phrase().split(" +", -1));
    for (String word : one.phrase().split(" +", -1)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
