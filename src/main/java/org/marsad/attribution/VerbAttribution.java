package org.marsad.attribution;

import java.util.Optional;
import org.marsad.attribution.StatementCollector.Source;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicWord;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Opens the statement of a clause once its verb and subject are known: finds who says it with the
 * subject or in its name, and where what is said starts. Each method gives the token to go on from.
 */
final class VerbAttribution {
  private final QuotedText text;
  private final Tokens tokens;
  private final Clauses clauses;
  private final Complements complements;
  private final SpeakerFinder finder;
  private final ArticleSpeakers speakers;
  private final OpenStatement statement;
  private Sentence sentence;

  VerbAttribution(
      QuotedText text, SpeakerFinder finder, ArticleSpeakers speakers, OpenStatement statement) {
    this.text = text;
    this.tokens = text.tokens();
    this.clauses = new Clauses(text);
    this.complements = new Complements(text, finder);
    this.finder = finder;
    this.speakers = speakers;
    this.statement = statement;
  }

  void begin(Sentence next) {
    sentence = next;
  }

  /** Who speaks for an organisation: {@code على لسان ...}. */
  SpeakerMention spokesman(int from, SpeakerMention other) {
    int i = text.isComma(from) ? from + 1 : from;
    boolean tongue = text.isOneOf(i, WordClass.UPON) && text.isOneOf(i + 1, WordClass.TONGUE);
    return tongue ? finder.sureAt(i + 2, sentence.to()).orElse(other) : other;
  }

  /**
   * Attributes what a verb introduces to its subject.
   *
   * @param i the token of the verb
   * @param from the first token that can belong to what is said
   * @param marker what introduces it, or {@link Clauses#NONE}
   * @param frame the first token of the clause
   */
  int sayAs(SpeakerMention mention, int i, Verb verb, int from, int marker, int frame) {
    ArticleSpeaker speaker = speakers.of(mention);
    if (!text.isOneOf(mention.from() - 1, WordClass.TONGUE)) {
      speaker.agrees(verb.person()); // it agrees with whom a spokesman speaks for
    }
    Optional<SpeakerMention> second = partner(mention);
    speakers.recent().speakTogether(speaker, second.map(speakers::of));
    int behind = Math.max(from, second.map(SpeakerMention::to).orElse(mention.to()));
    return say(speaker, i, verb, behind, marker, frame);
  }

  /** {@code النائبان فلان وفلانة}: somebody named who says it together with somebody named. */
  private Optional<SpeakerMention> partner(SpeakerMention first) {
    int next = first.to();
    boolean joined =
        !first.isOffice()
            && tokens.isWord(next)
            && ArabicWord.startsWithWa(tokens.form(next))
            && !text.word(next).is(WordKind.HEAD);
    return joined
        ? finder
            .at(next, sentence.to(), ArabicWord.CONJUNCTIONS)
            .filter(found -> found.named() && !found.isOffice() && found.name().indexOf(' ') > 0)
        : Optional.empty();
  }

  /** Attributes it to a speaker, to nobody where the speaker is null. */
  int say(ArticleSpeaker speaker, int i, Verb verb, int from, int marker, int frame) {
    if (speaker == null) {
      return i;
    }
    int content = content(Math.max(from, i + 1), verb, marker);
    String printed = tokens.printed(i, i + 1);
    Source source =
        new Source(
            printed,
            verb.act(),
            speaker,
            speakers.recent().togetherWith(speaker),
            Math.min(frame, i));
    if (marker == Clauses.NONE && verb.reports() && statement.sayBefore(source, content)) {
      return content;
    }
    if (statement.isNested(source)) {
      statement.sayWithin(source, content);
    } else {
      statement.say(source, content);
    }
    return content;
  }

  private int complement(int from, Verb verb, int marker) {
    if (marker == Clauses.NONE) {
      return Clauses.NONE;
    }
    return verb.reports()
        ? complements.farBefore(marker, verb, from)
        : complements.of(verb, from, marker);
  }

  /** Where what is said starts: what is praised or asked for stands before a quotation of it. */
  private int content(int from, Verb verb, int marker) {
    int complement = complement(from, verb, marker);
    return complement == Clauses.NONE
        ? clauses.content(from, sentence.to(), verb, marker)
        : complement;
  }
}
