package org.marsad.evaluation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Speakers;
import org.marsad.table.Statements;
import org.marsad.text.Tokens;

/**
 * Scores the speakers of statements against labels made by people.
 *
 * <p>A labelled statement is found when a statement of the run covers at least half of its
 * characters in the article's text; its speaker is named right when the last word of the name
 * agrees (see {@link SpeakerAgreement}), or at least half of the words do.
 */
final class SpeakerEvaluation {
  private static final String PRINTED = "printed";
  private static final String RESOLVED = "resolved";

  private SpeakerEvaluation() {}

  /** A range of characters: {@code from} up to, without, {@code to}. */
  record Span(int from, int to) {
    int length() {
      return to - from;
    }

    int common(Span other) {
      return Math.min(to, other.to) - Math.max(from, other.from);
    }
  }

  /**
   * A statement of the run.
   *
   * @param span where it stands in its article
   * @param printed the speaker as printed, with the office; empty for the author
   * @param resolved the name that the speaker has across articles; empty for the author
   */
  private record Found(Span span, String printed, String resolved) {
    boolean isAuthors() {
      return printed.isEmpty();
    }
  }

  /** How many labelled statements there are, are found, and have the right speaker. */
  private record Counts(int all, int found, int right) {}

  /** Returns a part of the report; empty when no labelled statement stands in a text of the run. */
  static String report(
      SparkSession spark, RunDirectory run, Dataset<Row> ids, List<GoldStances> gold) {
    Counts counts = count(gold, texts(spark, run, ids), statements(spark, run, ids));
    return counts.all() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "%nSpeakers of statements on an issue: %d of %d named right (%.4f), %d found%n",
            counts.right(),
            counts.all(),
            (double) counts.right() / counts.all(),
            counts.found());
  }

  private static Counts count(
      List<GoldStances> gold, Map<String, String> texts, Map<String, List<Found>> statements) {
    int all = 0;
    int found = 0;
    int right = 0;
    for (GoldStances article : gold) {
      String text = texts.getOrDefault(article.article(), "");
      List<Found> ofArticle = statements.getOrDefault(article.article(), List.of());
      for (GoldStances.AttributedSpan labelled : article.statements()) {
        Optional<Span> span = locate(text, labelled.span());
        if (span.isEmpty()) {
          continue; // a copy's own words
        }
        all++;
        Optional<Found> best = covering(span.get(), ofArticle);
        found += best.isPresent() ? 1 : 0;
        right += best.filter(one -> isNamed(labelled.speaker(), one)).isPresent() ? 1 : 0;
      }
    }
    return new Counts(all, found, right);
  }

  private static Map<String, String> texts(SparkSession spark, RunDirectory run, Dataset<Row> ids) {
    Map<String, String> texts = new HashMap<>();
    GoldStances.only(TableStore.read(spark, run, Articles.TABLE), ids)
        .select(Documents.ARTICLE_ID.col(), Documents.TEXT.col())
        .collectAsList() // of the labelled articles
        .forEach(
            row ->
                texts.put(
                    row.getAs(Documents.ARTICLE_ID.name()), row.getAs(Documents.TEXT.name())));
    return texts;
  }

  /** Returns the statements of each labelled article, in order. */
  private static Map<String, List<Found>> statements(
      SparkSession spark, RunDirectory run, Dataset<Row> ids) {
    Dataset<Row> names =
        TableStore.read(spark, run, Speakers.TABLE)
            .select(Speakers.SPEAKER_ID.col(), Speakers.NAME.col());
    Map<String, List<Found>> statements = new HashMap<>();
    GoldStances.only(TableStore.read(spark, run, Statements.TABLE), ids)
        .join(names, new String[] {Speakers.SPEAKER_ID.name()}, "left")
        .orderBy(Documents.ARTICLE_ID.col(), Statements.ORDINAL.col())
        .select(
            col("*"),
            coalesce(Statements.SPEAKER_TEXT.col(), lit("")).as(PRINTED),
            coalesce(Speakers.NAME.col(), lit("")).as(RESOLVED))
        .collectAsList() // of the labelled articles
        .forEach(
            row ->
                statements
                    .computeIfAbsent(
                        row.getAs(Documents.ARTICLE_ID.name()), key -> new ArrayList<>())
                    .add(found(row)));
    return statements;
  }

  private static Found found(Row row) {
    Span span =
        new Span(
            row.<Integer>getAs(Statements.START.name()), row.<Integer>getAs(Statements.END.name()));
    return new Found(span, row.getAs(PRINTED), row.getAs(RESOLVED));
  }

  /**
   * Returns the statement that covers most of a span, if it covers half; an attributed one before
   * the author's.
   */
  private static Optional<Found> covering(Span span, List<Found> statements) {
    int half = (span.length() + 1) / 2;
    Found best = null;
    int most = half - 1;
    for (Found statement : statements) {
      int common = span.common(statement.span());
      boolean better = common > most || common == most && best != null && best.isAuthors();
      if (common >= half && better && (!statement.isAuthors() || best == null)) {
        best = statement;
        most = common;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isNamed(String speaker, Found statement) {
    String printed = statement.printed();
    String resolved = statement.resolved();
    String name = printed.contains("،") ? printed.substring(0, printed.indexOf('،')) : printed;
    return SpeakerAgreement.sameLastWord(speaker, name)
        || SpeakerAgreement.sameLastWord(speaker, resolved)
        || SpeakerAgreement.halfOfTheWords(speaker, printed)
        || SpeakerAgreement.halfOfTheWords(speaker, resolved);
  }

  /** Returns where the words of a span stand in a text, whatever the marks between them. */
  static Optional<Span> locate(String text, String span) {
    int exact = text.indexOf(span);
    if (exact >= 0) {
      return Optional.of(new Span(exact, exact + span.length()));
    }
    Tokens tokens = new Tokens(text);
    int[] places = words(tokens);
    Tokens wanted = new Tokens(span);
    int[] wantedPlaces = words(wanted);
    for (int i = 0; wantedPlaces.length > 0 && i + wantedPlaces.length <= places.length; i++) {
      int n = 0;
      while (n < wantedPlaces.length
          && tokens.form(places[i + n]).equals(wanted.form(wantedPlaces[n]))) {
        n++;
      }
      if (n == wantedPlaces.length) {
        return Optional.of(new Span(tokens.start(places[i]), tokens.end(places[i + n - 1])));
      }
    }
    return Optional.empty();
  }

  private static int[] words(Tokens tokens) {
    return IntStream.range(0, tokens.size()).filter(tokens::isWord).toArray();
  }
}
