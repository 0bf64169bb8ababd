package org.marsad.phrase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.marsad.attribution.Attribution;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.Lexicon;
import org.marsad.text.Folding;

/**
 * Takes the phrases that name speakers out of labelled articles: JSON with {@code text} and {@code
 * statements}, each with its {@code span}, its {@code speaker}, {@code as}, the phrase that names
 * it, empty where a pronoun or nothing does, and {@code cue}, the word of speech. Where the place
 * of one is not given ({@code span_at}, {@code as_at}, {@code cue_at}), the nearest to the span is
 * taken.
 */
final class LabelledPhrases {
  private static final int FARTHEST_CUE = 200;
  private static final int LONGEST_NAME = 6;
  private static final int NONE = -1;
  private static final String PARTICLES = "وبلك";

  private final SpeakerParser parser;
  private final Attribution attribution;
  private final Consumer<LabelledPhrase> found;

  private String content;
  private TaggedTokens text;
  private Set<String> surnames;

  LabelledPhrases(Lexicon lexicon, Consumer<LabelledPhrase> found) {
    this.parser = new SpeakerParser(lexicon);
    this.attribution = new Attribution(lexicon);
    this.found = found;
  }

  void read(JsonNode article) {
    content = article.path(article.hasNonNull("text") ? "text" : "content").asText();
    text = parser.tag(attribution.tokens(content));
    surnames = surnames(article);
    int at = 0;
    for (JsonNode statement : article.get("statements")) {
      String span = statement.get("span").asText();
      int start = statement.path("span_at").asInt(content.indexOf(span, at));
      start = start < 0 ? content.indexOf(span) : start;
      if (start >= 0) { // else it stands in the title
        at = statement.path("nested").asBoolean() ? at : start;
        read(statement, start, start + span.length());
      }
    }
  }

  /** The last words of the names of those who speak, folded. */
  private static Set<String> surnames(JsonNode article) {
    Set<String> surnames = new HashSet<>();
    for (JsonNode statement : article.get("statements")) {
      List<String> words = words(statement.get("speaker").asText());
      if (words.size() > 1 && words.size() < LONGEST_NAME) {
        surnames.add(Folding.fold(words.get(words.size() - 1)));
      }
    }
    return surnames;
  }

  private void read(JsonNode statement, int start, int end) {
    String as = statement.path("as").asText();
    int phrase = as.isEmpty() ? NONE : statement.path("as_at").asInt(nearest(as, start, end));
    int from = phrase < 0 ? NONE : token(phrase);
    if (from >= 0) {
      int to = token(phrase + as.length() - 1) + 1;
      NounPhrase rules = rules(from);
      boolean known = to == from + 1 && surnames.contains(text.word(from).form());
      if (rules != null && to > from && !known) {
        PhraseLabel[] labels = labels(from, to, statement, rules);
        found.accept(new LabelledPhrase(text, from, labels, rules));
      }
    }
    String cue = statement.path("cue").asText();
    int cueAt = statement.path("cue_at").asInt(before(cue, start));
    int next = cueAt < 0 ? NONE : token(cueAt) + 1;
    if (next > 0 && next < text.tokens().size() && next != from && isFinite(next - 1)) {
      NounPhrase rules = rules(next);
      if (rules != null) {
        found.accept(new LabelledPhrase(text, next, new PhraseLabel[0], rules));
      }
    }
  }

  private boolean isFinite(int i) {
    Verb verb = text.word(i).verb();
    return verb != null && verb.isFinite();
  }

  private NounPhrase rules(int from) {
    return SpeakerParser.byRules(text, from, text.tokens().size(), PARTICLES, surnames::contains);
  }

  /** Where a phrase stands nearest to either end of a statement. */
  private int nearest(String phrase, int start, int end) {
    int best = NONE;
    int least = Integer.MAX_VALUE;
    for (int i = content.indexOf(phrase); i >= 0; i = content.indexOf(phrase, i + 1)) {
      int distance = Math.min(Math.abs(i + phrase.length() - start), Math.abs(i - end));
      if (distance < least) {
        best = i;
        least = distance;
      }
    }
    return best;
  }

  private int before(String cue, int start) {
    int at = cue.isEmpty() ? NONE : content.lastIndexOf(cue, start - cue.length());
    return at >= start - FARTHEST_CUE ? at : NONE;
  }

  private int token(int place) {
    for (int i = 0; i < text.tokens().size(); i++) {
      if (text.tokens().start(i) <= place && place < text.tokens().end(i)) {
        return i;
      }
    }
    return NONE;
  }

  /** The name as it is labelled, else the longest run of words of the speaker's name. */
  private PhraseLabel[] labels(int from, int to, JsonNode statement, NounPhrase rules) {
    PhraseLabel[] labels = new PhraseLabel[to - from];
    Arrays.fill(labels, PhraseLabel.OFFICE);
    if (statement.has("name")) {
      markName(labels, from, words(statement.get("name").asText()), true);
      return labels;
    }
    String speaker = statement.get("speaker").asText();
    String phrase = letters(text.tokens().printed(from, to));
    boolean headed = text.word(from).is(WordKind.HEAD);
    if (phrase.endsWith(letters(speaker)) && phrase.length() <= letters(speaker).length() + 1) {
      if (rules.hasName() && !rules.hasRole() && !headed) {
        Arrays.fill(labels, PhraseLabel.NAME);
      }
      return labels;
    }
    markName(labels, from, words(speaker), false);
    return labels;
  }

  private void markName(PhraseLabel[] labels, int from, List<String> name, boolean sure) {
    int bestFrom = 0;
    int bestTo = 0;
    for (int i = 0; i < labels.length; i++) {
      int end = i;
      while (end < labels.length && isOf(name, from + end)) {
        end++;
      }
      if (end - i > bestTo - bestFrom) {
        bestFrom = i;
        bestTo = end;
      }
    }
    if (bestTo > bestFrom && (sure || isPerson(from + bestFrom, from + bestTo, name))) {
      Arrays.fill(labels, bestFrom, bestTo, PhraseLabel.NAME);
    }
  }

  private boolean isPerson(int from, int to, List<String> name) {
    TaggedWord first = text.word(from);
    boolean office = first.is(WordKind.HEAD) && !first.is(WordKind.GIVEN_NAME);
    boolean noun = to - from == 1 && first.is(WordKind.DEFINITE) && !first.is(WordKind.FIRST_NAME);
    return !office && !(noun && name.size() > 3);
  }

  /** Whether a token is a word of a name, or a hyphen or mark between two of them. */
  private boolean isOf(List<String> name, int i) {
    String word = letters(text.tokens().printed(i, i + 1));
    return text.tokens().isWord(i)
        ? name.contains(word) || word.length() > 1 && name.contains(word.substring(1))
        : text.tokens().is(i, '-');
  }

  private static List<String> words(String printed) {
    List<String> words = new ArrayList<>();
    for (String word : printed.split("[\\s\\p{P}]+")) {
      if (!word.isEmpty()) {
        words.add(letters(word));
      }
    }
    return words;
  }

  private static String letters(String printed) {
    return Folding.fold(printed).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
