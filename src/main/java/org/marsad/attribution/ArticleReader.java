package org.marsad.attribution;

import java.util.List;
import java.util.Optional;
import org.marsad.attribution.StatementCollector.Source;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.AttributionVerbs.Act;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.SpeakerParser;
import org.marsad.text.Quotations.Quotation;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Reads one article once, sentence by sentence and word by word: clauses that attribute open
 * statements, quotations that none takes go to whom they belong, the rest is the author's. Nothing
 * looks farther than some forty tokens, so that time grows with the text and no faster.
 */
final class ArticleReader {
  private final QuotedText text;
  private final Tokens tokens;
  private final ArticleSpeakers voices;
  private final SubjectFinder subjects;
  private final StatementCollector statements;
  private final OpenStatement saying;
  private final Antecedents antecedents;
  private final VerbReader verbReader;
  private final SourcePhraseReader phraseReader;

  ArticleReader(Tokens tokens, AttributionVerbs verbs, SpeakerParser parser) {
    this.text = new QuotedText(parser.tag(tokens));
    this.tokens = tokens;
    this.voices = new ArticleSpeakers(parser.lexicon());
    this.subjects = new SubjectFinder(text, parser, voices);
    this.statements = new StatementCollector(text);
    this.saying = new OpenStatement(text, voices, statements);
    this.antecedents = new Antecedents(text, subjects, voices);
    this.verbReader = new VerbReader(text, verbs, subjects, antecedents, voices, saying);
    this.phraseReader = new SourcePhraseReader(text, verbs, subjects, antecedents, voices, saying);
  }

  List<Statement> statements() {
    hearNames();
    for (Sentence sentence : Sentences.of(tokens, text.speeches())) {
      read(sentence);
    }
    return statements.inOrder();
  }

  /** Full names anywhere in the article tell whom bare surnames mean. */
  private void hearNames() {
    int i = 0;
    while (i < tokens.size()) {
      Optional<SpeakerMention> mention =
          tokens.isWord(i) ? subjects.fullNameAt(i, tokens.size()) : Optional.empty();
      mention.ifPresent(voices::hear);
      i = Math.max(i + 1, mention.map(SpeakerMention::to).orElse(i));
    }
  }

  private void read(Sentence sentence) {
    statements.next();
    saying.begin(sentence);
    antecedents.begin(sentence);
    verbReader.begin(sentence);
    phraseReader.begin(sentence);
    if (!readLabel(sentence)) {
      readClauses(sentence);
    }
    saying.close(sentence.to());
    boolean spoken = readLeftSpeeches(sentence) || saying.speaker() != null;
    if (spoken) {
      antecedents.forget();
    } else {
      antecedents.notice();
    }
    statements.addAuthor(sentence);
  }

  /** {@code فلان: ...} at the start of a sentence. */
  private boolean readLabel(Sentence sentence) {
    SpeakerMention topic = antecedents.topic();
    boolean label =
        topic != null
            && topic.named()
            && !topic.isOffice()
            && tokens.is(topic.to(), ':')
            && text.hasWords(topic.to(), sentence.to(), 3);
    if (label) {
      Source source = new Source("", Act.SAY, voices.of(topic), sentence.from());
      saying.say(source, topic.to() + 1);
    }
    return label;
  }

  private void readClauses(Sentence sentence) {
    int i = sentence.from();
    while (i < sentence.to()) {
      if (text.inSpeech(i)) {
        i = Math.max(i + 1, text.speechAt(i).behind());
        continue;
      }
      if (i > sentence.from() && tokens.isWord(i) && setsTopic(i)) {
        antecedents.setTopic(i);
      }
      i = Math.max(i + 1, tokens.isWord(i) ? readWord(i) : i);
    }
  }

  /** Whether a conjunction here sets a new subject. */
  private boolean setsTopic(int i) {
    String word = tokens.form(i);
    if (FunctionWords.CONTRASTS.contains(word) && text.isThat(i + 1)) {
      return true;
    }
    boolean leads = FunctionWords.SUBJECT_LEADERS.contains(word) && !text.isThat(i);
    return leads
        && !antecedents.isInTopic(i)
        && (text.isComma(i - 1) || FunctionWords.MEANWHILE.contains(word));
  }

  private int readWord(int i) {
    int next = phraseReader.read(i);
    Verb verb = next > i ? null : text.word(i).verb();
    if (verb == null || antecedents.isInTopic(i)) {
      return next;
    }
    return phraseReader.isRelay(i, verb) ? phraseReader.relay(i) : verbReader.read(i, verb);
  }

  /** Gives speech that no clause took to whom it belongs; whether there was any. */
  private boolean readLeftSpeeches(Sentence sentence) {
    ArticleSpeaker speaker = null;
    Quotation speech = text.firstSpeech(sentence.from(), sentence.to());
    while (speech != null) {
      if (!statements.isTaken(speech.open() + 1)) {
        ArticleSpeaker before = speaker == null ? saying.speaker() : speaker;
        speaker = antecedents.ofQuotation(speech, before);
        addLeft(speech, speaker, sentence);
      }
      int from = Math.max(speech.open() + 1, speech.behind());
      speech = text.firstSpeech(from, sentence.to());
    }
    return speaker != null;
  }

  private void addLeft(Quotation speech, ArticleSpeaker speaker, Sentence sentence) {
    if (speaker != null) {
      voices.speaks(speaker);
      Source source = new Source("", Act.SAY, speaker, sentence.from());
      statements.add(StatementKind.DIRECT, speech.open() + 1, speech.close(), source);
    }
  }
}
