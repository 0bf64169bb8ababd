package org.marsad.stance;

import java.util.List;
import java.util.function.Supplier;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.stance.Sign.Role;

/**
 * Finds where a headline speaks of an issue. A headline is short and leaves out what its text says
 * ({@code يؤكد خفض قواته}), so it is read as if it stood behind its text: what the text names is
 * known, and where the text takes place the headline does.
 */
final class HeadlineTargets {
  private final AnnotatedText headline;
  private final Supplier<AnnotatedText> joined;
  private final int from;
  private final StanceRuleSettings.TargetRules settings;
  private AnnotatedText whole;

  /**
   * Takes a headline.
   *
   * @param joined makes the text with the headline behind it, as most articles do not need
   * @param from the character at which the headline starts there
   */
  HeadlineTargets(
      AnnotatedText headline,
      Supplier<AnnotatedText> joined,
      int from,
      StanceRuleSettings.TargetRules settings) {
    this.headline = headline;
    this.joined = joined;
    this.from = from;
    this.settings = settings;
  }

  /**
   * Finds the mentions of an issue.
   *
   * @param index the place of the issue in the lexicon
   * @param inText its mentions in the text
   * @return the mentions by the tokens of the headline, in order and apart
   */
  List<TargetMention> of(Issue issue, int index, List<TargetMention> inText) {
    if (inText.isEmpty() || !hasParts(index)) {
      return Targets.of(headline, issue, index, settings);
    }
    if (whole == null) {
      whole = joined.get();
    }
    int first = whole.tokens().size() - headline.tokens().size();
    if (first < 0 || whole.tokens().start(first) != from + headline.tokens().start(0)) {
      return Targets.of(headline, issue, index, settings); // they are cut otherwise when joined
    }
    return Targets.of(whole, issue, index, settings).stream()
        .filter(mention -> mention.from() >= first)
        .map(mention -> mention.earlier(first))
        .toList();
  }

  private boolean hasParts(int index) {
    return IssueSigns.of(headline.signs(), index).parts().stream()
        .anyMatch(
            match ->
                match.value().role() != Role.ALONGSIDE && match.value().role() != Role.DOUBTED);
  }
}
