package org.marsad.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.text.ArabicWord;
import org.marsad.text.Folding;

/**
 * Decides which phrases read as part of a label. {@link LabelWords} judges their words. Whether a
 * phrase is whole, and whether a word is an adjective, shows in how news uses it: an adjective
 * stands behind a noun that has the article too, the first noun of a construct before another noun.
 */
final class PhraseRules {
  /** Share of the occurrences within one longer phrase above which only that one is whole. */
  private static final double NEARLY_ALWAYS = 0.6;

  /** Share of the occurrences with some word behind above which a definite phrase goes on. */
  private static final double ALWAYS = 0.8;

  /** Share of the occurrences beside a word with the article above which a phrase is not whole. */
  private static final double OFTEN = 0.5;

  /** The same for a phrase without the article at its end, which a definite noun completes. */
  private static final double AT_TIMES = 0.3;

  /** The same for a word with the ending of relation, which is mostly an adjective. */
  private static final double SELDOM = 0.15;

  private final LabelWords words;

  PhraseRules(LabelWords words) {
    this.words = words;
  }

  /**
   * Returns the form in which a phrase reads as part of a label, the commonest one.
   *
   * @param use of the phrase
   * @param uses of all phrases of the topic, by the hashes of their stems
   * @return empty where no form reads so, or the phrase is mostly used in another way
   */
  Optional<String> form(PhraseUse use, Map<Long, PhraseUse> uses) {
    if (use.isPartOfOne(NEARLY_ALWAYS)) {
      return Optional.empty();
    }
    List<FormUse> bare = use.forms().stream().filter(PhraseRules::isBare).toList();
    List<FormUse> reading = bare.stream().filter(form -> reads(form, use, uses)).toList();
    if (occurrences(reading) < OFTEN * occurrences(bare)) {
      return Optional.empty();
    }
    List<FormUse> shown = use.stems().length > 1 ? bare : reading;
    return shown.stream()
        .filter(form -> words.mayBeLabel(folded(form.printed())))
        .min(FormUse.COMMONEST_FIRST)
        .map(FormUse::printed);
  }

  private static int occurrences(List<FormUse> forms) {
    return forms.stream().mapToInt(FormUse::occurrences).sum();
  }

  private static List<String> words(String printed) {
    return Arrays.asList(printed.split(" +", -1));
  }

  private static List<String> folded(String printed) {
    return words(printed).stream().map(Folding::fold).toList();
  }

  /**
   * Returns whether neither a particle nor a pronoun is written onto the words, as letters show.
   */
  private static boolean isBare(FormUse form) {
    List<String> folded = folded(form.printed());
    return words(form.printed()).stream().noneMatch(PhraseRules::hasPronoun)
        && !ArabicWord.showsParticle(folded.get(0))
        && folded.stream().noneMatch(ArabicWord::hasWaOrBiOnArticle);
  }

  /** Returns whether a pronoun is written onto a word; the folded ta marbuta looks like one. */
  private static boolean hasPronoun(String printed) {
    return !printed.endsWith("ة") && ArabicWord.isNounWithPronoun(Folding.fold(printed));
  }

  private boolean reads(FormUse form, PhraseUse use, Map<Long, PhraseUse> uses) {
    List<String> folded = folded(form.printed());
    return words.mayBeLabel(folded)
        && !goesOn(form, folded)
        && !began(form, folded)
        && !endsOpen(form, use, uses);
  }

  private static boolean goesOn(FormUse form, List<String> folded) {
    boolean definite = ArabicWord.hasArticle(folded.get(folded.size() - 1));
    boolean needsMore = !definite && folded.size() == 1;
    return form.beforeDefinite() > (definite ? OFTEN : AT_TIMES)
        || form.beforeWord() > (needsMore ? NEARLY_ALWAYS : ALWAYS);
  }

  /** Returns whether a phrase is the end of another one, as a single adjective is. */
  private static boolean began(FormUse form, List<String> folded) {
    String first = folded.get(0);
    boolean definite = ArabicWord.hasArticle(first);
    if (folded.size() > 1) {
      return definite && form.behindDefinite() > OFTEN;
    }
    boolean relation = first.endsWith("ي") || first.endsWith("يه");
    return definite
        ? form.behindDefinite() > (relation ? SELDOM : AT_TIMES)
        : relation && form.behindWord() > AT_TIMES;
  }

  /** Returns whether the last word is the first noun of a construct: {@code حصة إقليم}. */
  private static boolean endsOpen(FormUse form, PhraseUse use, Map<Long, PhraseUse> uses) {
    String last = form.printed().substring(form.printed().lastIndexOf(' ') + 1);
    PhraseUse alone = uses.get(use.stems()[use.stems().length - 1]);
    return alone != null
        && !ArabicWord.hasArticle(last)
        && alone.form(last).filter(single -> single.beforeWord() > NEARLY_ALWAYS).isPresent();
  }

  /**
   * Returns whether a particle is written onto a word of a phrase, as shows where the same is
   * printed without it: {@code لكرة القدم، وحصة الإقليم، درجة ببقية الجهات}.
   *
   * @param printed the phrase
   * @param occurrences of folded phrases and words
   */
  static boolean hasParticle(String printed, Map<String, Integer> occurrences) {
    String whole = Folding.fold(printed);
    List<String> folded = folded(printed);
    for (String word : folded.subList(1, folded.size())) {
      if ((ArabicWord.mayBeginWith(ArabicWord.CONJUNCTIONS, word)
              || ArabicWord.mayHaveBiOnConsonant(word))
          && occurrences.containsKey(word.substring(1))) {
        return true;
      }
    }
    String first = folded.get(0);
    return mayHaveParticle(first)
        && (folded.size() > 1 && occurrences.containsKey(ArabicWord.withoutParticle(whole))
            || occurrences.getOrDefault(ArabicWord.withoutParticle(first), 0)
                > occurrences.getOrDefault(first, 0));
  }

  private static boolean mayHaveParticle(String word) {
    return ArabicWord.mayBeginWith(ArabicWord.CONJUNCTIONS + ArabicWord.PREPOSITIONS, word);
  }
}
