package org.marsad.stance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.marsad.attribution.ArticleSpeaker;
import org.marsad.attribution.Attribution;
import org.marsad.attribution.Statement;
import org.marsad.issue.Issue;
import org.marsad.lexicon.AttributionVerbs.Act;
import org.marsad.stance.ArticleReading.ArticleStance;
import org.marsad.stance.ArticleReading.Said;
import org.marsad.text.ArabicWord;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Tokens;

/**
 * Reads an article: who says what in it, and where they and it stand on the issues. Plain Java
 * without Spark; made once and sent to every worker.
 */
public final class StanceReader implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Set<Act> TAKES_OBJECT =
      EnumSet.of(Act.DEMAND, Act.BLAME, Act.PRAISE, Act.WELCOME, Act.REJECT, Act.WARN);

  private static final int SHORTEST_NOUN = 4;

  private final Attribution attribution;
  private final StanceLexicon knowledge;

  StanceReader(Attribution attribution, StanceLexicon knowledge) {
    this.attribution = attribution;
    this.knowledge = knowledge;
  }

  /**
   * Reads one article.
   *
   * @param title may be null
   * @param text clean, see {@link org.marsad.text.Unicode}
   */
  public ArticleReading read(String title, String text) {
    Page body = new Page(attribution.tokens(text));
    Page headline = new Page(attribution.tokens(title == null ? "" : title + "."));
    List<Statement> statements = attribution.of(body.tokens);
    List<List<Judgement>> judgements = new ArrayList<>();
    statements.forEach(statement -> judgements.add(new ArrayList<>()));
    List<ArticleStance> stances = new ArrayList<>();
    for (int i = 0; i < knowledge.issues().size(); i++) {
      Issue issue = knowledge.issues().get(i);
      List<TargetMention> inBody = Targets.of(body.tokens, issue, i, body.signs);
      List<TargetMention> inTitle =
          inBody.isEmpty() && !text.isBlank()
              ? List.of() // a title alone does not say where it is
              : Targets.of(headline.tokens, issue, i, headline.signs);
      ArticleBalance balance = new ArticleBalance(issue);
      if (!inTitle.isEmpty()) {
        balance.addTitle(
            headline.rules.judge(0, 0, headline.tokens.size(), Act.SAY, issue, i, inTitle));
      }
      for (int s = 0; s < statements.size(); s++) {
        Statement statement = statements.get(s);
        List<TargetMention> mentions = within(body.tokens, inBody, statement);
        if (!mentions.isEmpty()) {
          Judgement judgement =
              body.rules.judge(
                  Math.min(statement.frame(), statement.from()),
                  statement.from(),
                  statement.to(),
                  statement.act(),
                  issue,
                  i,
                  mentions);
          judgements.get(s).add(judgement);
          balance.add(judgement, statement, body.share(statement.from()));
        }
      }
      balance.discussed(inBody, inTitle);
      balance.decide().ifPresent(stances::add);
    }
    return new ArticleReading(said(body.tokens, statements, judgements), stances);
  }

  /**
   * The mentions in a statement or in the clause that attributes it, but for its speaker's office.
   */
  private static List<TargetMention> within(
      Tokens tokens, List<TargetMention> mentions, Statement statement) {
    int from = Math.min(statement.frame(), statement.from());
    int first = Targets.firstFrom(mentions, TargetMention::from, from);
    int behind = Targets.firstFrom(mentions, TargetMention::from, statement.to());
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
    boolean named =
        speaker != null && (speaker.role().contains(printed) || speaker.name().contains(printed));
    return named && !(TAKES_OBJECT.contains(statement.act()) && isBehindNoun(tokens, mention));
  }

  /** Whether a whole noun phrase ends before the mention, so that it is the verb's object. */
  private static boolean isBehindNoun(Tokens tokens, TargetMention mention) {
    String before = mention.from() > 0 ? tokens.form(mention.from() - 1) : "";
    return ArabicWord.isDefinite(before) && before.length() > SHORTEST_NOUN;
  }

  private static List<Said> said(
      Tokens tokens, List<Statement> statements, List<List<Judgement>> judgements) {
    List<Said> said = new ArrayList<>();
    for (int s = 0; s < statements.size(); s++) {
      Statement statement = statements.get(s);
      boolean author = statement.speaker() == null;
      if (author && judgements.get(s).isEmpty()) {
        continue;
      }
      said.add(
          new Said(
              statement.kind().id(),
              tokens.start(statement.from()),
              tokens.end(statement.to() - 1),
              statement.verb(),
              author ? "" : statement.speaker().name(),
              author ? "" : statement.speaker().role(),
              judgements.get(s)));
    }
    return said;
  }

  /** A text with what is known of its words. */
  private final class Page {
    private final Tokens tokens;
    private final List<Match<Sign>> signs;
    private final StanceRules rules;

    Page(Tokens tokens) {
      this.tokens = tokens;
      this.signs = knowledge.in(tokens);
      this.rules = new StanceRules(tokens, signs);
    }

    double share(int token) {
      return token / (double) Math.max(1, tokens.size());
    }
  }
}
