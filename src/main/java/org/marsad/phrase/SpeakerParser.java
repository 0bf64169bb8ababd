package org.marsad.phrase;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Predicate;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.text.Tokens;

/**
 * Reads who speaks out of a noun phrase: office first ({@code المتحدث باسم التحالف الدولي، العقيد
 * مايلز كاغينز}), name first ({@code كاغينز، المتحدث باسم التحالف}), an office alone, an
 * organisation, a surname that is known. Parts in apposition stand behind a comma, a slash or a
 * dash, with what is in brackets left out.
 */
public final class SpeakerParser implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_PHRASE = 32;
  private static final int MOST_PARTS = 4;
  private static final int LONGEST_BRACKET = 12;
  private static final String SEPARATORS = "،,/-–";

  private final WordTagger words;
  private final SpeakerLexicon lexicon;

  public SpeakerParser(SpeakerLexicon lexicon, AttributionVerbs verbs) {
    this.lexicon = lexicon;
    this.words = new WordTagger(lexicon, verbs);
  }

  public TaggedTokens tag(Tokens tokens) {
    return new TaggedTokens(tokens, words);
  }

  public SpeakerLexicon lexicon() {
    return lexicon;
  }

  /** The speaker named at the start of a range when nobody is known yet. */
  public Optional<SpeakerMention> parse(TaggedTokens text, int from, int to) {
    return parse(text, from, to, "", word -> false);
  }

  /**
   * The speaker named at the start of a range.
   *
   * @param particles letters that may be written onto its first word
   * @param known whether a folded word is the surname of somebody named before
   * @return empty when the range starts with something else
   */
  public Optional<SpeakerMention> parse(
      TaggedTokens text, int from, int to, String particles, Predicate<String> known) {
    Tokens tokens = text.tokens();
    int limit = Math.min(to, from + LONGEST_PHRASE);
    NounPhrase all = new NounPhraseReader(text, from, limit, particles, known).read();
    if (all == null) {
      return Optional.empty();
    }
    int end = all.end();
    int next = end;
    for (int parts = 1; parts < MOST_PARTS && !(all.hasName() && all.hasRole()); parts++) {
      next = behindSeparator(tokens, next, limit);
      NounPhrase part = next < 0 ? null : new NounPhraseReader(text, next, limit, "", known).read();
      if (part == null) {
        break;
      }
      if (!all.hasName() && part.hasName() && isApposition(tokens, part, limit)
          || all.hasName() && isOfficeAlone(part)) {
        all = all.with(part);
        end = part.end();
      } else if (all.hasName() || part.hasName()) {
        break;
      }
      next = part.end();
    }
    return Optional.of(mention(text, from, end, particles, all))
        .filter(found -> !found.name().isEmpty() || !found.role().isEmpty());
  }

  private boolean isOfficeAlone(NounPhrase part) {
    return part.hasRole() && !part.hasName() && part.headed();
  }

  /** Whether a name behind a comma belongs to the office before it rather than to a new clause. */
  private boolean isApposition(Tokens tokens, NounPhrase part, int limit) {
    return part.sure()
        || part.end() >= limit
        || tokens.isOneOf(part.end(), SEPARATORS)
            && !PersonalName.isDefinite(tokens.form(part.nameFrom()));
  }

  /** The token behind a separator that may stand behind brackets, or -1. */
  private static int behindSeparator(Tokens tokens, int from, int limit) {
    int i = behindBracket(tokens, from, limit);
    if (i + 1 < limit
        && FunctionWords.OBJECT_PRONOUNS.contains(tokens.form(i))
        && tokens.isOneOf(i + 1, SEPARATORS)) {
      i++;
    }
    if (!tokens.isOneOf(i, SEPARATORS)) {
      return i > from ? i : -1;
    }
    i = behindBracket(tokens, i + 1, limit);
    if (i < limit && (tokens.form(i).equals("وهو") || tokens.form(i).equals("وهي"))) {
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

  private SpeakerMention mention(
      TaggedTokens text, int from, int end, String particles, NounPhrase part) {
    Tokens tokens = text.tokens();
    TaggedWord word = text.word(from);
    boolean particle = words.behindParticle(word, particles) != word;
    String name = printed(tokens, part.nameFrom(), part.nameTo());
    String role = printed(tokens, part.roleFrom(), part.roleTo());
    return new SpeakerMention(
        from,
        end,
        particle && part.nameFrom() == from ? WordTagger.withoutParticle(name) : name,
        particle && part.roleFrom() == from ? WordTagger.withoutParticle(role) : role,
        part.sure(),
        tokens.printed(from, end));
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
