package org.marsad.attribution;

import java.util.Optional;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Finds who is named behind {@code وفقاً} and its like: the source itself, whose figures or words
 * they are ({@code وفق تقديرات الوزارة، وفقاً لتصريحات الوزير}), the subject of a verb ({@code حسب
 * ما ذكر الوزير}), a document.
 */
final class NamedSources {
  private static final int MOST_FILLERS = 3;
  private static final String NO_PARTICLES = "";

  private final QuotedText text;
  private final Tokens tokens;
  private final FunctionWords words;
  private final AttributionVerbs verbs;
  private final SpeakerFinder finder;
  private final SubjectByPlace byPlace;
  private final BehindVerb behindVerb;
  private final Occasions occasions;

  NamedSources(QuotedText text, SpeakerFinder finder) {
    this.text = text;
    this.tokens = text.tokens();
    this.words = text.lexicon().words();
    this.verbs = text.lexicon().verbs();
    this.finder = finder;
    this.byPlace = new SubjectByPlace(text, finder);
    this.behindVerb = new BehindVerb(text);
    this.occasions = new Occasions(text, finder);
  }

  /**
   * The source named behind a preposition.
   *
   * @param i the token of the preposition
   * @param end the end of the sentence
   */
  Optional<SpeakerMention> behind(int i, int end) {
    int from = i + 1;
    while (from <= i + MOST_FILLERS && isFigure(from)) {
      from++;
    }
    while (from > i + 1 && isAdjective(from, end)) {
      from++;
    }
    Optional<Verb> said = from < end ? verb(text.form(from)) : Optional.empty();
    if (said.isPresent()) {
      return subject(from, said.get(), end);
    }
    return finder
        .speakerAt(from, end, ArabicWord.PREPOSITIONS)
        .filter(SpeakerMention::isSomebody)
        .or(() -> byPlace.document(i + 1, end));
  }

  /** {@code (وفق ما) صرح به الوزير، (حسب ما) أكده في تصريح للإذاعة مدير المركز}. */
  private Optional<SpeakerMention> subject(int verbAt, Verb verb, int end) {
    boolean pronoun =
        text.isOneOf(verbAt + 1, WordClass.PHRASE_ENDS)
            && ArabicWord.startsWithBi(text.form(verbAt + 1));
    int from = behindVerb.subject(pronoun ? verbAt + 2 : verbAt + 1, end);
    return finder
        .speakerAt(from, end, NO_PARTICLES)
        .filter(found -> found.isSomebody() || !ArabicWord.startsWithLi(found.name()))
        .or(() -> occasions.behind(from, end, verb));
  }

  private boolean isFigure(int i) {
    String form = text.form(i);
    return text.isOneOf(i, WordClass.FIGURES)
        || ArabicWord.startsWithLi(form)
            && words.contains(WordClass.FIGURES, ArabicWord.withoutParticle(form));
  }

  /** {@code وفق الأرقام الرسمية للبنك}. */
  private boolean isAdjective(int i, int end) {
    return i < end
        && tokens.isWord(i)
        && text.word(i).is(WordKind.DEFINITE)
        && text.word(i).is(WordKind.ADJECTIVE);
  }

  /** A word as a verb of speech, with or without an object pronoun. */
  private Optional<Verb> verb(String word) {
    return verbs
        .find(word)
        .or(() -> verbs.find(ArabicWord.withoutHim(word)))
        .filter(Verb::isFinite);
  }
}
