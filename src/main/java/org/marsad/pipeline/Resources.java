package org.marsad.pipeline;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.lexicon.Agencies;
import org.marsad.lexicon.Calendar;
import org.marsad.place.Gazetteer;
import org.marsad.speaker.KnownSpeakers;
import org.marsad.stance.IssueTrust;
import org.marsad.stance.IssueWeights;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import org.marsad.stance.camp.ArgumentLexicon;
import org.marsad.text.date.Dates;
import org.marsad.text.noise.NoiseFilter;
import org.marsad.topic.TopicLabelling;

/**
 * Holds what a run takes from the files an analyst edits, besides its settings. All of it is read
 * before any article is, so that a mistake in a file ends the run at once and not after hours.
 * Nothing here needs Spark, which is started at the same time.
 *
 * @param stancesBy what decides on stances, as the run's record calls it: {@code rules}, which are
 *     the rules and the shipped weights, or {@code model} and a folder
 */
public record Resources(
    List<String> stopWords,
    NoiseFilter noise,
    Dates dates,
    List<Issue> issues,
    StanceReader reader,
    List<IssueTrust> trust,
    ArgumentLexicon arguments,
    String stancesBy,
    KnownSpeakers speakers,
    Gazetteer gazetteer,
    Agencies agencies,
    TopicLabelling labelling) {

  /** Returns a line for each issue whose verdicts a person should not just believe. */
  List<String> notes() {
    return trust.stream().flatMap(issue -> issue.note().stream()).toList();
  }

  public static Resources of(Definitions definitions, Settings settings) {
    List<Issue> issues = Issues.read(definitions, settings.stances().issues());
    StanceReader reader = StanceReaders.of(definitions, settings.stances().rules(), issues);
    return new Resources(
        definitions.lexicon("stop-words"),
        NoiseFilter.of(
            definitions.lexicon("noise-lines"),
            definitions.lexicon("noise-tails"),
            definitions.lexicon("noise-words")),
        new Dates(Calendar.read(definitions), ZoneId.of(settings.input().timezone())),
        issues,
        reader,
        IssueTrust.of(reader, issues),
        ArgumentLexicon.read(definitions, issues),
        "rules",
        KnownSpeakers.of(definitions),
        Gazetteer.read(definitions),
        Agencies.read(definitions),
        TopicLabelling.read(definitions));
  }

  /**
   * Returns the same with a reader that judges some issues by what was learned from labels, too.
   *
   * @param fitted by the id of the issue
   * @param name how the run's record calls it
   */
  public Resources with(Map<String, IssueWeights> fitted, String name) {
    StanceReader fittedReader = reader.with(fitted);
    return new Resources(
        stopWords,
        noise,
        dates,
        issues,
        fittedReader,
        IssueTrust.of(fittedReader, issues),
        arguments,
        "model " + name,
        speakers,
        gazetteer,
        agencies,
        labelling);
  }
}
