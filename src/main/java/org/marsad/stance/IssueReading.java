package org.marsad.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.attribution.Statement;
import org.marsad.attribution.StatementKind;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.lexicon.Act;
import org.marsad.stance.ArticleReading.ArticleStance;
import org.marsad.table.Stance;

/**
 * Reads an article on one issue: judges its headline and its statements, each with what the rules
 * read in the others of the same speaker, and weighs them.
 */
final class IssueReading {
  private final AnnotatedText body;
  private final AnnotatedText headline;
  private final List<Judged> statements;
  private final List<TargetMention> mentions;
  private final List<TargetMention> named;
  private final StatementTargets targets;
  private final Issue issue;
  private final int index;
  private final StanceWeights weights;
  private final StanceRuleSettings settings;

  /**
   * Takes an article.
   *
   * @param all for each issue its mentions in the text, in order and apart
   * @param named the mentions of the issue in the headline
   * @param index the place of the issue in the lexicon
   */
  IssueReading(
      AnnotatedText body,
      AnnotatedText headline,
      List<Judged> statements,
      List<List<TargetMention>> all,
      List<TargetMention> named,
      Issue issue,
      int index,
      StanceWeights weights,
      StanceRuleSettings settings) {
    this.body = body;
    this.headline = headline;
    this.statements = statements;
    this.mentions = all.get(index);
    this.named = named;
    this.targets = new StatementTargets(body, all, headline, named, index, settings.targets());
    this.issue = issue;
    this.index = index;
    this.weights = weights;
    this.settings = settings;
  }

  /** Judges the statements and weighs them; empty when the article does not discuss the issue. */
  Optional<ArticleStance> judge() {
    ArticleBalance balance = new ArticleBalance(issue, settings.articles());
    if (!mentions.isEmpty()
        || body.tokens().size() == 0) { // a title alone does not say where it is
      balance.addHeadline(named);
      if (!named.isEmpty()) {
        StatementJudge judge = judge(headline, Relevance.DISCUSSED);
        balance.addTitle(judge.judge(title(), named, readTitle(), StatementContext.NONE));
      }
    }
    balance.addMentions(body, mentions);
    if (!mentions.isEmpty()) {
      judgeStatements(balance);
    }
    return balance.decide();
  }

  private void judgeStatements(ArticleBalance balance) {
    StatementJudge judge = judge(body, targets.relevance());
    List<List<TargetMention>> own = own();
    List<Judgement> read = read(judge, own);
    double[] scores = scores(read);
    for (int i = 0; i < statements.size(); i++) {
      List<TargetMention> on = own.get(i);
      if (!on.isEmpty()) {
        Judged judged = statements.get(i);
        Statement statement = judged.statement();
        Judgement judgement = judge.judge(statement, on, read.get(i), context(scores, i));
        if (!on.get(0).isUnderstood() || judgement.stance() != Stance.NEUTRAL) {
          judged.judgements().add(judgement);
          balance.add(judgement, statement, body.share(statement.from()));
        }
      }
    }
  }

  /**
   * What is seen of a statement that is taken to be on the issue.
   *
   * @param named whether words of it name a target
   * @param judged whether it would be judged
   */
  record Seen(Statement statement, boolean named, boolean judged, Evidence evidence) {}

  /** Returns every statement, taken to be on the issue whether it names a target or not. */
  List<Seen> examples() {
    StatementJudge judge = judge(body, Relevance.DISCUSSED);
    List<List<TargetMention>> own = own();
    double[] scores = scores(read(judge, own));
    List<Seen> examples = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i).statement();
      List<TargetMention> on = targets.ofAny(statements.get(i));
      Evidence evidence =
          judge.evidence(statement, on, read(judge, statement, on), context(scores, i));
      examples.add(new Seen(statement, !on.get(0).isUnderstood(), !own.get(i).isEmpty(), evidence));
    }
    return examples;
  }

  private List<List<TargetMention>> own() {
    List<List<TargetMention>> own = new ArrayList<>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      own.add(targets.of(statements, i));
    }
    return own;
  }

  /** Returns what the rules make of every statement; null where it is not on the issue. */
  private List<Judgement> read(StatementJudge judge, List<List<TargetMention>> own) {
    List<Judgement> read = new ArrayList<>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      List<TargetMention> on = own.get(i);
      read.add(on.isEmpty() ? null : read(judge, statements.get(i).statement(), on));
    }
    return read;
  }

  private Judgement read(StatementJudge judge, Statement statement, List<TargetMention> on) {
    return judge.read(statement, on, targets.voice(statement));
  }

  private static double[] scores(List<Judgement> read) {
    return read.stream()
        .mapToDouble(judgement -> judgement == null ? 0 : judgement.score())
        .toArray();
  }

  private StatementContext context(double[] scores, int i) {
    double title = named.isEmpty() ? 0 : readTitle().score();
    int ownVoice = targets.ownVoice(statements.get(i).statement());
    return StatementContext.of(statements, scores, i, title, ownVoice);
  }

  private Judgement readTitle() {
    return judge(headline, Relevance.DISCUSSED).read(title(), named, Voice.AUTHOR);
  }

  private Statement title() {
    return new Statement(StatementKind.AUTHOR, 0, headline.tokens().size(), Act.SAY, "", null, 0);
  }

  private StatementJudge judge(AnnotatedText text, Relevance relevance) {
    return new StatementJudge(text, weights, settings.statements(), relevance, issue, index);
  }
}
