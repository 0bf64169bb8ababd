package org.marsad.text;

import java.util.List;
import java.util.function.Predicate;

/**
 * What is written onto an Arabic word without a space: the definite article, the one-letter
 * conjunctions and prepositions, the attached pronouns. The one place that knows them; endings of
 * gender and number are in {@link ArabicEndings}.
 *
 * <p>Methods take folded words (see {@link Folding}) unless they say otherwise. They look at
 * letters only, without a lexicon. Since a word may begin or end with such letters by itself,
 * methods that take something off leave a word alone that would become too short. The affixes are
 * those of the light stemmers (Larkey, Ballesteros, Connell 2007); unlike a stemmer, each method
 * takes off one kind.
 */
public final class ArabicWord {
  /** The letters of the conjunctions {@code و، ف} that are written onto the next word. */
  public static final String CONJUNCTIONS = "وف";

  /** The letters of the prepositions {@code ل، ب} that are written onto the next word. */
  public static final String PREPOSITIONS = "لب";

  /** The letters of the prepositions {@code ب، ك، ل} that are written onto the next word. */
  static final String PROCLITICS = "بكل";

  private static final String ARTICLE = "ال";
  private static final String LI = "ل";
  private static final String LI_ON_ARTICLE = "لل";
  private static final String WA_ON_ARTICLE = "وال";
  private static final String BI_ON_ARTICLE = "بال";
  private static final List<String> PARTICLES =
      List.of(WA_ON_ARTICLE, BI_ON_ARTICLE, LI_ON_ARTICLE, "و", "ب", LI);
  private static final String PARTICLE_LETTERS = "وبل";
  private static final List<String> PARTICLES_ON_ARTICLE =
      List.of(WA_ON_ARTICLE, BI_ON_ARTICLE, LI_ON_ARTICLE);
  private static final List<String> ARTICLES =
      List.of(WA_ON_ARTICLE, "فال", BI_ON_ARTICLE, "كال", ARTICLE, LI_ON_ARTICLE);
  private static final List<String> POSSESSIVES = List.of("ها", "هم", "ه");
  private static final List<String> PRONOUNS = List.of("ها", "هم", "هن", "هما", "نا", "كم", "ه");
  private static final int SHORTEST_STEM = 3;

  private ArabicWord() {}

  /** Whether a word or phrase, folded or as printed, begins with the letters of the article. */
  public static boolean hasArticle(String phrase) {
    return phrase.startsWith(ARTICLE);
  }

  /** Whether any word of a printed phrase begins with the letters of the article. */
  public static boolean hasArticleInside(String phrase) {
    return hasArticle(phrase) || phrase.contains(" " + ARTICLE);
  }

  /**
   * Whether the article and more stand inside a word, as in {@code عبدالكريم}.
   *
   * @param at where the article starts
   * @param least the fewest letters behind it
   */
  public static boolean hasArticleAt(int at, int least, String word) {
    return word.startsWith(ARTICLE, at) && word.length() >= at + ARTICLE.length() + least;
  }

  /** Whether the word has the article: {@code الوزير}, but not {@code الى} or {@code ال}. */
  public static boolean isDefinite(String word) {
    return word.length() >= ARTICLE.length() + 2 && hasArticle(word);
  }

  /** The word without its article; the word itself when it {@linkplain #isDefinite has none}. */
  public static String withoutArticle(String word) {
    return isDefinite(word) ? word.substring(ARTICLE.length()) : word;
  }

  /**
   * The word without an article and the particle on it ({@code وال، فال، بال، كال، لل}), if at
   * least three letters remain; else the word itself.
   */
  static String withoutAnyArticle(String word) {
    for (String article : ARTICLES) {
      if (word.startsWith(article) && leavesStem(word, article)) {
        return word.substring(article.length());
      }
    }
    return word;
  }

  /** Whether a word stands for the article or a particle cut off from its word by a mark. */
  public static boolean isCutOff(String word) {
    return word.length() == 1
        || word.equals(ARTICLE)
        || word.equals(LI_ON_ARTICLE)
        || word.equals(BI_ON_ARTICLE);
  }

  /** Whether the word is the preposition {@code ل} cut off from its word by a mark. */
  public static boolean isLi(String word) {
    return word.equals(LI);
  }

  /** Whether a word or phrase begins with the letter of the preposition {@code ل}. */
  public static boolean startsWithLi(String phrase) {
    return phrase.startsWith(LI);
  }

  /** Whether a word as printed begins with the letter of one of the {@link #PREPOSITIONS}. */
  public static boolean startsWithPreposition(String printed) {
    return PREPOSITIONS.indexOf(printed.charAt(0)) >= 0;
  }

  /** Whether a word begins with the letter of the preposition {@code ب}. */
  public static boolean startsWithBi(String word) {
    return word.charAt(0) == 'ب';
  }

  /** Whether the word begins as a verb in the present with "he" or "they" does: {@code يريد}. */
  public static boolean mayBePresent(String word) {
    return word.length() > SHORTEST_STEM && word.charAt(0) == 'ي';
  }

  private static boolean isPersonPrefix(char letter) {
    return letter == 'ي' || letter == 'ت' || letter == 'ن' || letter == 'ا';
  }

  /** Whether the word begins as a verb of the future does: {@code ستغادر، وسيغادر}. */
  public static boolean mayBeFuture(String word) {
    int at = startsWithWa(word) ? 1 : 0;
    return word.length() > at + SHORTEST_STEM
        && word.charAt(at) == 'س'
        && isPersonPrefix(word.charAt(at + 1));
  }

  /** Whether a word begins with the letter of the conjunction {@code و}. */
  public static boolean startsWithWa(String word) {
    return word.charAt(0) == 'و';
  }

  /** Whether the preposition {@code ل} stands on the article: {@code للوزير}. */
  public static boolean hasLiOnArticle(String word) {
    return word.startsWith(LI_ON_ARTICLE);
  }

  /** Whether the preposition {@code ل} may stand on a word that begins with {@code و}. */
  public static boolean hasLiOnWa(String word) {
    return word.startsWith("لو");
  }

  /** Whether the preposition {@code ب} stands on the article: {@code بالوزير}. */
  public static boolean hasBiOnArticle(String word) {
    return word.startsWith(BI_ON_ARTICLE);
  }

  /** Whether the word begins as participles with the article do: {@code الممثلة، المكلف}. */
  public static boolean mayBeDefiniteParticiple(String word) {
    return hasArticle(word) && word.startsWith("م", ARTICLE.length());
  }

  /** Whether {@code و} or {@code ب} stands on the article: {@code والوزير، بالوزير}. */
  public static boolean hasWaOrBiOnArticle(String word) {
    return word.startsWith(WA_ON_ARTICLE) || word.startsWith(BI_ON_ARTICLE);
  }

  /**
   * Whether the article or a vowel behind it, or a feminine ending, shows that the word begins with
   * a particle: {@code بالوزير، لاحمد، وزياره}.
   */
  public static boolean showsParticle(String word) {
    int n = word.length();
    return hasLiOnArticle(word)
        || hasWaOrBiOnArticle(word)
        || n > 4 && PREPOSITIONS.indexOf(word.charAt(0)) >= 0 && word.charAt(1) == 'ا'
        || n > 5 && word.charAt(0) == 'و' && word.endsWith("ه");
  }

  /** Whether the word is long enough to be {@code و} or {@code ف} and another word. */
  public static boolean mayHaveConjunction(String word) {
    return word.length() > 2 && word.charAt(0) == 'و' || word.length() > 3 && word.charAt(0) == 'ف';
  }

  /** Whether the word is long enough to be {@code و} and a noun of three letters or more. */
  public static boolean mayHaveWaOnNoun(String word) {
    return word.length() > SHORTEST_STEM && word.charAt(0) == 'و';
  }

  /** Whether the word is long enough to be {@code ل} or {@code ب} and a noun. */
  public static boolean mayHavePreposition(String word) {
    return word.length() > SHORTEST_STEM && PREPOSITIONS.indexOf(word.charAt(0)) >= 0;
  }

  /** Whether the word may be {@code ب} and a noun that begins with a consonant. */
  public static boolean mayHaveBiOnConsonant(String word) {
    return word.length() > SHORTEST_STEM && startsWithBi(word) && word.charAt(1) != 'ا';
  }

  /**
   * Whether the word is long enough to begin with one of some letters and another word.
   *
   * @param letters such as {@link #CONJUNCTIONS}; empty for none
   */
  public static boolean mayBeginWith(String letters, String word) {
    return word.length() > SHORTEST_STEM && letters.indexOf(word.charAt(0)) >= 0;
  }

  /**
   * A word or phrase, folded or as printed, without its first letter, which is a particle; the
   * article that assimilates to {@code ل} comes back, so that {@code للوزير} gives {@code الوزير}.
   */
  public static String withoutParticle(String phrase) {
    if (phrase.isEmpty()) {
      return phrase;
    }
    return hasLiOnArticle(phrase)
        ? ARTICLE + phrase.substring(LI_ON_ARTICLE.length())
        : phrase.substring(1);
  }

  /**
   * The word without article and particles: {@code والوزير، للوزير، لوزير، الوزير} give {@code
   * وزير}. Of the particles on a bare noun only {@code ل} is taken off, for a noun seldom begins
   * with it.
   */
  public static String withoutArticleAndParticles(String word) {
    for (String particle : PARTICLES_ON_ARTICLE) {
      if (word.startsWith(particle) && leavesStem(word, particle)) {
        return word.substring(particle.length());
      }
    }
    return leavesStem(word, LI) && startsWithLi(word) ? word.substring(1) : withoutArticle(word);
  }

  /**
   * Whether a word is one of some words with {@code و}, {@code ب} or {@code ل} on it, with the
   * article or without.
   *
   * @param isListed whether a word without particle and article is one of them
   */
  public static boolean isBehindParticle(String word, Predicate<String> isListed) {
    if (word.isEmpty() || PARTICLE_LETTERS.indexOf(word.charAt(0)) < 0) {
      return false;
    }
    for (String particle : PARTICLES) {
      if (word.startsWith(particle) && isListed.test(word.substring(particle.length()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word ends with the letters of {@code ه، ها، هم}: {@code قوله، قولها، قولهم}. */
  public static boolean endsWithPossessive(String word) {
    return word.endsWith("ه") || word.endsWith("ها") || word.endsWith("هم");
  }

  /** Whether the word ends with the letters of {@code ها، هم}: {@code وعودها، بلادهم}. */
  public static boolean endsWithPluralPossessive(String word) {
    return word.endsWith("ها") || word.endsWith("هم");
  }

  /** The word without the pronoun {@code ه، ها، هم}, if at least three letters remain. */
  public static String withoutPossessive(String word) {
    return withoutEnding(word, POSSESSIVES);
  }

  /** The word without an attached pronoun of any person, if at least three letters remain. */
  static String withoutPronoun(String word) {
    return withoutEnding(word, PRONOUNS);
  }

  /** The word without the pronoun {@code ه} on it, if it ends with its letter. */
  public static String withoutHim(String word) {
    return word.endsWith("ه") ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * Whether the word ends as a noun with a pronoun does, after a ta marbuta or with {@code ها} or
   * {@code هم}: {@code زيارته، زيارتها، زيارتهم، بلادها، استياءهم}.
   */
  public static boolean isNounWithPronoun(String word) {
    return word.endsWith("ها") && word.length() > 4
        || word.endsWith("هم") && word.length() > 5
        || word.endsWith("ته")
        || word.endsWith("تها")
        || word.endsWith("تهم")
        || word.endsWith("هما") && word.length() > 5;
  }

  private static String withoutEnding(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending) && leavesStem(word, ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static boolean leavesStem(String word, String affix) {
    return word.length() - affix.length() >= SHORTEST_STEM;
  }
}
