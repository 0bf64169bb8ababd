package org.marsad.attribution;

import java.util.Optional;
import org.marsad.lexicon.Act;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.VerbPerson;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Reads the clauses of verbs of speech: finite ones with their subject before or behind them or
 * none, relative clauses ({@code فلان الذي أكد أن}), participles ({@code مؤكداً أن}) and verbal
 * nouns ({@code مع إعلان الوزارة أن}). Negated verbs, verbs behind {@code أن} and the first person
 * attribute nothing. Each method gives the token to go on from, its own when it reads nothing.
 * Distances are in tokens.
 */
final class VerbReader {
  private static final int LONGEST_RELATIVE_HEAD = 14;
  private static final int LONGEST_OBJECT = 2;

  private final QuotedText text;
  private final Tokens tokens;
  private final AttributionVerbs verbs;
  private final Clauses clauses;
  private final VerbNeeds needs;
  private final SpeechVerbs speech;
  private final ClauseStarts starts;
  private final SpeakerFinder finder;
  private final SubjectFinder subjects;
  private final Antecedents antecedents;
  private final OpenStatement statement;
  private final VerbAttribution attribution;
  private Sentence sentence;

  VerbReader(
      QuotedText text,
      SpeakerFinder finder,
      SubjectFinder subjects,
      Antecedents antecedents,
      ArticleSpeakers speakers,
      OpenStatement statement) {
    this.text = text;
    this.tokens = text.tokens();
    this.verbs = text.lexicon().verbs();
    this.clauses = new Clauses(text);
    this.needs = new VerbNeeds(text, finder);
    this.speech = new SpeechVerbs(text);
    this.starts = new ClauseStarts(text);
    this.finder = finder;
    this.subjects = subjects;
    this.antecedents = antecedents;
    this.statement = statement;
    this.attribution = new VerbAttribution(text, finder, speakers, statement);
  }

  void begin(Sentence next) {
    sentence = next;
    starts.begin(next);
    attribution.begin(next);
  }

  /** Reads the clause of the verb at {@code i}. */
  int read(int i, Verb verb) {
    return switch (verb.form()) {
      case FINITE -> finite(i, verb);
      case PARTICIPLE -> participle(i, verb);
      case MASDAR -> masdar(i, verb);
    };
  }

  private int finite(int i, Verb verb) {
    if (!speech.attributes(i, verb, sentence.to())) {
      return i;
    }
    int marker = clauses.marker(i + 1, sentence.to());
    if (needs.lacks(i, verb, marker, sentence.to())) {
      noticeActor(i, verb);
      return i;
    }
    if (text.isOneOf(i - 1, WordClass.RELATIVES)) {
      int next = byNamed(i, verb, marker);
      return next > i || verb.frame().pronoun() ? next : relative(i, verb, marker);
    }
    if (text.isOneOf(i + 1, WordClass.INSIDE_IT) && !statement.isOpen()) {
      ArticleSpeaker issuer = antecedents.ofDocument(i);
      if (issuer != null) {
        return attribution.say(issuer, i, verb, i + 2, marker, clauses.start(i, statement.from()));
      }
    }
    if (isOnTopic(i, verb, marker)) {
      SpeakerMention speaker = attribution.spokesman(i + 1, antecedents.topic());
      int frame = antecedents.topicFrom();
      if (isInner(antecedents.topic())) {
        antecedents.leaveTopic();
      }
      return attribution.sayAs(speaker, i, verb, i + 1, marker, frame);
    }
    return withoutTopic(i, verb, marker);
  }

  /** {@code تحدث الوزير للصحفيين عقب اللقاء فقال}: whom a later verb of the sentence means. */
  private void noticeActor(int i, Verb verb) {
    if (verb.needsComplement() && !statement.isOpen() && starts.opens(i, statement.isOpen())) {
      finder
          .sureAt(i + 1, sentence.to())
          .filter(found -> subjects.agreement().agrees(found, verb))
          .ifPresent(antecedents::act);
    }
  }

  /** Whether the noun phrase in front of the clause is the subject of the verb. */
  private boolean isOnTopic(int i, Verb verb, int marker) {
    SpeakerMention topic = antecedents.topic();
    return topic != null
        && topic.to() <= i
        && (!statement.isOpen() || topic.from() >= statement.from())
        && !speech.startsClause(i)
        && (!isInner(topic) || needs.introduces(i, verb, marker, sentence.to()))
        && !isBeforeName(i, verb)
        && subjects.agreement().agreesBehind(topic, verb)
        && subjects.reaches(topic, i);
  }

  /** Whether somebody stands where what somebody else says starts: {@code قال إن الوزير أكد أن}. */
  private boolean isInner(SpeakerMention topic) {
    return statement.isOpen() && topic.from() == statement.clause();
  }

  /** {@code الشارقة: فلانة أكد فلان أن}: a subject of its own stands behind the verb. */
  private boolean isBeforeName(int i, Verb verb) {
    return !verb.frame().addressee()
        && finder
            .sureAt(i + 1, sentence.to())
            .filter(found -> found.named() && !found.isOffice())
            .isPresent();
  }

  private int withoutTopic(int i, Verb verb, int marker) {
    boolean opens = starts.opens(i, statement.isOpen());
    SpeakerMention subject = subjects.behind(i, verb, marker, sentence.to()).orElse(null);
    if (subject != null
        && opens
        && antecedents.topic() == null
        && needs.isObject(subject, i, verb, sentence.to())) {
      int next = goOn(i, verb, marker);
      if (next > i) {
        return next;
      }
    }
    if (subject == null && speech.contrasts(i) && Clauses.isNear(marker, i)) {
      return goOn(i, verb, marker);
    }
    if (subject == null) {
      boolean goesOn = opens && !text.isOneOf(i, WordClass.IMPERSONAL);
      return goesOn && continues(i, verb, marker) ? goOn(i, verb, marker) : i;
    }
    boolean unsure = !subject.named() || subject.isOffice() || !verb.reports();
    boolean far = verb.needsMarker() && unsure && marker - subject.to() > LONGEST_OBJECT;
    boolean right =
        opens
            || !statement.isOpen()
                && !speech.mayBeVerbalNoun(i, verb)
                && subject.from() <= i + 2
                && !speech.isPreposition(i);
    if (far || !right) {
      return i;
    }
    SpeakerMention speaker = attribution.spokesman(subject.to(), subject);
    int lead =
        verb.reports() && clauses.isOnlyDash(subject.to(), sentence.to()) ? subject.to() : marker;
    return attribution.sayAs(
        speaker, i, verb, subject.to(), lead, clauses.start(i, statement.from()));
  }

  /** Whether a verb without a subject goes on with what somebody says. */
  private boolean continues(int i, Verb verb, int marker) {
    boolean near = Clauses.isNear(marker, i) || needs.opensSpeech(i + 1);
    if (!near && (verb.needsMarker() || speech.mayBePassive(i))) {
      return false;
    }
    if (statement.isOpen()) {
      boolean conjoined =
          verbs.isConjoined(tokens.form(i)) && (near || !speech.mayBeMasdar(i))
              || text.isOneOf(i - 1, WordClass.CLAUSE_OPENERS);
      boolean apart =
          starts.isBehindBreak(i)
              || !statement.isClause() && speech.addsClause(i)
              || verb.reports() && speech.quotes(i);
      return conjoined && apart && statement.speaker().mayBe(verb.person());
    }
    return near || verb.act() == Act.ADD || starts.isBehindBreak(i) || starts.leadsSentence(i);
  }

  /** Attributes to whoever a verb without a subject means. */
  private int goOn(int i, Verb verb, int marker) {
    ArticleSpeaker speaker = statement.speaker();
    if (speaker == null) {
      speaker =
          starts.leadsSentence(i)
              ? antecedents.ofText(verb.person())
              : antecedents.ofSentence(i, verb.person());
    } else if (!speaker.mayBe(verb.person())) {
      speaker = antecedents.ofText(verb.person());
    }
    if (speaker != null) {
      speaker.agrees(verb.person());
    }
    return attribution.say(speaker, i, verb, i + 1, marker, clauses.start(i, statement.from()));
  }

  /** {@code التي وصفها فلان بأنها}: the pronoun is the relative's, so that somebody is named. */
  private int byNamed(int i, Verb verb, int marker) {
    return subjects
        .behind(i, verb, marker, sentence.to())
        .filter(SpeakerMention::isSomebody)
        .filter(subject -> verb.frame().pronoun() || leads(verb, subject.to(), marker))
        .map(subject -> attribution.sayAs(subject, i, verb, subject.to(), marker, i - 1))
        .orElse(i);
  }

  /** {@code الذين قال البيان إنهم، الذين أشار البيان إلى أنهم}: whether speech follows at once. */
  private boolean leads(Verb verb, int from, int marker) {
    return verb.reports() && marker >= from && marker - from <= 1;
  }

  private int relative(int i, Verb verb, int marker) {
    boolean led = marker != Clauses.NONE || needs.isLedAtOnce(i, verb, sentence.to());
    if (!verb.reports() || !led || statement.isOpen()) {
      return i;
    }
    int end = i - 1;
    while (end > sentence.from() + 1 && text.isComma(end - 1)) {
      end--;
    }
    Optional<SpeakerMention> mention = endingBefore(end);
    return mention.isEmpty()
        ? i
        : attribution.sayAs(
            attribution.spokesman(i + 1, mention.get()), i, verb, i + 1, marker, i - 1);
  }

  /** Whom the relative pronoun at {@code end} means. */
  private Optional<SpeakerMention> endingBefore(int end) {
    for (int i = Math.max(sentence.from(), end - LONGEST_RELATIVE_HEAD); i < end; i++) {
      Optional<SpeakerMention> mention =
          tokens.isWord(i)
              ? finder.sureAt(i, sentence.to()).filter(found -> found.to() == end)
              : Optional.empty();
      if (mention.isPresent()) {
        return mention;
      }
    }
    return Optional.ofNullable(antecedents.topic())
        .filter(topic -> !topic.named() || !text.isOneOf(end, WordClass.RELATIVES_OF_SEVERAL))
        .filter(topic -> topic.to() == end || subjects.reaches(topic, end + 2));
  }

  private int participle(int i, Verb verb) {
    int marker = clauses.marker(i + 1, sentence.to());
    boolean near = Clauses.isNear(marker, i);
    ArticleSpeaker speaker = statement.speaker();
    boolean nobodys = verb.person() == VerbPerson.THEY && speaker == null;
    boolean empty = verb.frame().isNominal() && needs.lacks(i, verb, marker, sentence.to());
    if (nobodys || empty || !verb.reports() && speech.isAdverb(i) || !isManner(i, marker)) {
      return i;
    }
    if (speaker == null) {
      speaker = antecedents.ofSentence(i, verb.person());
    }
    int used = near || verb.reports() ? marker : Clauses.NONE;
    return attribution.say(speaker, i, verb, i + 1, used, clauses.start(i, statement.from()));
  }

  /** Whether a participle stands as an accusative of manner. */
  private boolean isManner(int i, int marker) {
    boolean near = Clauses.isNear(marker, i);
    boolean singular = speech.isSingularAccusative(i);
    if (!speech.isAccusative(i)) {
      return false;
    }
    return starts.leadsSentence(i)
        ? singular || near
        : clauses.isBehindBreak(i) || verbs.isConjoined(tokens.form(i)) || singular && near;
  }

  private int masdar(int i, Verb verb) {
    int marker = clauses.marker(i + 1, sentence.to());
    if (statement.isOpen() || !verb.reports() || text.isThat(i - 1) || marker == Clauses.NONE) {
      return i;
    }
    Optional<SpeakerMention> mention =
        finder.sureAt(i + 1, marker).filter(found -> marker - found.to() <= Clauses.NEAR / 2);
    return mention.isEmpty()
        ? i
        : attribution.sayAs(mention.get(), i, verb, mention.get().to(), marker, i);
  }
}
