package org.marsad.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.marsad.attribution.ArticleSpeaker;
import org.marsad.attribution.Attribution;
import org.marsad.attribution.Nesting;
import org.marsad.attribution.Statement;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.phrase.SpeakerKinds;
import org.marsad.stance.ArticleReading.ArticleStance;
import org.marsad.stance.ArticleReading.JudgedStatement;
import org.marsad.text.Tokens;

/**
 * Reads an article: who says what in it, and where they and it stand on the issues. Plain Java
 * without Spark. It is built once and sent to every worker; each thread needs a copy of its own.
 */
public final class StanceReader implements Reading {
  private static final long serialVersionUID = 1L;

  private final Attribution attribution;
  private final SpeakerKinds kinds;
  private final StanceLexicon lexicon;
  private final StanceWords words;
  private final StanceWeights weights;
  private final StanceRuleSettings settings;

  StanceReader(
      Attribution attribution,
      SpeakerKinds kinds,
      StanceLexicon lexicon,
      StanceWords words,
      StanceWeights weights,
      StanceRuleSettings settings) {
    this.attribution = attribution;
    this.kinds = kinds;
    this.lexicon = lexicon;
    this.words = words;
    this.weights = weights;
    this.settings = settings;
  }

  /**
   * Returns a reader that judges by what was learned from labels, too.
   *
   * @param fitted by the id of the issue
   */
  public StanceReader with(Map<String, IssueWeights> fitted) {
    return new StanceReader(attribution, kinds, lexicon, words, weights.with(fitted), settings);
  }

  @Override
  public ArticleReading read(String title, String text) {
    AnnotatedText body = annotated(text);
    AnnotatedText headline = annotated(title == null ? "" : title + ".");
    List<Judged> statements = Judged.of(attribution.of(headline.tokens(), body.tokens()));
    List<ArticleStance> stances = new ArrayList<>();
    List<List<TargetMention>> mentions = targets(body);
    HeadlineTargets named = headline(headline, title, text);
    for (int i = 0; i < mentions.size(); i++) {
      reading(body, headline, statements, mentions, named, i).judge().ifPresent(stances::add);
    }
    return new ArticleReading(kept(statements, body.tokens()), stances);
  }

  private AnnotatedText annotated(String text) {
    Tokens tokens = attribution.tokens(text);
    return new AnnotatedText(tokens, lexicon.in(tokens), words, settings.sentences());
  }

  /** Returns the mentions of every issue, in the order of the issues. */
  private List<List<TargetMention>> targets(AnnotatedText text) {
    List<List<TargetMention>> targets = new ArrayList<>();
    for (int i = 0; i < lexicon.issues().size(); i++) {
      targets.add(targets(text, i));
    }
    return targets;
  }

  private List<TargetMention> targets(AnnotatedText text, int issue) {
    return Targets.of(text, lexicon.issues().get(issue), issue, settings.targets());
  }

  private IssueReading reading(
      AnnotatedText body,
      AnnotatedText headline,
      List<Judged> statements,
      List<List<TargetMention>> mentions,
      HeadlineTargets named,
      int index) {
    Issue issue = lexicon.issues().get(index);
    List<TargetMention> inTitle = named.of(issue, index, mentions.get(index));
    return new IssueReading(
        body, headline, statements, mentions, inTitle, issue, index, weights, settings);
  }

  private HeadlineTargets headline(AnnotatedText headline, String title, String text) {
    String before = text + "\n";
    return new HeadlineTargets(
        headline, () -> annotated(before + title + "."), before.length(), settings.targets());
  }

  /**
   * What is seen of a statement on an issue, to learn from.
   *
   * @param issue the id of the issue
   * @param start where the statement starts in the text
   * @param end just behind it
   * @param named whether words of it name a target
   * @param judged whether it would be judged in a run
   * @param shipped what the shipped weights make of it
   */
  public record Example(
      String issue,
      int start,
      int end,
      boolean named,
      boolean judged,
      Evidence evidence,
      LogOdds shipped) {}

  /**
   * Reads an article to learn from: every statement is taken to be on every issue, whether it names
   * a target or not.
   */
  public List<Example> examples(String title, String text) {
    AnnotatedText body = annotated(text);
    AnnotatedText headline = annotated(title == null ? "" : title + ".");
    List<Judged> statements = Judged.of(attribution.of(headline.tokens(), body.tokens()));
    List<Example> examples = new ArrayList<>();
    List<List<TargetMention>> mentions = targets(body);
    HeadlineTargets named = headline(headline, title, text);
    for (int i = 0; i < mentions.size(); i++) {
      String issue = lexicon.issues().get(i).id();
      reading(body, headline, statements, mentions, named, i).examples().stream()
          .map(seen -> example(issue, seen, body.tokens()))
          .forEach(examples::add);
    }
    return examples;
  }

  private Example example(String issue, IssueReading.Seen seen, Tokens tokens) {
    return new Example(
        issue,
        tokens.start(seen.statement().from()),
        tokens.end(seen.statement().to() - 1),
        seen.named(),
        seen.judged(),
        seen.evidence(),
        weights.logOdds(seen.evidence()));
  }

  /**
   * A place where a text names what an issue is about.
   *
   * @param start where it starts in the text
   * @param end just behind it
   */
  public record Place(int start, int end) {}

  /**
   * Finds the places where a text names the targets of an issue, in their order.
   *
   * @param issue the id of an issue that this reader knows
   */
  public List<Place> targets(String issue, String text) {
    AnnotatedText body = annotated(text);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < lexicon.issues().size(); i++) {
      if (lexicon.issues().get(i).id().equals(issue)) {
        for (TargetMention mention : targets(body, i)) {
          places.add(
              new Place(body.tokens().start(mention.from()), body.tokens().end(mention.to() - 1)));
        }
      }
    }
    return places;
  }

  /** Returns what is attributed to somebody, and of the author's own what bears on an issue. */
  private List<JudgedStatement> kept(List<Judged> statements, Tokens tokens) {
    List<Judged> kept =
        statements.stream()
            .filter(judged -> judged.isAttributed() || !judged.judgements().isEmpty())
            .toList();
    int[] outer = Nesting.outer(kept.stream().map(Judged::statement).toList());
    List<JudgedStatement> read = new ArrayList<>(kept.size());
    for (int i = 0; i < outer.length; i++) {
      read.add(read(kept.get(i), outer[i], tokens));
    }
    return read;
  }

  private JudgedStatement read(Judged judged, int outer, Tokens tokens) {
    Statement statement = judged.statement();
    ArticleSpeaker speaker = statement.speaker();
    return new JudgedStatement(
        statement.kind().id(),
        tokens.start(statement.from()),
        tokens.end(statement.to() - 1),
        statement.verb(),
        speaker == null ? "" : speaker.name(),
        speaker == null ? "" : speaker.role(),
        speaker == null ? null : kinds.of(speaker.name(), speaker.role()),
        outer,
        judged.judgements());
  }
}
