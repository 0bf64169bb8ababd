package org.marsad.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.stance.Sign.Part;
import org.marsad.stance.Sign.Place;
import org.marsad.stance.Sign.Role;
import org.marsad.text.ArabicWord;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Tokens;

/**
 * Finds where a text speaks of an issue: its targets, without those whose surroundings say that
 * something else is meant ({@link TargetPlaces}).
 */
final class Targets {
  private static final int OFFICE_REACH = 2;
  private static final String CLAUSE_ENDS = ".!?؟\n؛:";
  private static final String COMMAS = "،,";

  /**
   * In the order of the text, at one place the longer first, then those that count by themselves.
   */
  private static final Comparator<TargetMention> ORDER =
      Comparator.comparingInt(TargetMention::from)
          .thenComparing(TargetMention::to, Comparator.reverseOrder())
          .thenComparing(TargetMention::weak);

  private final Tokens tokens;
  private final StanceWords words;
  private final StanceRuleSettings.TargetRules settings;
  private final Issue issue;
  private final IssueSigns signs;

  private Targets(
      AnnotatedText text, Issue issue, IssueSigns signs, StanceRuleSettings.TargetRules settings) {
    this.tokens = text.tokens();
    this.words = text.words();
    this.settings = settings;
    this.issue = issue;
    this.signs = signs;
  }

  /**
   * Finds the mentions of an issue in a text.
   *
   * @param index the place of the issue in the lexicon
   * @return the mentions in order, without overlaps
   */
  static List<TargetMention> of(
      AnnotatedText text, Issue issue, int index, StanceRuleSettings.TargetRules settings) {
    IssueSigns named = IssueSigns.of(text.signs(), index);
    if (named.parts().isEmpty()) {
      return List.of(); // as in most articles
    }
    IssueSigns signs = named.with(PartReferences.of(text, named.parts()));
    TargetPlaces places = new TargetPlaces(text.tokens(), issue, signs, settings);
    List<TargetMention> found = new Targets(text, issue, signs, settings).candidates();
    found.removeIf(places::isSomethingElse);
    boolean anyPlaced =
        found.stream().anyMatch(mention -> !mention.weak() && places.isPlacedHere(mention));
    found.removeIf(mention -> !places.isHere(mention, anyPlaced));
    boolean anyStrong = found.stream().anyMatch(mention -> !mention.weak());
    found.removeIf(mention -> mention.weak() && !anyStrong);
    if (!anyStrong) {
      return withoutOverlaps(found);
    }
    List<TargetMention> mentions = withoutOverlaps(found);
    List<TargetMention> all = new ArrayList<>(mentions);
    for (TargetMention reference : TargetReferences.of(text, issue, signs, mentions, settings)) {
      if (!places.isSomethingElse(reference) && places.isHere(reference, anyPlaced)) {
        all.add(reference);
      }
    }
    return withoutOverlaps(all);
  }

  /** Returns all that has the words of a target, wherever it takes place. */
  private List<TargetMention> candidates() {
    List<TargetMention> found = new ArrayList<>();
    for (Match<Part> match : signs.parts()) {
      Part part = match.value();
      Issue.Target target = issue.targets().get(part.target());
      if (needsCompany(part.target(), target) && !signs.hasAlongside(part.target())) {
        continue;
      }
      if (part.role() == Role.PHRASE) {
        found.add(phrase(match, target));
      } else if (part.role() == Role.OF || part.role() == Role.DOES) {
        TargetMention pair = closestPair(match, target);
        if (pair != null && !isPartOfLonger(match)) {
          found.add(pair);
        }
      }
    }
    return found;
  }

  /** Whether a word is part of a longer phrase that is done: {@code إنهاء | وجود | القوات}. */
  private boolean isPartOfLonger(Match<Part> of) {
    return signs.partsAround(of.from(), of.to()).stream()
        .filter(other -> other.value().role() == Role.OF)
        .filter(other -> other.from() <= of.from() && other.to() >= of.to())
        .filter(other -> other.to() - other.from() > of.to() - of.from())
        .anyMatch(other -> closestPair(other, issue.targets().get(other.value().target())) != null);
  }

  /** Whether a target counts here only beside other words; a weak one is asked later. */
  private boolean needsCompany(int index, Issue.Target target) {
    boolean asked = target.doubted().isEmpty() || signs.isDoubted(index);
    return asked && !target.weak() && !target.alongside().isEmpty();
  }

  private TargetMention phrase(Match<Part> match, Issue.Target target) {
    boolean weak = target.weak() && !isClear(match.value().target());
    boolean passing = target.passing() || isOfOffice(match.from());
    return new TargetMention(match.from(), match.to(), target.direction(), weak, passing, false);
  }

  /**
   * {@code نائب قائد الحشد، المتحدث باسم التحالف}: names somebody and says nothing of the target,
   * unless the text is so short that the officer may be what it is about.
   */
  private boolean isOfOffice(int from) {
    if (tokens.size() <= settings.shortText()) {
      return false;
    }
    int passed = 0;
    for (int i = from - 1;
        i >= 0 && passed < OFFICE_REACH && !tokens.isOneOf(i, CLAUSE_ENDS);
        i--) {
      if (isOffice(tokens.form(i))) {
        return true;
      }
      passed += tokens.isWord(i) ? 1 : 0;
    }
    return false;
  }

  private boolean isOffice(String form) {
    return words.officers().contains(form)
        || words.officers().contains(ArabicWord.withoutArticle(form));
  }

  /** Whether the article speaks of the issue's setting and of nothing that the words also mean. */
  private boolean isClear(int target) {
    return signs.count(Place.EXCLUDED) == 0 && signs.hasAlongside(target);
  }

  /** Returns the shortest mention that joins a word with one of its counterparts, or null. */
  private TargetMention closestPair(Match<Part> of, Issue.Target target) {
    int reach = target.within() == null ? settings.pairReach() : target.within();
    TargetMention best = null;
    for (Match<Part> with :
        signs.partsAround(of.from() - settings.subjectGap(), of.to() + reach + 1)) {
      if (isCounterpart(of, with) && isJoined(of, with, reach)) {
        TargetMention mention = pair(of, with, target);
        if (best == null || mention.length() < best.length()) {
          best = mention;
        }
      }
    }
    return best;
  }

  private static boolean isCounterpart(Match<Part> of, Match<Part> with) {
    return with.value().target() == of.value().target()
        && with.value().role() == Role.WITH
        && !TextOrder.overlap(of.from(), of.to(), with.from(), with.to());
  }

  /** Whether the gap is small enough and no clause ends in it; a subject stands close in front. */
  private boolean isJoined(Match<Part> of, Match<Part> with, int reach) {
    int from = Math.min(of.to(), with.to());
    int to = Math.max(of.from(), with.from());
    boolean subject = with.from() < of.from();
    int allowed = subject ? Math.min(reach, settings.subjectGap()) : reach;
    return to - from <= allowed
        && !endsClause(from, to)
        && !(subject && (isNoun(of.from()) || hasPreposition(from, to) || hasComma(from, to)))
        && !isFilled(from, to);
  }

  /**
   * {@code نشر التطرف بين الجنود}: whether something else is what is done, to which a phrase is
   * added.
   */
  private boolean isFilled(int from, int to) {
    return hasPreposition(from + 1, to);
  }

  private boolean hasComma(int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> tokens.isOneOf(i, COMMAS));
  }

  private boolean hasPreposition(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.adding().contains(tokens.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word with the article or a preposition on it cannot be the verb of a subject. */
  private boolean isNoun(int token) {
    String form = tokens.form(token);
    return ArabicWord.isDefinite(form)
        || ArabicWord.mayHavePreposition(form) && !ArabicWord.mayBePresent(form.substring(1));
  }

  private boolean endsClause(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isOneOf(i, CLAUSE_ENDS) || words.clauseStart().contains(tokens.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static TargetMention pair(Match<Part> of, Match<Part> with, Issue.Target target) {
    return new TargetMention(
        Math.min(of.from(), with.from()),
        Math.max(of.to(), with.to()),
        target.direction(),
        target.weak(),
        target.passing(),
        true);
  }

  private static List<TargetMention> withoutOverlaps(List<TargetMention> found) {
    found.sort(ORDER);
    List<TargetMention> kept = new ArrayList<>();
    for (TargetMention mention : found) {
      TargetMention last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last == null || mention.from() >= last.to()) {
        kept.add(mention);
      } else if (replaces(mention, last)) {
        kept.set(kept.size() - 1, mention);
      }
    }
    return kept;
  }

  /** Whether a mention is kept in the place of an earlier one that overlaps it. */
  private static boolean replaces(TargetMention mention, TargetMention last) {
    boolean tellsMore = mention.isPassingPhrase() && mention.to() > last.to();
    return !last.isPassingPhrase() && (tellsMore || isBetter(mention, last));
  }

  /** Whether of two events a mention is the closer-knit one, else the longer of two mentions. */
  private static boolean isBetter(TargetMention mention, TargetMention last) {
    int longer = mention.length() - last.length();
    return mention.event() && last.event() ? longer < 0 : longer > 0;
  }
}
