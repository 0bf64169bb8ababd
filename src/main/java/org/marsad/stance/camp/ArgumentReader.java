package org.marsad.stance.camp;

import com.carrotsearch.hppc.LongHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.marsad.stance.camp.ArgumentLexicon.Name;
import org.marsad.stance.camp.ArgumentLexicon.Part;
import org.marsad.stance.camp.ArgumentLexicon.Plain;
import org.marsad.stance.camp.ArgumentLexicon.Target;
import org.marsad.stance.camp.ArgumentLexicon.Theme;
import org.marsad.stance.camp.ArgumentLexicon.Word;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Terms;
import org.marsad.text.Tokens;

/**
 * Reads what a statement argues with: the themes whose words stand beside a target of the issue or
 * among the words that decided, and the stems around them. The target itself is no argument, nor
 * are names of people and places, months and the speaker.
 *
 * <p>A word of a theme weighs 1 beside a target and half as much {@value #DECAY} words away; in a
 * sentence without a target it weighs {@value #APART}. It weighs {@value #DECIDED} or {@value
 * #DECIDED_APART} more where it is among the words that decided. A statement that names no target
 * argues nothing. A statement whose deciding words govern a deed has the theme {@link
 * ArgumentLexicon#POSITION} besides.
 */
final class ArgumentReader {
  private static final double DECAY = 6;
  private static final double APART = 0.3;
  private static final double DECIDED = 0.7;
  private static final double DECIDED_APART = 0.4;
  private static final double POSITION = 0.6;
  private static final double ASIDE = 0.3;
  private static final double LEAST = 0.6;
  private static final double MOST = 2;
  private static final int NEAR = 12;

  private final ArgumentLexicon lexicon;
  private final Terms terms;

  /** Takes the lexicon and a finder of stems, which no other thread may use. */
  ArgumentReader(ArgumentLexicon lexicon, Terms terms) {
    this.lexicon = lexicon;
    this.terms = terms;
  }

  /**
   * A statement that takes a side.
   *
   * @param issue the id of the issue
   * @param text of the statement
   * @param speaker name of the speaker, perhaps empty
   * @param verb the word that attributes it where its words are reported and not quoted, else empty
   * @param cues the words that decided
   */
  record Said(String issue, String text, String speaker, String verb, List<String> cues) {}

  /** Reads a statement; empty where nothing is said for the side that it takes. */
  Optional<Argument> read(Said said) {
    Tokens tokens = new Tokens(said.text());
    List<Match<Word>> found = lexicon.in(tokens);
    StatementMap map =
        StatementMap.of(tokens, targets(found, lexicon.issue(said.issue())), said.cues());
    double[] weights = new double[ArgumentLexicon.MOST_THEMES];
    Hit best = null;
    int[] behind = new int[ArgumentLexicon.MOST_THEMES];
    BitSet plain = plain(found);
    for (Match<Word> match : found) {
      if (match.value() instanceof Theme theme
          && match.from() >= behind[theme.theme()]
          && !plain.get(match.from())
          && !map.isTarget(match.from(), match.to())) {
        behind[theme.theme()] = match.to();
        Hit hit = new Hit(match.from(), match.to(), weight(match, map));
        weights[theme.theme()] = Math.min(MOST, weights[theme.theme()] + hit.weight());
        best = best == null || hit.weight() > best.weight() ? hit : best;
      }
    }
    Optional<Hit> governed = map.governed();
    if (governed.isPresent()) {
      weights[lexicon.position()] = best == null || best.weight() < LEAST ? POSITION : ASIDE;
      best = best == null || best.weight() < POSITION ? governed.get() : best;
    }
    if (map.whole().isEmpty() || best == null || Arrays.stream(weights).max().orElse(0) < LEAST) {
      return Optional.empty();
    }
    float[] themes = new float[weights.length];
    for (int t = 0; t < themes.length; t++) {
      themes[t] = (float) weights[t];
    }
    LongHashSet near = new LongHashSet();
    LongHashSet words = new LongHashSet();
    addStems(said, tokens, found, map, near, words);
    return Optional.of(
        new Argument(
            themes,
            sorted(near),
            sorted(words),
            ArgumentClause.of(tokens, map, best, said.verb())));
  }

  private static List<Match<Part>> targets(List<Match<Word>> found, int issue) {
    List<Match<Part>> targets = new ArrayList<>();
    for (Match<Word> match : found) {
      if (match.value() instanceof Target target && target.issue() == issue) {
        targets.add(new Match<>(match.from(), match.to(), target.part()));
      }
    }
    return targets;
  }

  private static BitSet plain(List<Match<Word>> found) {
    BitSet plain = new BitSet();
    for (Match<Word> match : found) {
      if (match.value() instanceof Plain) {
        plain.set(match.from(), match.to());
      }
    }
    return plain;
  }

  private static double weight(Match<Word> match, StatementMap map) {
    int distance = map.distance(match.from(), match.to());
    boolean decided = map.isDecided(match.from(), match.to());
    return distance < 0
        ? APART + (decided ? DECIDED_APART : 0)
        : 1 / (1 + distance / DECAY) + (decided ? DECIDED : 0);
  }

  private void addStems(
      Said said,
      Tokens tokens,
      List<Match<Word>> found,
      StatementMap map,
      LongHashSet near,
      LongHashSet words) {
    BitSet names = new BitSet(tokens.size());
    for (Match<Word> match : found) {
      if (match.value() instanceof Name) {
        names.set(match.from(), match.to());
      }
    }
    LongHashSet speaker = new LongHashSet();
    terms.walk(said.speaker(), (hash, start, end, joined) -> speaker.add(hash));
    int[] at = {0};
    terms.walk(
        said.text(),
        (hash, start, end, joined) -> {
          while (at[0] + 1 < tokens.size() && tokens.end(at[0]) <= start) {
            at[0]++;
          }
          words.add(hash);
          int token = at[0];
          boolean argues = !names.get(token) && !speaker.contains(hash) && !map.isAnyTarget(token);
          if (argues && map.isNear(token, NEAR)) {
            near.add(hash);
          }
        });
  }

  private static long[] sorted(LongHashSet set) {
    long[] values = set.toArray();
    Arrays.sort(values);
    return values;
  }
}
