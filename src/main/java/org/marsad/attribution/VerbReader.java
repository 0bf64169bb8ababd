package org.marsad.attribution;

import java.util.Optional;
import java.util.Set;
import org.marsad.attribution.StatementCollector.Source;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.AttributionVerbs.Act;
import org.marsad.lexicon.AttributionVerbs.Person;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.phrase.SpeakerMention;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Reads the clauses of verbs of speech: finite ones with their subject before or behind them or
 * none, relative clauses ({@code فلان الذي أكد أن}), participles ({@code مؤكداً أن}) and verbal
 * nouns ({@code مع إعلان الوزارة أن}). Negated verbs, verbs behind {@code أن} and the first person
 * attribute nothing. Each method gives the token to go on from, its own when it reads nothing.
 */
final class VerbReader {
  private static final int CLOSE_MARKER = 20;
  private static final int LONGEST_RELATIVE_HEAD = 14;
  private static final int LONGEST_ANONYMITY = 6;
  private static final Set<String> IDENTITY = Set.of("اسمه", "اسمها", "هويته", "هويتها", "اسمائهم");

  private final QuotedText text;
  private final Tokens tokens;
  private final AttributionVerbs verbs;
  private final Clauses clauses;
  private final SubjectFinder subjects;
  private final Antecedents antecedents;
  private final ArticleSpeakers voices;
  private final OpenStatement saying;
  private Sentence sentence;

  VerbReader(
      QuotedText text,
      AttributionVerbs verbs,
      SubjectFinder subjects,
      Antecedents antecedents,
      ArticleSpeakers voices,
      OpenStatement saying) {
    this.text = text;
    this.tokens = text.tokens();
    this.verbs = verbs;
    this.clauses = new Clauses(text, verbs);
    this.subjects = subjects;
    this.antecedents = antecedents;
    this.voices = voices;
    this.saying = saying;
  }

  void begin(Sentence next) {
    sentence = next;
  }

  int read(int i, Verb verb) {
    return switch (verb.form()) {
      case FINITE -> finite(i, verb);
      case PARTICIPLE -> participle(i, verb);
      case MASDAR -> masdar(i, verb);
    };
  }

  private int finite(int i, Verb verb) {
    String before = text.form(i - 1);
    if (!attributes(i, verb)) {
      return i;
    }
    if (isPreposition(i) && !verb.needsMarker() && !isAbout(i + 1) && !isAbout(i + 2)) {
      return i;
    }
    int marker = clauses.marker(i + 1, sentence.to());
    if (verb.needsMarker() && (marker == Clauses.NONE || marker - i > CLOSE_MARKER)) {
      return i;
    }
    if (FunctionWords.RELATIVE.contains(before)) {
      return relative(i, verb, marker);
    }
    if (isOnTopic(i, verb)) {
      SpeakerMention speaker = spokesman(i + 1, antecedents.topic());
      return sayAs(speaker, i, verb, i + 1, marker, antecedents.topicFrom());
    }
    return withoutTopic(i, verb, marker);
  }

  private boolean attributes(int i, Verb verb) {
    String before = text.form(i - 1);
    boolean firstPerson =
        verb.person() == Person.FIRST
            || tokens.text().charAt(tokens.start(i)) == 'أ' && verb.lemma().charAt(0) == 'ا';
    return !firstPerson
        && !FunctionWords.NEGATIONS.contains(before)
        && !FunctionWords.PREPOSITIONS.contains(before)
        && !text.isThat(i - 1)
        && !isAnonymity(i);
  }

  /** {@code طلب عدم ذكر اسمه، رفض الكشف عن هويته}. */
  private boolean isAnonymity(int i) {
    int last = Math.min(sentence.to(), i + LONGEST_ANONYMITY);
    for (int j = i + 1; j < last; j++) {
      if (IDENTITY.contains(tokens.form(j))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOnTopic(int i, Verb verb) {
    SpeakerMention topic = antecedents.topic();
    return topic != null
        && topic.to() <= i
        && (!saying.isOpen() || topic.from() >= saying.from())
        && (!verbs.isConjoined(tokens.form(i)) || tokens.form(i).charAt(0) == 'ف')
        && subjects.agreement().agrees(topic, verb)
        && subjects.reaches(topic, i);
  }

  private int withoutTopic(int i, Verb verb, int marker) {
    boolean opens = opens(i);
    SpeakerMention subject = subjects.behind(i, verb, marker, sentence.to()).orElse(null);
    if (subject == null) {
      return opens && continues(i, verb, marker) ? goOn(i, verb, marker) : i;
    }
    boolean far = verb.needsMarker() && !subject.named() && marker - subject.to() > 2;
    boolean right = opens || !saying.isOpen() && subject.from() <= i + 2 && !isPreposition(i);
    if (far || !right) {
      return i;
    }
    SpeakerMention speaker = spokesman(subject.to(), subject);
    return sayAs(speaker, i, verb, subject.to(), marker, clauses.start(i, saying.from()));
  }

  private boolean opens(int i) {
    boolean opens = verbs.isConjoined(tokens.form(i)) || clauses.opens(i, sentence);
    return opens && !isPreposition(i);
  }

  /**
   * {@code بين، عبر} are verbs only with a subject before them or a conjunction on them, and {@code
   * عبر} even then only if it goes on with {@code عن}.
   */
  private boolean isPreposition(int i) {
    return FunctionWords.PREPOSITIONS.contains(tokens.form(i));
  }

  private boolean isAbout(int i) {
    return text.form(i).equals("عن");
  }

  /** Who speaks for an organisation: {@code على لسان ...}. */
  private SpeakerMention spokesman(int from, SpeakerMention other) {
    int i = text.isComma(from) ? from + 1 : from;
    boolean tongue = text.form(i).equals("علي") && text.form(i + 1).equals("لسان");
    return tongue ? subjects.sureAt(i + 2, sentence.to()).orElse(other) : other;
  }

  /** Whether a verb without a subject goes on with what somebody says. */
  private boolean continues(int i, Verb verb, int marker) {
    boolean near = Clauses.isNear(marker, i);
    if (!near && (verb.needsMarker() || isPresent(i))) {
      return false;
    }
    if (saying.isOpen()) {
      return saying.speaker().mayBe(verb.person()) && clauses.isBehindBreak(i);
    }
    return near
        || verb.act() == Act.ADD
        || clauses.isBehindBreak(i)
        || i == text.start(sentence.from(), sentence.to());
  }

  /** {@code ويعتبر هذا}: in the present a passive cannot be told. */
  private boolean isPresent(int i) {
    String word = tokens.form(i);
    char first = word.charAt(verbs.isConjoined(word) ? 1 : 0);
    return first == 'ي' || first == 'ت' && !word.endsWith("ت");
  }

  private int goOn(int i, Verb verb, int marker) {
    ArticleSpeaker speaker = saying.speaker();
    if (speaker == null) {
      boolean first = i == text.start(sentence.from(), sentence.to());
      speaker =
          first ? antecedents.ofText(verb.person()) : antecedents.ofSentence(i, verb.person());
    } else if (!speaker.mayBe(verb.person())) {
      speaker = antecedents.ofText(verb.person());
    }
    return say(speaker, i, verb, i + 1, marker, clauses.start(i, saying.from()));
  }

  private int relative(int i, Verb verb, int marker) {
    if (!verb.reports() || marker == Clauses.NONE || saying.isOpen()) {
      return i;
    }
    int end = i - 1;
    while (end > sentence.from() + 1 && text.isComma(end - 1)) {
      end--;
    }
    Optional<SpeakerMention> mention = endingBefore(end);
    return mention.isEmpty()
        ? i
        : sayAs(spokesman(i + 1, mention.get()), i, verb, i + 1, marker, i - 1);
  }

  private Optional<SpeakerMention> endingBefore(int end) {
    SpeakerMention topic = antecedents.topic();
    if (topic != null && (topic.to() == end || subjects.reaches(topic, end + 2))) {
      return Optional.of(topic);
    }
    for (int i = Math.max(sentence.from(), end - LONGEST_RELATIVE_HEAD); i < end; i++) {
      Optional<SpeakerMention> mention =
          tokens.isWord(i)
              ? subjects.sureAt(i, sentence.to()).filter(m -> m.to() >= end)
              : Optional.empty();
      if (mention.isPresent()) {
        return mention;
      }
    }
    return Optional.empty();
  }

  private int participle(int i, Verb verb) {
    int marker = clauses.marker(i + 1, sentence.to());
    boolean near = Clauses.isNear(marker, i);
    boolean plural = verb.person() == Person.THEY && saying.speaker() == null;
    if (plural || !isAdverbial(i, near)) {
      return i;
    }
    ArticleSpeaker speaker = saying.speaker();
    if (speaker == null) {
      speaker = antecedents.ofSentence(i, verb.person());
    }
    int used = near || verb.reports() ? marker : Clauses.NONE;
    return say(speaker, i, verb, i + 1, used, clauses.start(i, saying.from()));
  }

  /** Whether a participle stands as an accusative of manner. */
  private boolean isAdverbial(int i, boolean near) {
    String word = tokens.form(i);
    boolean tanwin = word.endsWith("ا");
    if (!tanwin && !word.endsWith("ين") && !word.endsWith("ه")) {
      return false;
    }
    boolean leads = i == text.start(sentence.from(), sentence.to());
    return leads
        ? tanwin || near
        : clauses.isBehindBreak(i) || verbs.isConjoined(word) || tanwin && near;
  }

  private int masdar(int i, Verb verb) {
    int marker = clauses.marker(i + 1, sentence.to());
    if (saying.isOpen() || !verb.reports() || text.isThat(i - 1) || marker == Clauses.NONE) {
      return i;
    }
    Optional<SpeakerMention> mention =
        subjects.sureAt(i + 1, marker).filter(m -> marker - m.to() <= Clauses.NEAR / 2);
    return mention.isEmpty() ? i : sayAs(mention.get(), i, verb, mention.get().to(), marker, i);
  }

  private int sayAs(SpeakerMention mention, int i, Verb verb, int from, int marker, int frame) {
    ArticleSpeaker voice = voices.of(mention);
    voice.agrees(verb.person());
    return say(voice, i, verb, Math.max(from, mention.to()), marker, frame);
  }

  private int say(ArticleSpeaker voice, int i, Verb verb, int from, int marker, int frame) {
    if (voice == null) {
      return i;
    }
    int content = clauses.content(Math.max(from, i + 1), sentence.to(), verb, marker);
    String printed = tokens.printed(i, i + 1);
    saying.say(new Source(printed, verb.act(), voice, Math.min(frame, i)), content);
    return content;
  }
}
