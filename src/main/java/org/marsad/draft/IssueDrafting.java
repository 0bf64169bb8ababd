package org.marsad.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Definitions;
import org.marsad.config.StanceRuleSettings;
import org.marsad.draft.ExampleChoice.Candidate;
import org.marsad.issue.Issue;
import org.marsad.stance.ArticleReading;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.SpeakerKind;
import org.marsad.table.Speakers;
import org.marsad.text.Folding;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Drafts an issue from the articles of a run. Takes three passes over the articles by column
 * expressions; language is read in samples of at most {@value #NAMING} articles that name the
 * subject and {@value #OTHERS} others.
 */
public final class IssueDrafting {
  private static final int NAMING = 600;
  private static final int READ = 300;
  private static final int OTHERS = 1500;
  private static final int NEAR = 60;
  private static final int PEOPLE = 3000;
  private static final int WRITTEN = 8;
  private static final List<String> OFFICES = List.of("titles", "roles");
  private static final double CLEAR = 0.9;

  private final Definitions definitions;
  private final StanceRuleSettings rules;
  private final Set<String> stopWords = new HashSet<>();

  /**
   * Prepares drafts.
   *
   * @param definitions where the lexicons are
   * @param rules the numbers of the rules, from the settings
   */
  public IssueDrafting(Definitions definitions, StanceRuleSettings rules) {
    this.definitions = definitions;
    this.rules = rules;
  }

  /**
   * Drafts an issue.
   *
   * @param run a published run
   * @param about the phrases that name the subject, each with a word
   * @param id the id of the issue to be
   * @return the text of an issue file that loads at once and whose examples are all unconfirmed
   * @throws org.marsad.config.UserError if no article names the subject, saying what is near
   */
  public String draft(SparkSession spark, RunDirectory run, List<String> about, String id) {
    definitions.lexicon("stop-words").forEach(word -> stopWords.add(Folding.fold(word)));
    Subject subject = Subject.of(about, stopWords);
    Articles all = new Articles(TableStore.read(spark, run, Articles.TABLE));
    SubjectArticles articles = SubjectArticles.of(all, subject);
    try {
      if (articles.namingCount() == 0) {
        throw NearWords.error(all, run.id(), about);
      }
      KnownWords known = new KnownWords(subject, stopWords, people(spark, run));
      return draft(articles, known, run.id(), id);
    } finally {
      articles.release();
    }
  }

  private String draft(SubjectArticles articles, KnownWords known, String run, String id) {
    Subject subject = known.subject();
    List<DraftText> naming = texts(articles.naming(NAMING), subject);
    List<DraftText> off = texts(articles.others(OTHERS), subject);
    TargetProposals targets = TargetProposals.of(articles, known, naming, off);
    Senses senses = Senses.of(articles.topics(), naming, off, known);
    boolean ambiguous =
        subject.isSingleWord() && (senses.mainShare() < CLEAR || !senses.others().isEmpty());
    IssueDraft draft =
        new IssueDraft(
            id,
            run,
            articles.allCount(),
            articles.namingCount(),
            subject.phrases(),
            written(naming),
            targets,
            senses,
            accompanied(naming, senses.company()),
            ambiguous);
    Issue issue = draft.issue();
    StanceReader reader = StanceReaders.of(definitions, rules, List.of(issue));
    Map<DraftArticle, ArticleReading> readings = readings(naming, reader);
    List<Candidate> examples =
        ExampleChoice.of(reader, issue, readings, near(articles, subject, draft, naming));
    return DraftFile.text(draft, CueProposals.of(id, readings, off, known), examples);
  }

  private static List<DraftText> texts(List<DraftArticle> articles, Subject subject) {
    return articles.stream().map(article -> DraftText.of(article, subject)).toList();
  }

  /** Returns the keys of the words that name people: those who are quoted most, and offices. */
  private Set<String> people(SparkSession spark, RunDirectory run) {
    Set<String> words = new HashSet<>();
    OFFICES.stream()
        .flatMap(lexicon -> definitions.lexicon(lexicon).stream())
        .forEach(office -> words.add(Subject.key(Folding.fold(office))));
    TableStore.read(spark, run, Speakers.TABLE)
        .where(Speakers.SPEAKER_KIND.col().equalTo(SpeakerKind.PERSON.id()))
        .orderBy(Speakers.STATEMENTS.col().desc(), Speakers.SPEAKER_ID.col())
        .limit(PEOPLE)
        .select(Speakers.NAME.col())
        .collectAsList() // the limit
        .forEach(
            row -> {
              Tokens name = new Tokens(row.getString(0));
              for (int i = 0; i < name.size(); i++) {
                words.add(Subject.key(name.form(i)));
              }
            });
    return words;
  }

  /** Returns how the subject is written, with the number of times in the sample. */
  private static List<String> written(List<DraftText> naming) {
    Map<String, Integer> forms = new HashMap<>();
    for (DraftText text : naming) {
      for (Match<String> mention : text.mentions()) {
        String form = text.tokens().printed(mention.from(), mention.to());
        forms.merge(form.replaceAll("\\s+", " "), 1, Integer::sum);
      }
    }
    return forms.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WRITTEN)
        .map(form -> String.format(Locale.ROOT, "%s (%d)", form.getKey(), form.getValue()))
        .toList();
  }

  private double accompanied(List<DraftText> naming, List<String> company) {
    if (company.isEmpty()) {
      return 0;
    }
    Subject words = Subject.of(company, Set.of());
    long with = naming.stream().filter(text -> !words.in(text.tokens()).isEmpty()).count();
    return (double) with / naming.size();
  }

  private static Map<DraftArticle, ArticleReading> readings(
      List<DraftText> naming, StanceReader reader) {
    Map<DraftArticle, ArticleReading> readings = new LinkedHashMap<>();
    for (DraftText text : naming.subList(0, Math.min(READ, naming.size()))) {
      DraftArticle article = text.article();
      String title = article.title().isEmpty() ? null : article.title();
      readings.put(article, reader.read(title, article.text()));
    }
    return readings;
  }

  /** Returns sentences that have words of the subject without naming it, by article. */
  private Map<DraftArticle, List<String>> near(
      SubjectArticles articles, Subject subject, IssueDraft draft, List<DraftText> naming) {
    Map<DraftArticle, List<String>> near = new LinkedHashMap<>();
    if (!draft.excludes().isEmpty()) {
      Subject others = Subject.of(draft.excludes(), Set.of());
      naming.forEach(
          text -> addNear(near, text, DraftText.of(text.article(), others).named()::get));
    }
    if (!subject.isSingleWord()) {
      List<String> words = new ArrayList<>(subject.words());
      draft.targets().alone().forEach(use -> words.add(use.phrase()));
      texts(articles.others(words, NEAR), subject)
          .forEach(text -> addNear(near, text, i -> subject.words().contains(text.key(i))));
    }
    return near;
  }

  private static void addNear(
      Map<DraftArticle, List<String>> near, DraftText text, IntPredicate isOfSubject) {
    for (Sentence sentence : text.sentences()) {
      for (int i = sentence.from(); i < sentence.to(); i++) {
        if (text.tokens().isWord(i) && isOfSubject.test(i)) {
          near.computeIfAbsent(text.article(), unseen -> new ArrayList<>())
              .add(
                  text.tokens()
                      .printed(sentence.from(), sentence.to())
                      .replaceAll("\\s+", " ")
                      .strip());
          break;
        }
      }
    }
  }
}
