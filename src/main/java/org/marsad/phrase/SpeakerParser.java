package org.marsad.phrase;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Predicate;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Reads who speaks out of a noun phrase: office first ({@code المتحدث باسم التحالف الدولي، العقيد
 * مايلز كاغينز}), name first ({@code كاغينز، المتحدث باسم التحالف}), an office alone, an
 * organisation, a surname that is known. Parts in apposition stand behind a comma, a slash or a
 * dash; what is in brackets between them is left out.
 *
 * <p>Serializable and immutable but for a cache of words: one thread at a time.
 */
public final class SpeakerParser implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_PHRASE = 32;
  private static final int MOST_PARTS = 4;
  private static final int LONGEST_BRACKET = 12;
  private static final String SEPARATORS = "،,/-–";
  private static final String NO_PARTICLES = "";

  private final WordTagger tagger;

  /** A parser that knows the words of a lexicon. */
  public SpeakerParser(Lexicon lexicon) {
    this.tagger = new WordTagger(lexicon);
  }

  /** Tags the words of a text, as {@link #parse} needs them. */
  public TaggedTokens tag(Tokens tokens) {
    return TaggedTokens.of(tokens, tagger);
  }

  /**
   * The speaker named at the start of a range of tokens when nobody has been named before.
   *
   * @return empty when the range starts with something else
   */
  public Optional<SpeakerMention> parse(TaggedTokens text, int from, int to) {
    return parse(text, from, to, NO_PARTICLES, word -> false);
  }

  /**
   * The speaker named at the start of a range of tokens.
   *
   * @param particles letters that may be written onto its first word, such as {@link
   *     ArabicWord#PREPOSITIONS}; empty for none
   * @param surnames whether a folded word is the surname of somebody named before
   * @return empty when the range starts with something else
   */
  public Optional<SpeakerMention> parse(
      TaggedTokens text, int from, int to, String particles, Predicate<String> surnames) {
    return Optional.ofNullable(byRules(text, from, to, particles, surnames))
        .map(all -> mention(text, from, particles, all))
        .filter(found -> !found.name().isEmpty() || !found.role().isEmpty());
  }

  /**
   * The speaker named at the start of a range of tokens where somebody says something, with name
   * and office as they were learned.
   *
   * @param particles letters that may be written onto its first word; empty for none
   * @param surnames whether a folded word is the surname of somebody named before
   * @return empty when the range starts with something else
   */
  public Optional<SpeakerMention> speaker(
      TaggedTokens text, int from, int to, String particles, Predicate<String> surnames) {
    NounPhrase rules = byRules(text, from, to, particles, surnames);
    if (rules == null) {
      return Optional.empty();
    }
    boolean surname = rules.end() == from + 1 && surnames.test(text.word(from).form());
    int limit = Math.min(to, from + LONGEST_PHRASE);
    NounPhrase all = surname ? rules : learned(text).reread(from, limit, rules);
    return Optional.of(mention(text, from, particles, all))
        .filter(found -> !found.name().isEmpty() || !found.role().isEmpty());
  }

  /**
   * Whether a verb of speech right before a range of tokens has no subject there though the range
   * starts as one does: {@code اختتم حديثه}.
   *
   * @param surnames whether a folded word is the surname of somebody named before
   */
  public boolean isNobody(TaggedTokens text, int from, int to, Predicate<String> surnames) {
    NounPhrase rules = byRules(text, from, to, NO_PARTICLES, surnames);
    return rules != null
        && !surnames.test(text.word(from).form())
        && learned(text).isNobody(from, Math.min(to, from + LONGEST_PHRASE), rules);
  }

  private static LearnedPhrases learned(TaggedTokens text) {
    return new LearnedPhrases(text, PhraseWeights.packaged());
  }

  /** What the rules read at a token; null when no noun phrase starts there. */
  static NounPhrase byRules(
      TaggedTokens text, int from, int to, String particles, Predicate<String> surnames) {
    int limit = Math.min(to, from + LONGEST_PHRASE);
    int start = behindHonours(text, from, limit);
    String written = start == from ? particles : NO_PARTICLES;
    NounPhrase first = NounPhraseReader.read(text, start, limit, written, surnames);
    return first == null ? null : withAppositions(text, first, limit, surnames);
  }

  /** Behind titles of honour in front of an office: {@code معالي وزير الخارجية}. */
  private static int behindHonours(TaggedTokens text, int from, int limit) {
    if (from >= limit || !text.word(from).is(WordKind.TITLE_START)) {
      return from;
    }
    int end = text.lexicon().speakers().titleEnd(text.tokens(), from, limit);
    if (isOffice(text, end, limit) && !text.word(end).is(WordKind.DEFINITE)) {
      return end;
    }
    boolean honour = !text.word(from).is(WordKind.HEAD) && !text.word(from).is(WordKind.DEFINITE);
    return honour && isOffice(text, from + 1, limit) ? from + 1 : from;
  }

  private static boolean isOffice(TaggedTokens text, int i, int limit) {
    return i < limit && text.tokens().isWord(i) && text.word(i).is(WordKind.ROLE);
  }

  /** Adds the parts in apposition until there are a name and an office. */
  private static NounPhrase withAppositions(
      TaggedTokens text, NounPhrase first, int limit, Predicate<String> surnames) {
    NounPhrase all = first;
    int next = first.end();
    for (int parts = 1; parts < MOST_PARTS && !(all.hasName() && all.hasRole()); parts++) {
      next = behindSeparator(text, next, limit);
      NounPhrase part =
          next < 0 ? null : NounPhraseReader.read(text, next, limit, NO_PARTICLES, surnames);
      if (part == null) {
        break;
      }
      if (!all.hasName() && part.hasName() && isApposition(text, part, limit)
          || all.hasName() && isOfficeAlone(part)) {
        all = all.with(part);
      } else if (all.hasName() || part.hasName()) {
        break;
      }
      next = part.end();
    }
    return all;
  }

  private static boolean isOfficeAlone(NounPhrase part) {
    return part.hasRole() && !part.hasName() && part.headed();
  }

  /** Whether a name behind a comma belongs to the office before it rather than to a new clause. */
  private static boolean isApposition(TaggedTokens text, NounPhrase part, int limit) {
    Tokens tokens = text.tokens();
    if (text.word(part.nameFrom()).is(WordKind.EVENT)) {
      return false; // استبعد المصدر، تغيير المدرب
    }
    return part.sure()
        || part.end() >= limit
        || tokens.isOneOf(part.end(), SEPARATORS)
            && !ArabicWord.isDefinite(tokens.form(part.nameFrom()));
  }

  /** The token behind a separator that may stand behind brackets, or -1. */
  private static int behindSeparator(TaggedTokens text, int from, int limit) {
    Tokens tokens = text.tokens();
    int i = behindBracket(tokens, from, limit);
    if (i + 1 < limit
        && text.word(i).is(WordClass.OBJECT_PRONOUNS)
        && tokens.isOneOf(i + 1, SEPARATORS)) {
      i++;
    }
    if (!tokens.isOneOf(i, SEPARATORS)) {
      return i > from ? i : -1;
    }
    i = behindBracket(tokens, i + 1, limit);
    if (i < limit && text.word(i).is(WordClass.APPOSITION_PRONOUNS)) {
      i++;
    }
    return i < limit ? i : -1;
  }

  private static int behindBracket(Tokens tokens, int from, int limit) {
    if (!tokens.is(from, '(')) {
      return from;
    }
    int last = Math.min(limit, from + LONGEST_BRACKET);
    for (int i = from + 1; i < last; i++) {
      if (tokens.is(i, ')')) {
        return i + 1;
      }
    }
    return from;
  }

  private SpeakerMention mention(TaggedTokens text, int from, String particles, NounPhrase all) {
    Tokens tokens = text.tokens();
    TaggedWord first = text.word(from);
    boolean particle = tagger.behindParticle(first, particles) != first;
    String name = printed(tokens, all.nameFrom(), all.nameTo());
    String role = printed(tokens, all.roleFrom(), all.roleTo());
    return new SpeakerMention(
        from,
        all.end(),
        particle && all.nameFrom() == from ? ArabicWord.withoutParticle(name).strip() : name,
        particle && all.roleFrom() == from ? ArabicWord.withoutParticle(role).strip() : role,
        all.sure(),
        tokens.printed(from, all.end()));
  }

  /** A range as printed, without the marks around it. */
  private static String printed(Tokens tokens, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !tokens.isWord(start)) {
      start++;
    }
    while (end > start && !tokens.isWord(end - 1) && !closes(tokens, start, end - 1)) {
      end--;
    }
    return tokens.printed(start, end);
  }

  /** Whether a closing mark has its opening mark inside the range. */
  private static boolean closes(Tokens tokens, int start, int i) {
    if (!tokens.isOneOf(i, "»\"”)'")) {
      return false;
    }
    for (int j = start; j < i; j++) {
      if (tokens.isOneOf(j, "«\"“(”'")) {
        return true;
      }
    }
    return false;
  }
}
