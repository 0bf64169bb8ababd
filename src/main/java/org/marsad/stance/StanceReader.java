package org.marsad.stance;

import java.util.ArrayList;
import java.util.List;
import org.marsad.attribution.ArticleSpeaker;
import org.marsad.attribution.Attribution;
import org.marsad.attribution.Nesting;
import org.marsad.attribution.Statement;
import org.marsad.attribution.StatementKind;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.lexicon.Act;
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
  private final StanceRuleSettings settings;

  StanceReader(
      Attribution attribution,
      SpeakerKinds kinds,
      StanceLexicon lexicon,
      StanceWords words,
      StanceRuleSettings settings) {
    this.attribution = attribution;
    this.kinds = kinds;
    this.lexicon = lexicon;
    this.words = words;
    this.settings = settings;
  }

  @Override
  public ArticleReading read(String title, String text) {
    AnnotatedText body = annotated(text);
    AnnotatedText headline = annotated(title == null ? "" : title + ".");
    List<Judged> statements = Judged.of(attribution.of(headline.tokens(), body.tokens()));
    List<ArticleStance> stances = new ArrayList<>();
    for (int i = 0; i < lexicon.issues().size(); i++) {
      ArticleBalance balance = new ArticleBalance(lexicon.issues().get(i), settings.articles());
      List<TargetMention> mentions = targets(body, i);
      if (!mentions.isEmpty() || text.isBlank()) { // a title alone does not say where it is
        judgeTitle(headline, i, balance);
      }
      judgeStatements(body, i, mentions, statements, balance);
      balance.decide().ifPresent(stances::add);
    }
    return new ArticleReading(kept(statements, body.tokens()), stances);
  }

  /** A statement shortly behind a mention goes on speaking of it. */
  private List<TargetMention> understood(List<TargetMention> mentions, Statement statement) {
    int behind = TextOrder.firstFrom(mentions, TargetMention::from, statement.from());
    if (behind == 0 || statement.from() - mentions.get(behind - 1).to() > REACH) {
      return List.of();
    }
    int direction = mentions.get(behind - 1).direction();
    return List.of(TargetMention.understood(statement.from(), direction));
  }

  private static final int REACH = 80;

  /** What is seen of a statement on an issue. */
  public record Example(String issue, int start, int end, Evidence evidence) {}

  public List<Example> examples(String title, String text, boolean all) {
    AnnotatedText body = annotated(text);
    AnnotatedText headline = annotated(title == null ? "" : title + ".");
    List<Judged> statements = Judged.of(attribution.of(headline.tokens(), body.tokens()));
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lexicon.issues().size(); i++) {
      List<TargetMention> mentions = targets(body, i);
      Issue issue = lexicon.issues().get(i);
      for (Judged judged : statements) {
        Statement s = judged.statement();
        List<TargetMention> own = judged.withoutNested(within(body.tokens(), mentions, s));
        if (own.isEmpty() && judged.isAttributed()) {
          own = understood(mentions, s);
        }
        if (own.isEmpty() && all) {
          int direction = mentions.isEmpty() ? 1 : mentions.get(0).direction();
          own = List.of(TargetMention.understood(s.from(), direction));
        }
        if (!own.isEmpty()) {
          examples.add(
              new Example(
                  issue.id(),
                  body.tokens().start(s.from()),
                  body.tokens().end(s.to() - 1),
                  new StanceRules(body).evidence(s, issue, i, own)));
        }
      }
    }
    return examples;
  }

  private AnnotatedText annotated(String text) {
    Tokens tokens = attribution.tokens(text);
    return new AnnotatedText(tokens, lexicon.in(tokens), words, settings.sentences());
  }

  private List<TargetMention> targets(AnnotatedText text, int issue) {
    return Targets.of(text, lexicon.issues().get(issue), issue, settings.targets());
  }

  private void judgeTitle(AnnotatedText headline, int index, ArticleBalance balance) {
    List<TargetMention> mentions = targets(headline, index);
    balance.addMentions(mentions);
    if (!mentions.isEmpty()) {
      int end = headline.tokens().size();
      Statement title = new Statement(StatementKind.AUTHOR, 0, end, Act.SAY, "", null, 0);
      Issue issue = lexicon.issues().get(index);
      balance.addTitle(new StanceRules(headline).judge(title, issue, index, mentions));
    }
  }

  private void judgeStatements(
      AnnotatedText body,
      int index,
      List<TargetMention> mentions,
      List<Judged> statements,
      ArticleBalance balance) {
    StanceRules rules = new StanceRules(body);
    Issue issue = lexicon.issues().get(index);
    balance.addMentions(mentions);
    for (Judged judged : statements) {
      Statement statement = judged.statement();
      List<TargetMention> own = judged.withoutNested(within(body.tokens(), mentions, statement));
      if (!own.isEmpty()) {
        Judgement judgement = rules.judge(statement, issue, index, own);
        judged.judgements().add(judgement);
        balance.add(judgement, statement, body.share(statement.from()));
      }
    }
  }

  /**
   * Returns the mentions in a statement or in the clause that attributes it, without those that are
   * part of its speaker's office.
   */
  private List<TargetMention> within(
      Tokens tokens, List<TargetMention> mentions, Statement statement) {
    int from = Math.min(statement.frame(), statement.from());
    int first = TextOrder.firstFrom(mentions, TargetMention::from, from);
    int behind = TextOrder.firstFrom(mentions, TargetMention::from, statement.to());
    return mentions.subList(first, Math.max(first, behind)).stream()
        .filter(mention -> mention.to() <= statement.to())
        .filter(
            mention -> mention.from() >= statement.from() || !isOffice(tokens, mention, statement))
        .toList();
  }

  /**
   * Whether a target stands there only as part of what the speaker is: {@code المتحدث باسم
   * التحالف}.
   */
  private static boolean isOffice(Tokens tokens, TargetMention mention, Statement statement) {
    ArticleSpeaker speaker = statement.speaker();
    String printed = tokens.printed(mention.from(), mention.to());
    return speaker != null
        && (speaker.role().contains(printed) || speaker.name().contains(printed));
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
