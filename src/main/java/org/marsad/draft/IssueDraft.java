package org.marsad.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.issue.Issue;

/**
 * A draft of an issue without examples.
 *
 * @param id the id of the issue to be
 * @param run the id of the run
 * @param articles the number of the run's articles
 * @param naming the number of those that name the subject
 * @param given the phrases that were given
 * @param written how they are written in the articles, with numbers, the commonest first
 * @param targets other phrases that name the subject
 * @param senses what its words mean where
 * @param accompanied the share of the articles that name it that have a word of its company, 0 to 1
 * @param ambiguous whether the given words count only in such company
 */
record IssueDraft(
    String id,
    String run,
    long articles,
    long naming,
    List<String> given,
    List<String> written,
    TargetProposals targets,
    Senses senses,
    double accompanied,
    boolean ambiguous) {

  /** Returns the phrases that name the subject wherever they stand. */
  List<String> phrases() {
    return Stream.concat(given.stream(), targets.sure().stream().map(PhraseUse::phrase)).toList();
  }

  /** Returns the words that its targets need beside them; empty where they need none. */
  List<String> company() {
    return ambiguous ? senses.company() : List.of();
  }

  /** Returns the issue as the reader takes it. */
  Issue issue() {
    List<Issue.Target> targets = new ArrayList<>();
    targets.add(target(phrases(), false, company()));
    if (!this.targets.alone().isEmpty()) {
      List<String> alone = this.targets.alone().stream().map(PhraseUse::phrase).toList();
      targets.add(target(alone, true, List.of()));
    }
    return new Issue(
        id,
        new Issue.Name(given.get(0), id),
        null,
        null,
        targets,
        null,
        new Issue.Context(null, null, null, excludes()),
        null,
        null);
  }

  /** Returns what the given words mean elsewhere. */
  List<String> excludes() {
    return ambiguous ? senses.others() : List.of();
  }

  private static Issue.Target target(List<String> phrases, Boolean weak, List<String> company) {
    return new Issue.Target(phrases, null, null, null, null, weak, null, company, null);
  }
}
