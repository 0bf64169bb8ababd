package org.marsad.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.marsad.text.Tokens;

/**
 * Proposes phrases that name a subject besides those that were given. What decides is the share of
 * the articles with a phrase that name the subject as well.
 *
 * @param sure phrases with a word of the subject or one akin, most of whose articles are on it
 * @param alone words of the subject that stand alone where an article has named it
 * @param maybe phrases with such a word that are used of other things, too, or begin with another
 *     word
 * @param names phrases without such a word, most of whose articles are on the subject
 * @param alike words that are used as the subject's own are
 */
record TargetProposals(
    List<PhraseUse> sure,
    List<PhraseUse> alone,
    List<PhraseUse> maybe,
    List<PhraseUse> names,
    List<PhraseUse> alike) {
  private static final double MOST = 0.75;
  private static final double MANY = 0.2;
  private static final double NEARLY_ALL = 0.5;
  private static final double FEW = 0.02;
  private static final double COMMON = 0.05;
  private static final int FEWEST = 2;
  private static final int FEWEST_NAMED = 3;
  private static final int FEW_ARTICLES = 30;
  private static final int LONGEST_NAME = 3;
  private static final int ASKED = 60;
  private static final int SURE = 12;
  private static final double SOME = 0.1;
  private static final int SHOWN = 10;
  private static final int ALIKE = 5;

  /** Of phrases of the same number of articles the longest first: the others are parts of it. */
  private static final Comparator<PhraseUse> MOST_USED =
      Comparator.comparingLong((PhraseUse use) -> -use.on())
          .thenComparingInt(use -> -use.phrase().length())
          .thenComparing(PhraseUse::phrase);

  /**
   * Looks for phrases in samples and counts them in the run.
   *
   * @param naming articles that name the subject
   * @param off other articles
   */
  static TargetProposals of(
      SubjectArticles articles, KnownWords words, List<DraftText> naming, List<DraftText> off) {
    Subject subject = words.subject();
    Finder finder = new Finder(subject, naming, off, words.stopWords());
    List<String> own = finder.own(words.people());
    List<String> other = finder.other(words.people());
    List<String> similar = Substitutes.of(naming, off, words.stopWords(), subject.words());
    List<PhraseUse> uses =
        articles.uses(Stream.of(own, other, similar).flatMap(List::stream).toList());
    List<PhraseUse> ownUses = uses.subList(0, own.size());
    List<PhraseUse> otherUses = uses.subList(own.size(), own.size() + other.size());
    List<PhraseUse> similarUses = uses.subList(own.size() + other.size(), uses.size());
    long all = articles.namingCount();
    long least = Math.max(all < FEW_ARTICLES ? FEWEST : FEWEST_NAMED, Math.round(FEW * all));
    Predicate<PhraseUse> frequent = use -> use.on() >= least;
    Predicate<PhraseUse> common = use -> use.on() >= Math.max(FEWEST_NAMED, COMMON * all);
    List<PhraseUse> sure =
        kept(
            ownUses,
            frequent.and(
                use ->
                    use.on() >= FEWEST_NAMED && use.share() >= MOST && finder.beginsWithOwn(use)),
            subject.phrases(),
            SURE);
    List<PhraseUse> alone =
        kept(
            ownUses,
            frequent.and(use -> use.share() >= MANY && finder.isAlone(use)),
            subject.phrases(),
            SURE);
    List<PhraseUse> maybe =
        kept(
            ownUses,
            frequent.and(use -> use.share() >= finder.leastShare(use) && !finder.isAlone(use)),
            phrases(subject, sure),
            SHOWN);
    List<PhraseUse> names =
        kept(
            otherUses, common.and(use -> use.share() >= NEARLY_ALL), phrases(subject, sure), SHOWN);
    List<PhraseUse> alike =
        kept(
            similarUses,
            use -> use.share() >= SOME,
            phrases(subject, Stream.of(sure, maybe, names).flatMap(List::stream).toList()),
            ALIKE);
    return new TargetProposals(sure, alone, maybe, names, alike);
  }

  private static List<String> phrases(Subject subject, List<PhraseUse> more) {
    return Stream.concat(subject.phrases().stream(), more.stream().map(PhraseUse::phrase)).toList();
  }

  /**
   * Returns the phrases that pass, most used first, without those in which one before or a known
   * one is found, and without parts of one before.
   */
  private static List<PhraseUse> kept(
      List<PhraseUse> uses, Predicate<PhraseUse> passes, List<String> known, int most) {
    List<PhraseUse> kept = new ArrayList<>();
    List<String> found = new ArrayList<>(known);
    uses.stream()
        .filter(passes)
        .sorted(MOST_USED)
        .forEach(
            use -> {
              if (kept.size() < most && !hasOne(use, found) && !isPart(use, kept)) {
                kept.add(use);
                found.add(use.phrase());
              }
            });
    return kept;
  }

  private static boolean hasOne(PhraseUse use, List<String> known) {
    return !Subject.of(known, Set.of()).in(new Tokens(use.phrase())).isEmpty();
  }

  private static boolean isPart(PhraseUse use, List<PhraseUse> kept) {
    Subject part = Subject.of(List.of(use.phrase()), Set.of());
    return kept.stream().anyMatch(other -> !part.in(new Tokens(other.phrase())).isEmpty());
  }

  private static List<String> keys(String phrase) {
    return Stream.of(FoldedColumn.asked(phrase).strip().split(" +", -1)).map(Subject::key).toList();
  }

  /** Looks for phrases in the samples. */
  private static final class Finder {
    private final Subject subject;
    private final Map<String, PhraseCounts.Count> counts;
    private final Map<String, Integer> elsewhere;
    private final int on;
    private final int off;

    Finder(Subject subject, List<DraftText> naming, List<DraftText> off, Set<String> stopWords) {
      this.subject = subject;
      this.on = naming.size();
      this.off = off.size();
      int least = Math.max(FEWEST, (int) Math.round(FEW / 2 * on));
      this.counts = PhraseCounts.of(naming, this::isOwn, stopWords).atLeast(least);
      this.elsewhere = PhraseCounts.articlesWith(counts.keySet(), off);
    }

    private boolean isOwn(String key) {
      return subject.words().contains(key) || Kinship.isKin(key, subject.words());
    }

    private boolean hasOwn(String phrase) {
      return Stream.of(phrase.split(" ", -1)).anyMatch(this::isOwn);
    }

    /** Whether it is a single word in whose forms a word of the subject is. */
    boolean isAlone(PhraseUse use) {
      return keys(use.phrase()).size() == 1
          && !Subject.of(List.copyOf(subject.words()), Set.of())
              .in(new Tokens(use.phrase()))
              .isEmpty();
    }

    /** Returns what share is enough for a suggestion: less for a single word that is akin. */
    double leastShare(PhraseUse use) {
      return keys(use.phrase()).size() == 1 ? SOME : MANY;
    }

    /**
     * Whether it is more than such a word and begins with one of the subject, or one akin. What
     * stands in front of it may be done to it, as in {@code رفض الاتفاق}, and would be no part of
     * its name.
     */
    boolean beginsWithOwn(PhraseUse use) {
      List<String> words = keys(use.phrase());
      return !isAlone(use) && words.size() <= LONGEST_NAME && isOwn(words.get(0));
    }

    /** How much more of the articles on the subject have a phrase than of others. */
    private double peculiar(String key) {
      double own = (counts.get(key).articles() + 0.5) / (on + 1);
      double other = (elsewhere.getOrDefault(key, 0) + 0.5) / (off + 1);
      return own * Math.log(own / other);
    }

    List<String> own(Set<String> people) {
      return best(key -> hasOwn(key), people);
    }

    List<String> other(Set<String> people) {
      return best(key -> !hasOwn(key), people);
    }

    private List<String> best(Predicate<String> wanted, Set<String> left) {
      Map<String, Double> scores = new HashMap<>();
      counts.keySet().stream().filter(wanted).forEach(key -> scores.put(key, peculiar(key)));
      Set<String> written = new HashSet<>();
      return scores.entrySet().stream()
          .sorted(
              Map.Entry.<String, Double>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(entry -> counts.get(entry.getKey()).written())
          .filter(phrase -> keys(phrase).stream().noneMatch(left::contains))
          .filter(written::add)
          .limit(ASKED)
          .toList();
    }
  }
}
