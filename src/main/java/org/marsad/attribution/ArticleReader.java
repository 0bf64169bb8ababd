package org.marsad.attribution;

import java.util.List;
import java.util.Optional;
import org.marsad.attribution.StatementCollector.Source;
import org.marsad.lexicon.Act;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.WordClass;
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
  private static final int SHORTEST_LABELLED = 3;

  private final QuotedText title;
  private final QuotedText text;
  private final Tokens tokens;
  private final ArticleSpeakers speakers;
  private final SpeakerFinder finder;
  private final SpeakerFinder titleFinder;
  private final StatementCollector statements;
  private final Continuation continuation;
  private final OpenStatement statement;
  private final Antecedents antecedents;
  private final VerbReader verbReader;
  private final SourcePhraseReader phraseReader;

  private ArticleReader(QuotedText title, QuotedText text, SpeakerParser parser) {
    this.title = title;
    this.text = text;
    this.tokens = text.tokens();
    this.speakers = new ArticleSpeakers(text.tagged());
    this.finder = new SpeakerFinder(text, parser, speakers);
    this.titleFinder = new SpeakerFinder(title, parser, speakers);
    this.statements = new StatementCollector(text);
    this.continuation = new Continuation(text);
    this.statement = new OpenStatement(text, speakers, statements);
    SubjectFinder subjects = new SubjectFinder(text, finder);
    this.antecedents = new Antecedents(text, finder, subjects, speakers);
    this.verbReader = new VerbReader(text, finder, subjects, antecedents, speakers, statement);
    this.phraseReader = new SourcePhraseReader(text, finder, antecedents, speakers, statement);
  }

  static ArticleReader of(Tokens title, Tokens text, SpeakerParser parser) {
    return new ArticleReader(
        QuotedText.of(parser.tag(title)), QuotedText.of(parser.tag(text)), parser);
  }

  /** Reads the article; once. */
  List<Statement> statements() {
    hearNames();
    Datelines datelines = new Datelines(text);
    Interview interview = Interview.in(text, finder).orElse(null);
    if (interview != null) {
      addAnswers(interview);
    }
    for (Sentence sentence : Sentences.of(tokens, text.speeches())) {
      boolean inInterview =
          interview != null
              && sentence.from() >= interview.from()
              && sentence.to() <= interview.to();
      if (!inInterview) {
        read(datelines.without(sentence));
      }
    }
    return statements.inOrder();
  }

  private void addAnswers(Interview interview) {
    ArticleSpeaker speaker = speakers.of(interview.speaker());
    for (Interview.Answer answer : interview.answers()) {
      Source source = new Source("", Act.SAY, speaker, answer.from());
      statements.add(StatementKind.DIRECT, answer.from(), answer.to(), source);
    }
  }

  /** Lets full names anywhere in the article, its title too, explain whom bare surnames mean. */
  private void hearNames() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && finder.isNameAlone(i)) {
        speakers.hearAlone(text.form(i));
      }
    }
    hear(titleFinder, title.tokens().size());
    hear(finder, tokens.size());
  }

  /** Hears whoever is named, and the organisations within their offices or behind a particle. */
  private void hear(SpeakerFinder in, int size) {
    int end = 0;
    String holder = "";
    for (int i = 0; i < size; i++) {
      Optional<SpeakerMention> named = i < end ? Optional.empty() : in.fullNameAt(i, size);
      if (named.isPresent()) {
        speakers.hear(named.get());
        end = named.get().to();
        holder = named.get().name();
      } else {
        String outer = i < end ? holder : "";
        in.organisationAt(i, size).map(body -> body.without(outer)).ifPresent(speakers::hear);
      }
    }
  }

  private void read(Sentence sentence) {
    statements.next();
    statement.begin(sentence);
    antecedents.begin(sentence);
    verbReader.begin(sentence);
    phraseReader.begin(sentence);
    if (!readLabel(sentence)) {
      readClauses(sentence);
    }
    statement.close(sentence.to());
    antecedents.noticeDocument(statement.speaker());
    boolean spoken = readLeftSpeeches(sentence) || statement.speaker() != null;
    if (!spoken && statements.isSilent() && continuation.reaches(statements.before(), sentence)) {
      statements.extend(sentence.to());
      return;
    }
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
            && (topic.named() && !topic.isOffice() || finder.isIssuedDocument(topic))
            && tokens.is(topic.to(), ':')
            && text.hasWords(topic.to(), sentence.to(), SHORTEST_LABELLED);
    if (label) {
      Source source = new Source("", Act.SAY, speakers.of(topic), sentence.from());
      statement.say(source, topic.to() + 1);
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
      if (i > sentence.from() && tokens.isWord(i)) {
        setTopic(i, sentence);
      }
      i = Math.max(i + 1, tokens.isWord(i) ? readWord(i) : i);
    }
  }

  private void setTopic(int i, Sentence sentence) {
    if (setsTopic(i)) {
      antecedents.setTopic(i);
    } else if (text.isThat(i - 1) && statement.startsClause(i)) {
      antecedents.setTopic(i); // قال فلان إن الوزير أكد أن، وأن النائب قال إن
    } else if (text.isThat(i) && isImpersonal(sentence) && !statement.isOpen()) {
      antecedents.setTopic(i + 1);
    }
  }

  /** {@code يذكر أن فلاناً أكد أن}: what stands behind أن is a sentence of the author's. */
  private boolean isImpersonal(Sentence sentence) {
    return text.isOneOf(text.start(sentence.from(), sentence.to()), WordClass.IMPERSONAL);
  }

  /** Whether a conjunction here sets a new subject. */
  private boolean setsTopic(int i) {
    if (tokens.is(i - 1, '|') || text.isOneOf(i, WordClass.CONTRASTS) && text.isThat(i + 1)) {
      return true;
    }
    return text.isOneOf(i, WordClass.SUBJECT_LEADERS)
        && !text.isThat(i)
        && !antecedents.goesOn(i)
        && !antecedents.isInTopic(i)
        && (text.isComma(i - 1) || text.isOneOf(i, WordClass.NEW_SUBJECTS));
  }

  private int readWord(int i) {
    int next = phraseReader.read(i);
    Verb verb = next > i ? null : text.word(i).verb();
    if (verb == null || antecedents.isInTopic(i)) {
      return next;
    }
    int behind = phraseReader.isRelay(i, verb) ? phraseReader.relay(i) : i;
    return behind > i ? behind : verbReader.read(i, verb);
  }

  /** Gives speech that no clause took to whom it belongs; whether there was any. */
  private boolean readLeftSpeeches(Sentence sentence) {
    ArticleSpeaker speaker = null;
    Quotation speech = text.firstSpeech(sentence.from(), sentence.to());
    while (speech != null) {
      if (!statements.isTaken(speech.open() + 1)) {
        ArticleSpeaker before = speaker == null ? statement.speaker() : speaker;
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
      speakers.recent().speaks(speaker);
      Source source = new Source("", Act.SAY, speaker, sentence.from());
      statements.add(StatementKind.DIRECT, speech.open() + 1, speech.close(), source);
    }
  }
}
