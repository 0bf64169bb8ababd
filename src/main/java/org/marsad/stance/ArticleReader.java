package org.marsad.stance;

import java.util.List;
import java.util.Optional;
import org.marsad.stance.AttributionVerbs.Act;
import org.marsad.stance.AttributionVerbs.Person;
import org.marsad.stance.AttributionVerbs.Verb;
import org.marsad.stance.Statement.Kind;
import org.marsad.stance.Statements.Source;
import org.marsad.text.Quotations.Quotation;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/** Reads one article, sentence by sentence; see {@link Attribution}. */
final class ArticleReader {
  private static final int FARTHEST_MARKER = 40;
  private static final int CLOSE_MARKER = 20;
  private static final int FARTHEST_SUBJECT = 7;
  private static final int NEAR_MARKER = 6;
  private static final int SHORTEST_CONTENT = 2;
  private static final String RELAY = "نقل";

  private final SpokenText text;
  private final Tokens tokens;
  private final AttributionVerbs verbs;
  private final Voices voices;
  private final Subjects subjects;
  private final Statements statements;

  private Sentence sentence;
  private Mention topic;
  private int topicFrom;
  private Voice sentenceVoice;
  private Open open;
  private Mention salient;
  private int salientAt;
  private int sentenceIndex;

  ArticleReader(Tokens tokens, AttributionVerbs verbs, SpeakerParser parser) {
    this.text = new SpokenText(tokens, parser.lexicon());
    this.tokens = tokens;
    this.verbs = verbs;
    this.voices = new Voices(parser.lexicon());
    this.subjects = new Subjects(text, parser, voices);
    this.statements = new Statements(text);
  }

  /** What is being said: from where, by whom; its end is where the next clause attributes. */
  private record Open(int from, Source source, int ownEnd) {}

  List<Statement> statements() {
    hearNames();
    for (Sentence next : Sentences.of(tokens, text.speeches())) {
      read(next);
      sentenceIndex++;
    }
    return statements.inOrder();
  }

  /** Full names anywhere in the article tell whom bare surnames mean. */
  private void hearNames() {
    int i = 0;
    while (i < tokens.size()) {
      Optional<Mention> mention =
          tokens.isWord(i) ? subjects.fullNameAt(i, tokens.size()) : Optional.empty();
      mention.ifPresent(voices::hear);
      i = Math.max(i + 1, mention.map(Mention::to).orElse(i));
    }
  }

  private void read(Sentence next) {
    sentence = next;
    open = null;
    sentenceVoice = null;
    statements.next();
    setTopic(next.from());
    if (!readLabel()) {
      readCues();
    }
    close(next.to());
    readLeftSpeeches();
    noticeSubject();
    statements.addAuthor(next);
  }

  private void setTopic(int from) {
    topic = subjects.topic(from, sentence.to()).orElse(null);
    topicFrom = from;
  }

  private void readCues() {
    int i = sentence.from();
    while (i < sentence.to()) {
      if (text.inSpeech(i)) {
        i = Math.max(i + 1, text.behind(text.speechAt(i)));
      } else if (!tokens.isWord(i)) {
        i++;
      } else {
        if (startsClause(i)) {
          setTopic(i);
        }
        i = Math.max(i + 1, step(i));
      }
    }
  }

  /** Whether a conjunction here sets a new subject. */
  private boolean startsClause(int i) {
    String word = tokens.form(i);
    boolean contrast = FunctionWords.CONTRASTS.contains(word) && text.isThat(i + 1);
    boolean leader =
        FunctionWords.SUBJECT_LEADERS.contains(word) && !text.isThat(i) && i > sentence.from()
            && !(topic != null && i < topic.to());
    return contrast || leader && (text.isComma(i - 1) || word.equals("فيما") || word.equals("بينما") || word.equals("اما"));
  }

  /** Reads the word at {@code i}; gives the token to go on from. */
  private int step(int i) {
    if (isAccording(i)) {
      return according(i);
    }
    if (isDocumentClause(i)) {
      return document(i);
    }
    if (FunctionWords.BY_SAYING.contains(tokens.form(i)) && open == null) {
      return bySaying(i);
    }
    Optional<Verb> verb = verbs.find(tokens.form(i));
    if (verb.isEmpty() || topic != null && i >= topic.from() && i < topic.to()) {
      return i;
    }
    return switch (verb.get().form()) {
      case FINITE -> finite(i, verb.get());
      case PARTICIPLE -> participle(i, verb.get());
      case MASDAR -> masdar(i, verb.get());
    };
  }

  // ---- finite verbs

  private int finite(int i, Verb verb) {
    String before = text.form(i - 1);
    if (isFirstPerson(i, verb)
        || FunctionWords.NEGATIONS.contains(before)
        || text.isThat(i - 1)
        || isAnonymity(i)) {
      return i;
    }
    if (verb.lemma().equals(RELAY)) {
      return FunctionWords.PREPOSITIONS.contains(before) ? i : relay(i);
    }
    int marker = marker(i + 1, verb);
    if (verb.needsMarker() && (marker < 0 || marker - i > CLOSE_MARKER)) {
      return i;
    }
    if (FunctionWords.RELATIVE.contains(before)) {
      return relative(i, verb, marker);
    }
    if (FunctionWords.PREPOSITIONS.contains(before)) {
      return i;
    }
    boolean conjoined = verbs.isConjoined(tokens.form(i));
    boolean opens = (conjoined || opensClause(i)) && !FunctionWords.PREPOSITIONS.contains(tokens.form(i));
    boolean onTopic = isOnTopic(i, conjoined, verb);
    if (onTopic) {
      sayAs(spokesman(i + 1, topic), i, verb, marker, topicFrom);
      return contentOf(i + 1, verb, marker);
    }
    Optional<Mention> subject = subjects.behind(i, verb, marker, sentence.to());
    if (subject.isPresent() && verb.needsMarker() && !subject.get().named() && marker - subject.get().to() > 2) {
      return i;
    }
    if (subject.isPresent() && (opens || open == null && isRight(subject.get(), i))) {
      sayAs(spokesman(subject.get().to(), subject.get()), i, verb, marker, clauseStart(i));
      return contentOf(subject.get().to(), verb, marker);
    }
    if (subject.isEmpty() && opens && continues(i, verb, marker)) {
      Voice voice = continuing(i, verb.person());
      if (voice != null) {
        say(voice, i, verb, contentOf(i + 1, verb, marker), clauseStart(i));
        return contentOf(i + 1, verb, marker);
      }
    }
    return i;
  }

  /** Who speaks for an organisation: {@code على لسان ...}. */
  private Mention spokesman(int i, Mention other) {
    boolean tongue = text.form(i).equals("علي") && text.form(i + 1).equals("لسان");
    return tongue ? subjects.sureAt(i + 2, sentence.to()).orElse(other) : other;
  }

  private Voice continuing(int i, Person person) {
    if (sentenceVoice != null && sentenceVoice.mayBe(person)) {
      return sentenceVoice;
    }
    boolean first = i == text.start(sentence.from(), sentence.to());
    return sentenceVoice == null && !first ? subjectOfSentence(i, person) : antecedent(person);
  }

  private boolean isFirstPerson(int i, Verb verb) {
    char first = tokens.text().charAt(tokens.start(i));
    return verb.person() == Person.FIRST || first == 'أ' && verb.lemma().charAt(0) == 'ا';
  }

  /** {@code طلب عدم ذكر اسمه، رفض الكشف عن هويته}. */
  private boolean isAnonymity(int i) {
    for (int j = i + 1; j < Math.min(sentence.to(), i + 6); j++) {
      String word = tokens.form(j);
      if (word.equals("اسمه") || word.equals("اسمها") || word.equals("هويته") || word.equals("هويتها") || word.equals("اسمائهم")) {
        return true;
      }
    }
    return false;
  }

  private boolean isRight(Mention subject, int verb) {
    return subject.from() <= verb + 2;
  }

  private boolean isOnTopic(int i, boolean conjoined, Verb verb) {
    return topic != null
        && topic.to() <= i
        && (open == null || topic.from() >= open.from())
        && (!conjoined || tokens.form(i).charAt(0) == 'ف')
        && subjects.agrees(topic, verb)
        && subjects.reaches(topic, i);
  }

  /** Whether a verb without a subject goes on with what somebody says. */
  private boolean continues(int i, Verb verb, int marker) {
    boolean close = marker >= 0 && marker - i <= NEAR_MARKER;
    if (!close && (verb.needsMarker() || isPresent(i))) {
      return false;
    }
    if (open == null) {
      return close || text.start(sentence.from(), sentence.to()) == i || verb.act() == Act.ADD || isBehindBreak(i);
    }
    boolean same = open.source().speaker() == null || open.source().speaker().mayBe(verb.person());
    return same && isBehindBreak(i) && (close || !verb.needsMarker());
  }

  /** {@code ويعتبر هذا}: in the present a passive cannot be told. */
  private boolean isPresent(int i) {
    String word = tokens.form(i);
    char first = word.charAt(verbs.isConjoined(word) ? 1 : 0);
    return first == 'ي' || first == 'ت' && !word.endsWith("ت");
  }

  private boolean isBehindBreak(int i) {
    return tokens.isOneOf(i - 1, "،,؛»\"”") || text.inSpeech(i - 1);
  }

  /** {@code فلان الذي أكد أن}. */
  private int relative(int i, Verb verb, int marker) {
    if (!verb.reports() || marker < 0 || open != null) {
      return i;
    }
    int noun = i - 2;
    while (noun > sentence.from() && text.isComma(noun)) {
      noun--;
    }
    Optional<Mention> mention = endingBefore(noun + 1);
    if (mention.isEmpty()) {
      return i;
    }
    sayAs(spokesman(text.isComma(i + 1) ? i + 2 : i + 1, mention.get()), i, verb, marker, i - 1);
    return contentOf(i + 1, verb, marker);
  }

  private Optional<Mention> endingBefore(int end) {
    if (topic != null && (topic.to() == end || subjects.reaches(topic, end + 2))) {
      return Optional.of(topic);
    }
    for (int i = Math.max(sentence.from(), end - 14); i < end; i++) {
      Optional<Mention> mention = tokens.isWord(i) ? subjects.sureAt(i, sentence.to()) : Optional.empty();
      if (mention.filter(m -> m.to() >= end).isPresent()) {
        return mention;
      }
    }
    return Optional.empty();
  }

  /** {@code نقلت الوكالة عن فلان قوله إن}. */
  private int relay(int i) {
    int about = i + 1;
    for (int j = i + 1; j < Math.min(sentence.to(), i + 6); j++) {
      if (text.form(j).equals("عنه") || text.form(j).equals("عنها")) {
        return relayOfLast(i, j);
      }
    }
    int last = Math.min(sentence.to(), i + CLOSE_MARKER);
    while (about < last && !text.form(about).equals("عن")) {
      about++;
    }
    if (about >= last) {
      return i;
    }
    Optional<Mention> mention = subjects.at(about + 1, sentence.to()).filter(m -> m.isSomebody() || text.isThat(m.to() + 1) || FunctionWords.HIS_WORDS.contains(text.form(m.to())));
    if (mention.isEmpty()) {
      return i;
    }
    int content = mention.get().to();
    int end = Math.min(sentence.to(), content + FARTHEST_MARKER);
    for (int j = content; j < end; j++) {
      if (text.isThat(j) || tokens.is(j, ':') || text.opensSpeech(j) || FunctionWords.HIS_WORDS.contains(text.form(j))) {
        content = text.opensSpeech(j) ? j : j + 1;
        break;
      }
    }
    while (content < end && (text.isThat(content) || tokens.isOneOf(content, "،,:"))) {
      content++;
    }
    Verb verb = verbs.find(tokens.form(i)).orElseThrow();
    say(voices.of(mention.get()), i, verb, content, clauseStart(i));
    return content;
  }

  /** {@code نقلت الوكالة عنه قوله إن}. */
  private int relayOfLast(int i, int about) {
    int content = about + 1;
    if (voices.last() == null || !FunctionWords.HIS_WORDS.contains(text.form(content)) && !text.isThat(content)) {
      return i;
    }
    while (FunctionWords.HIS_WORDS.contains(text.form(content)) || text.isThat(content) || tokens.is(content, ':')) {
      content++;
    }
    say(voices.last(), i, verbs.find(tokens.form(i)).orElseThrow(), content, clauseStart(i));
    return content;
  }

  // ---- participles and other words that attribute

  private int participle(int i, Verb verb) {
    String word = tokens.form(i);
    boolean conjoined = verbs.isConjoined(word);
    boolean accusative = word.endsWith("ا") || word.endsWith("ين") || word.endsWith("ه");
    int marker = marker(i + 1, verb);
    boolean close = marker >= 0 && marker - i <= NEAR_MARKER;
    boolean leads = i == text.start(sentence.from(), sentence.to());
    boolean behind = isBehindBreak(i) || conjoined || word.endsWith("ا") && close;
    if (!accusative || !(leads ? word.endsWith("ا") || close : behind)) {
      return i;
    }
    Voice voice = sentenceVoice != null ? sentenceVoice : subjectOfSentence(i, verb.person());
    if (voice == null || verb.person() == Person.THEY && sentenceVoice == null) {
      return i;
    }
    int content = contentOf(i + 1, verb, close || verb.reports() ? marker : -1);
    say(voice, i, verb, content, clauseStart(i));
    return content;
  }

  private Voice subjectOfSentence(int before, Person person) {
    if (topic != null && topic.isSomebody()) {
      return voices.of(topic);
    }
    Optional<Mention> mention = firstPerson(before, person);
    return mention.isPresent() ? voices.of(mention.get()) : antecedent(person);
  }

  /** The first person named in the sentence. */
  private Optional<Mention> firstPerson(int before, Person person) {
    int last = Math.min(before, sentence.from() + FARTHEST_SUBJECT);
    for (int i = sentence.from(); i < last; i++) {
      if (tokens.isWord(i) && !text.inSpeech(i) && !FunctionWords.PREPOSITIONS.contains(text.form(i - 1))) {
        Optional<Mention> mention = subjects.personAt(i, before).filter(m -> !(person == Person.HE && subjects.isFeminine(m)));
        if (mention.isPresent()) {
          return mention;
        }
      }
    }
    return Optional.empty();
  }

  /** {@code مع إعلان الوزارة أن}. */
  private int masdar(int i, Verb verb) {
    if (open != null || !verb.reports() || text.isThat(i - 1)) {
      return i;
    }
    int marker = marker(i + 1, verb);
    Optional<Mention> mention = marker < 0 ? Optional.empty() : subjects.sureAt(i + 1, marker);
    if (mention.isEmpty() || marker - mention.get().to() > 3) {
      return i;
    }
    sayAs(mention.get(), i, verb, marker, i);
    return contentOf(mention.get().to(), verb, marker);
  }

  private int bySaying(int i) {
    int next = i + 1;
    if (!(text.isThat(next) || tokens.is(next, ':') || text.opensSpeech(next))) {
      return i;
    }
    Voice voice = sentenceVoice != null ? sentenceVoice : subjectOfSentence(i, Person.FIRST);
    if (voice == null) {
      return i;
    }
    int content = text.opensSpeech(next) ? next : next + 1;
    open(voice, new Source(tokens.printed(i, i + 1), Act.SAY, voice, i), content, i);
    return content;
  }

  /** {@code جاء في بيان ...}. */
  private boolean isDocumentClause(int i) {
    String word = tokens.form(i);
    boolean came = word.equals("جاء") || word.equals("وجاء") || word.equals("ورد") || word.equals("وورد");
    return came && text.form(i + 1).equals("في") && SpeakerLexicon.bare(text.form(i + 2)).length() > 2
        && FunctionWords.DOCUMENTS.contains(SpeakerLexicon.bare(text.form(i + 2)));
  }

  private int document(int i) {
    int marker = marker(i + 3, null);
    Optional<Mention> mention = subjects.at(i + 2, marker < 0 ? sentence.to() : marker);
    if (marker < 0 || mention.isEmpty()) {
      return i;
    }
    Voice voice = voices.of(mention.get());
    int content = text.opensSpeech(marker) ? marker : marker + 1;
    open(voice, new Source(tokens.printed(i, i + 1), Act.SAY, voice, i), content, i);
    return content;
  }

  private boolean isAccording(int i) {
    String word = tokens.form(i);
    if (word.equals("حد")) {
      return text.form(i - 1).equals("علي") && FunctionWords.HIS_WORDS.contains(text.form(i + 1));
    }
    if (!FunctionWords.ACCORDING.contains(word)) {
      return false;
    }
    if (word.equals("وفق") || word.equals("حسب")) {
      return text.isComma(i - 1) || text.form(i + 1).equals("ما") || i == sentence.from() || text.inSpeech(i - 1);
    }
    return !word.endsWith("نقلا") || text.form(i + 1).equals("عن");
  }

  private int according(int i) {
    String word = text.form(i + 1);
    boolean his = FunctionWords.HIS_WORDS.contains(word) && (word.endsWith("ه") || word.endsWith("ها") || word.endsWith("هم"));
    if (tokens.form(i).equals("حد") || his) {
      return accordingToHim(i);
    }
    int from = i + 1;
    while (from < sentence.to() && (from < i + 4) && isAccordingFiller(from)) {
      from++;
    }
    boolean said = from < sentence.to() && isSaid(text.form(from));
    from = said ? from + 1 : from;
    Optional<Mention> mention = subjects.at(from, sentence.to(), said ? "" : "لب").filter(m -> m.isSomebody() || said && !m.name().startsWith("ل"));
    if (mention.isEmpty()) {
      return i;
    }
    int to = mention.get().to();
    Source source = source("", Act.SAY, mention.get(), i);
    boolean leads = !text.hasWords(sentence.from(), i, 2);
    if (leads) {
      int content = to;
      while (content < sentence.to() && (tokens.isOneOf(content, "،,:") || text.isThat(content))) {
        content++;
      }
      open(source.speaker(), source, content, i);
      return content;
    }
    if (open != null || sentenceVoice != null) {
      return to;
    }
    spread(source, i, to);
    return to;
  }

  /** Whether a word is a verb of speech, with or without an object pronoun. */
  private boolean isSaid(String word) {
    String bare = word.endsWith("ه") ? word.substring(0, word.length() - 1) : word;
    return verbs.find(word).or(() -> verbs.find(bare)).filter(Verb::isFinite).isPresent();
  }

  private boolean isAccordingFiller(int i) {
    return FunctionWords.FIGURES.contains(text.form(i));
  }

  private int accordingToHim(int i) {
    Voice voice = topic != null && topic.isSomebody() ? voices.of(topic) : voices.last();
    if (voice != null && open == null && sentenceVoice == null) {
      Source source = new Source("", Act.SAY, voice, i - 1);
      int from = topic != null && topic.to() < i ? topic.to() : sentence.from();
      open = new Open(from, source, i - 1);
      sentenceVoice = voices.speaks(voice);
      sinceAccording = i + 2;
    }
    return i + 2;
  }

  private int sinceAccording;

  /** The clause around an attribution in its middle or at its end. */
  private void spread(Source source, int i, int to) {
    sentenceVoice = voices.speaks(source.speaker());
    open = new Open(sentence.from(), source, i);
    sinceAccording = to;
  }

  private Source source(String verb, Act act, Mention mention, int frame) {
    return new Source(verb, act, voices.of(mention), frame);
  }

  // ---- what is said

  private void sayAs(Mention mention, int i, Verb verb, int marker, int frame) {
    Voice voice = voices.of(mention);
    voice.agrees(verb.person());
    int content = contentOf(Math.max(i + 1, mention.to()), verb, marker);
    say(voice, i, verb, content, frame);
  }

  private void say(Voice voice, int i, Verb verb, int content, int frame) {
    int clause = Math.min(frame, i);
    open(voice, new Source(tokens.printed(i, i + 1), verb.act(), voice, clause), content, clause);
  }

  private void open(Voice voice, Source source, int content, int clause) {
    close(clause);
    sentenceVoice = voices.speaks(voice);
    Quotation before = speechBefore(clause);
    boolean ends = !text.hasWords(content, sentence.to(), 3) || text.isComma(content) || tokens.isOneOf(content, ".");
    if (before != null && ends && text.firstSpeech(content, Math.min(sentence.to(), content + 2)) == null) {
      statements.add(Kind.DIRECT, before.open() + 1, before.close(), source);
      open = null;
      return;
    }
    if (ends && !text.hasWords(content, sentence.to(), SHORTEST_CONTENT) && isQuotingAdverb(clause) ) {
      statements.add(Kind.INDIRECT, sentence.from(), clause, source);
      open = null;
      return;
    }
    open = new Open(content, source, -1);
  }

  private boolean isQuotingAdverb(int clause) {
    for (int i = clause; i < clause + 3; i++) {
      if (text.form(i).equals("كما") || text.form(i).equals("ما")) {
        return true;
      }
    }
    return false;
  }

  /** The speech not yet taken that ends right before a clause, or null. */
  private Quotation speechBefore(int clause) {
    int i = clause - 1;
    while (i > sentence.from() && tokens.isOneOf(i, "،,-–") && !text.inSpeech(i)) {
      i--;
    }
    Quotation speech = text.speechAt(i);
    return speech == null || i < sentence.from() || statements.isTaken(speech.open() + 1) ? null : speech;
  }

  private void close(int end) {
    if (open == null) {
      return;
    }
    Open said = open;
    open = null;
    int to = said.ownEnd() >= 0 && !text.hasWords(sinceAccording, end, 3) ? said.ownEnd() : end;
    addClause(said.from(), to, said.source());
  }

  private void addClause(int from, int to, Source source) {
    int start = text.start(from, to);
    if (start >= to) {
      return;
    }
    Quotation speech = text.speechAt(start);
    if (speech != null && speech.open() == start) {
      statements.add(Kind.DIRECT, speech.open() + 1, speech.close(), source);
      addFurtherSpeech(text.behind(speech), to, source);
    } else if (text.hasWords(start, to, SHORTEST_CONTENT)) {
      statements.add(Kind.INDIRECT, start, to, source);
    }
  }

  private void addFurtherSpeech(int from, int to, Source source) {
    int i = from;
    for (Quotation next = text.firstSpeech(i, to); next != null; next = text.firstSpeech(i, to)) {
      statements.add(Kind.DIRECT, next.open() + 1, next.close(), source);
      i = Math.max(i + 1, text.behind(next));
    }
  }

  // ---- sentences without a verb of speech

  /** {@code فلان: ...} at the start of a sentence. */
  private boolean readLabel() {
    if (topic == null || !topic.named() || !tokens.is(topic.to(), ':') || !text.hasWords(topic.to(), sentence.to(), 3) || topic.isOffice()) {
      return false;
    }
    Source source = source("", Act.SAY, topic, topic.from());
    open(source.speaker(), source, topic.to() + 1, sentence.from());
    return true;
  }

  /** Speech that no clause took: it stands alone or behind a colon. */
  private void readLeftSpeeches() {
    int i = sentence.from();
    for (Quotation speech = text.firstSpeech(i, sentence.to()); speech != null; speech = text.firstSpeech(i, sentence.to())) {
      i = Math.max(i + 1, text.behind(speech));
      if (!statements.isTaken(speech.open() + 1)) {
        readLeft(speech);
      }
    }
  }

  private void readLeft(Quotation speech) {
    boolean behindColon = tokens.is(speech.open() - 1, ':');
    boolean leads = !text.hasWords(sentence.from(), speech.open(), 1);
    boolean alone = leads && !text.hasWords(text.behind(speech), sentence.to(), 3);
    Voice voice = sentenceVoice;
    if (voice == null && leads && !alone) {
      voice = namedBehind(text.behind(speech));
    }
    if (!behindColon && !alone && !(leads && voice != null)) {
      return;
    }
    if (voice == null) {
      voice = behindColon ? subjectOfSentence(speech.open(), Person.FIRST) : antecedent(Person.FIRST);
    }
    if (voice != null) {
      voices.speaks(voice);
      sentenceVoice = voice;
      statements.add(Kind.DIRECT, speech.open() + 1, speech.close(), new Source("", Act.SAY, voice, sentence.from()));
    }
  }

  /** Whoever is named behind a speech that opens the sentence, or null. */
  private Voice namedBehind(int from) {
    int last = Math.min(sentence.to(), from + FARTHEST_SUBJECT);
    for (int i = from; i < last; i++) {
      if (tokens.isWord(i) && !FunctionWords.PREPOSITIONS.contains(text.form(i - 1))) {
        Optional<Mention> mention = subjects.personAt(i, sentence.to()).filter(m -> m.named() && !m.isOffice());
        if (mention.isPresent()) {
          return voices.of(mention.get());
        }
      }
    }
    return null;
  }

  /** A person whom a sentence is about may be whom the next one's pronoun means. */
  private void noticeSubject() {
    if (sentenceVoice != null) {
      salient = null;
      return;
    }
    Optional<Mention> mention =
        topic == null || topicFrom != sentence.from()
            ? Optional.empty()
            : subjects.personAt(topic.from(), sentence.to());
    if (mention.isEmpty()) {
      int first = subjects.behindLeaders(sentence.from(), sentence.to());
      int subject = FunctionWords.NEGATIONS.contains(text.form(first)) ? first + 2 : first + 1;
      mention = subjects.personAt(subject, sentence.to()).filter(Mention::named);
    }
    if (mention.isPresent()) {
      salient = mention.get();
      salientAt = sentenceIndex;
    }
  }

  /** Whom a verb without a subject means. */
  private Voice antecedent(Person person) {
    boolean near = salient != null && sentenceIndex - salientAt <= 2 && !(person == Person.HE && subjects.isFeminine(salient));
    return near ? voices.of(salient) : voices.last(person);
  }

  // ---- places

  /** Where what is said starts behind the verb and its subject. */
  private int contentOf(int from, Verb verb, int marker) {
    boolean speech = marker >= from && (verb.reports() || marker - from <= NEAR_MARKER);
    if (speech) {
      return text.opensSpeech(marker) ? marker : marker + 1;
    }
    int i = from;
    while (i < sentence.to() && (text.isComma(i) || FunctionWords.TIMES.contains(text.form(i)) || FunctionWords.ADVERBS.contains(text.form(i)))) {
      i++;
    }
    return i < sentence.to() ? i : from;
  }

  /** The word or mark behind which the speech starts, or -1. */
  private int marker(int from, Verb verb) {
    int end = Math.min(sentence.to(), from + FARTHEST_MARKER);
    for (int i = from; i < end; i++) {
      if (text.opensSpeech(i)) {
        return i;
      }
      if (tokens.is(i, ':') || text.isThat(i) && isMarker(i)) {
        return text.opensSpeech(i + 1) ? i + 1 : i;
      }
      if (i > from && tokens.isWord(i) && startsOther(i)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isMarker(int i) {
    String before = text.form(i - 1);
    return text.hasHamzaBelow(i) && !before.equals("الا") && !before.equals("حيث")
        || !FunctionWords.NOT_BEFORE_THAT.contains(before)
        || before.equals("الي") ;
  }

  /** Whether another clause that attributes starts here. */
  private boolean startsOther(int i) {
    Optional<Verb> verb = verbs.find(tokens.form(i));
    if (verb.isEmpty()) {
      return false;
    }
    boolean participle = verb.get().isParticiple() && (text.isComma(i - 1) && !tokens.form(i).startsWith("ال") && !FunctionWords.RELATIVE.contains(text.form(i - 1)));
    boolean conjoined = verb.get().isFinite() && verbs.isConjoined(tokens.form(i)) && !verb.get().needsMarker();
    return participle || conjoined;
  }

  private boolean opensClause(int i) {
    return i == text.start(sentence.from(), sentence.to())
        || tokens.isOneOf(i - 1, "،,:؛-–»\"”.…()•*")
        || text.inSpeech(i - 1)
        || FunctionWords.CLAUSE_OPENERS.contains(text.form(i - 1))
        || FunctionWords.TIMES.contains(text.form(i - 1));
  }

  /** The start of the clause of a verb: conjunctions and adverbs before it belong to it. */
  private int clauseStart(int i) {
    int least = open == null ? sentence.from() : open.from();
    int j = i;
    while (j - 1 >= least && (text.isComma(j - 1) || tokens.is(j - 1, '؛') || FunctionWords.CLAUSE_OPENERS.contains(text.form(j - 1)) || j < i && (text.form(j - 1).equals("من") || text.form(j - 1).equals("في")))) {
      j--;
    }
    return j;
  }
}
