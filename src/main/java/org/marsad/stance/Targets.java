package org.marsad.stance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.marsad.issue.Issue;
import org.marsad.stance.Sign.Part;
import org.marsad.stance.Sign.Place;
import org.marsad.stance.Sign.Role;
import org.marsad.stance.Sign.Setting;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Tokens;

/**
 * Where a text speaks of an issue: its targets, less those whose surroundings say that something
 * else is meant.
 */
final class Targets {
  /** A text of so many words and marks, a sentence or two, may leave its place unsaid. */
  private static final int SHORT = 120;

  /** How far a subject may stand before its verb. */
  private static final int SUBJECT_GAP = 2;

  private final Tokens tokens;
  private final Issue issue;
  private final List<Match<Sign>> parts = new ArrayList<>();
  private final List<Match<Sign>> excluded = new ArrayList<>();
  private final List<Match<Sign>> needed = new ArrayList<>();
  private final List<Match<Sign>> neighbours = new ArrayList<>();
  private final List<Match<Sign>> elsewhere = new ArrayList<>();
  private final BitSet excludedTokens = new BitSet();
  private final BitSet targetsAlongside = new BitSet();
  private int longestPart;
  private Surroundings last = new Surroundings(0, 0, 0, false);

  /**
   * The sentence around a mention.
   *
   * @param place 1 when it names a place of the issue, -1 when only others, else 0
   * @param neighbouring whether it names a neighbour
   */
  private record Surroundings(int from, int to, int place, boolean neighbouring) {}

  private Targets(Tokens tokens, Issue issue, int index, List<Match<Sign>> signs) {
    this.tokens = tokens;
    this.issue = issue;
    for (Match<Sign> match : signs) {
      if (match.value() instanceof Part part && part.issue() == index) {
        addPart(match, part);
      } else if (match.value() instanceof Setting setting && setting.issue() == index) {
        list(setting.place()).add(match);
      }
    }
  }

  private void addPart(Match<Sign> match, Part part) {
    parts.add(match);
    longestPart = Math.max(longestPart, match.to() - match.from());
    if (part.role() == Role.ALONGSIDE) {
      targetsAlongside.set(part.target());
    }
  }

  private List<Match<Sign>> list(Place place) {
    return switch (place) {
      case NEEDED -> needed;
      case NEIGHBOUR -> neighbours;
      case ELSEWHERE -> elsewhere;
      case EXCLUDED -> excluded;
    };
  }

  /** The mentions of an issue in a text, in order, without overlaps. */
  static List<TargetMention> of(Tokens tokens, Issue issue, int index, List<Match<Sign>> signs) {
    return new Targets(tokens, issue, index, signs).mentions();
  }

  private List<TargetMention> mentions() {
    List<TargetMention> found = new ArrayList<>();
    excluded.forEach(match -> excludedTokens.set(match.from(), match.to()));
    for (Match<Sign> match : parts) {
      Part part = (Part) match.value();
      Issue.Target target = issue.targets().get(part.target());
      if (!target.alongside().isEmpty() && !target.weak() && !hasAlongside(part.target())) {
        continue;
      }
      if (part.role() == Role.PHRASE) {
        boolean weak = target.weak() && !isClear(part.target());
        found.add(
            new TargetMention(
                match.from(), match.to(), target.direction(), weak, target.passing(), false));
      } else if (part.role() == Role.OF) {
        addPair(match, part, target, found);
      }
    }
    found.removeIf(this::isSomethingElse);
    boolean anyPlaced =
        found.stream().anyMatch(mention -> !mention.weak() && around(mention).place() > 0);
    found.removeIf(mention -> !isHere(mention, anyPlaced));
    boolean strong = found.stream().anyMatch(mention -> !mention.weak());
    found.removeIf(mention -> mention.weak() && !strong);
    return withoutOverlaps(found);
  }

  /** Whether the article speaks of the issue's setting and of nothing that the words also mean. */
  private boolean isClear(int target) {
    return excluded.isEmpty() && hasAlongside(target);
  }

  private boolean hasAlongside(int target) {
    return targetsAlongside.get(target);
  }

  private void addPair(Match<Sign> of, Part part, Issue.Target target, List<TargetMention> found) {
    int reach = target.within();
    TargetMention best = null;
    int first = firstFrom(parts, of.from() - SUBJECT_GAP - longestPart);
    for (Match<Sign> with : parts.subList(first, firstFrom(parts, of.to() + reach + 1))) {
      Part other = (Part) with.value();
      boolean pair = other.target() == part.target() && other.role() == Role.WITH;
      if (!pair || with.from() < of.to() && of.from() < with.to()) {
        continue;
      }
      int gapFrom = Math.min(of.to(), with.to());
      int gapTo = Math.max(of.from(), with.from());
      int allowed = of.from() < with.from() ? reach : Math.min(reach, SUBJECT_GAP);
      if (gapTo - gapFrom <= allowed && !endsClause(gapFrom, gapTo)) {
        TargetMention mention =
            new TargetMention(
                Math.min(of.from(), with.from()),
                Math.max(of.to(), with.to()),
                target.direction(),
                target.weak(),
                target.passing(),
                true);
        if (best == null || mention.to() - mention.from() < best.to() - best.from()) {
          best = mention;
        }
      }
    }
    if (best != null) {
      found.add(best);
    }
  }

  private boolean endsClause(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isOneOf(i, ".!?؟\n؛:") || tokens.form(i).equals("ان")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSomethingElse(TargetMention mention) {
    int excludedAt = excludedTokens.nextSetBit(mention.from());
    boolean excludedHere = excludedAt >= 0 && excludedAt < mention.to();
    boolean otherPlaces = !elsewhere.isEmpty() || !neighbours.isEmpty();
    boolean placeless = !issue.context().needs().isEmpty() && needed.isEmpty();
    return excludedHere || placeless && (otherPlaces || tokens.size() > SHORT);
  }

  /**
   * Whether a mention is placed here: by its sentence, else by the article, which speaks more of
   * here than of elsewhere or has another mention that its sentence places here.
   */
  private boolean isHere(TargetMention mention, boolean anyPlaced) {
    Surroundings around = around(mention);
    boolean mostlyHere = needed.size() >= elsewhere.size() + neighbours.size();
    return around.place() > 0
        || around.place() == 0 && (anyPlaced && !around.neighbouring() || mostlyHere);
  }

  private Surroundings around(TargetMention mention) {
    if (mention.from() < last.from() || mention.to() > last.to()) {
      int from = sentenceStart(mention);
      int to = sentenceEnd(mention);
      int place = isIn(needed, from, to) ? 1 : isIn(elsewhere, from, to) ? -1 : 0;
      last = new Surroundings(from, to, place, isIn(neighbours, from, to));
    }
    return last;
  }

  private int sentenceStart(TargetMention mention) {
    int from = mention.from();
    while (from > 0 && !isBreak(from - 1)) {
      from--;
    }
    return from;
  }

  private int sentenceEnd(TargetMention mention) {
    int to = mention.to();
    while (to < tokens.size() && !isBreak(to)) {
      to++;
    }
    return to;
  }

  private boolean isBreak(int i) {
    return tokens.isOneOf(i, ".!?؟\n");
  }

  /** Whether one of the matches lies in a range of tokens. */
  private static boolean isIn(List<Match<Sign>> matches, int from, int to) {
    return matches.subList(firstFrom(matches, from), firstFrom(matches, to)).stream()
        .anyMatch(match -> match.to() <= to);
  }

  private static int firstFrom(List<Match<Sign>> matches, int token) {
    return firstFrom(matches, Match::from, token);
  }

  /** The index of the first of what is in order that starts at a token or later. */
  static <T> int firstFrom(List<T> inOrder, ToIntFunction<T> from, int token) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from.applyAsInt(inOrder.get(middle)) < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A phrase such as {@code بعد انسحاب}, which tells when and no more. */
  private static boolean isPassingPhrase(TargetMention mention) {
    return mention.passing() && !mention.event();
  }

  /** Of two events the closer-knit one, else the longer mention. */
  private static boolean isBetter(TargetMention mention, TargetMention last) {
    int longer = (mention.to() - mention.from()) - (last.to() - last.from());
    return mention.event() && last.event() ? longer < 0 : longer > 0;
  }

  private static List<TargetMention> withoutOverlaps(List<TargetMention> found) {
    found.sort(
        Comparator.comparingInt(TargetMention::from)
            .thenComparing(TargetMention::to, Comparator.reverseOrder())
            .thenComparing(TargetMention::weak));
    List<TargetMention> kept = new ArrayList<>();
    for (TargetMention mention : found) {
      TargetMention last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last == null || mention.from() >= last.to()) {
        kept.add(mention);
      } else if (!isPassingPhrase(last) && (isPassingPhrase(mention) || isBetter(mention, last))) {
        kept.set(kept.size() - 1, mention);
      }
    }
    return kept;
  }
}
