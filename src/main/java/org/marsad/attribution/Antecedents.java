package org.marsad.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.lexicon.VerbPerson;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.WordKind;
import org.marsad.text.Quotations.Quotation;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Finds whom a verb or quotation without a subject of its own means: the topic of its clause, the
 * person that its sentence starts with, the person whom one of the two sentences before is about,
 * the last who spoke.
 */
final class Antecedents {
  private static final int FARTHEST = 7;
  private static final int REMEMBERED_SENTENCES = 2;
  private static final int SHORTEST_REST = 3;
  private static final int MOST_NAMED = 4;
  private static final String PAUSES = "،,؛;";

  private final QuotedText text;
  private final Tokens tokens;
  private final SpeakerFinder finder;
  private final SubjectFinder subjects;
  private final ArticleSpeakers speakers;
  private final IssuedDocuments documents;
  private Sentence sentence;
  private int index;
  private SpeakerMention topic;
  private int topicFrom;
  private SpeakerMention actor;
  private SpeakerMention salient;
  private int salientIndex;
  private List<SpeakerMention> named = List.of();

  Antecedents(
      QuotedText text, SpeakerFinder finder, SubjectFinder subjects, ArticleSpeakers speakers) {
    this.text = text;
    this.tokens = text.tokens();
    this.finder = finder;
    this.subjects = subjects;
    this.speakers = speakers;
    this.documents = new IssuedDocuments(text, finder, subjects);
  }

  /** Starts with a new sentence, of which the first clause may have a topic. */
  void begin(Sentence next) {
    sentence = next;
    index++;
    actor = null;
    setTopic(next.from());
  }

  /** Looks for a new topic where a clause starts. */
  void setTopic(int from) {
    topic = subjects.topic(from, sentence.to()).orElse(null);
    topicFrom = from;
  }

  /** Remembers the subject of a verb of the sentence that attributes nothing itself. */
  void act(SpeakerMention subject) {
    actor = subject;
  }

  /** The noun phrase in front of the clause, or null. */
  SpeakerMention topic() {
    return topic;
  }

  /** Forgets a topic that spoke within what somebody else says. */
  void leaveTopic() {
    topic = null;
  }

  /** The token from which the topic was looked for. */
  int topicFrom() {
    return topicFrom;
  }

  /** {@code وكان فلان، وهو رئيس الحزب، قد اتهم}: a particle behind an apposition of the topic. */
  boolean goesOn(int particle) {
    return topic != null
        && text.isComma(topic.to())
        && !text.form(particle + 1).isEmpty() // the text goes on
        && text.word(particle + 1).is(WordKind.VERB)
        && !text.isOneOf(particle, WordClass.COMPARISONS)
        && subjects.reaches(topic, particle + 1);
  }

  /** Whether a token belongs to the noun phrase in front of the clause. */
  boolean isInTopic(int i) {
    return topic != null && i >= topic.from() && i < topic.to();
  }

  /**
   * Whom a sentence is about before one of its tokens, else who was meant before it, or null.
   *
   * @param person with whom the verb agrees
   */
  ArticleSpeaker ofSentence(int before, VerbPerson person) {
    if (topic != null && topic.isSomebody()) {
      return speakers.of(topic);
    }
    if (actor != null && agreement().mayBe(actor, person)) {
      return speakers.of(actor);
    }
    int last = Math.min(before, sentence.from() + FARTHEST);
    Optional<SpeakerMention> mention =
        subjects
            .actingOrganisation(sentence.from(), before)
            .filter(acting -> agreement().mayBe(acting, person))
            .or(() -> firstPerson(behindAbout(before), last, before))
            .filter(m -> person != VerbPerson.HE || !subjects.agreement().isFeminine(m));
    return mention.isPresent() ? speakers.of(mention.get()) : ofText(person);
  }

  /**
   * Whom the sentences before are about, else who spoke last and agrees, else somebody of the
   * verb's gender who was named, else who spoke last, or null.
   */
  ArticleSpeaker ofText(VerbPerson person) {
    boolean near =
        salient != null
            && index - salientIndex <= REMEMBERED_SENTENCES
            && agreement().mayBe(salient, person);
    if (near) {
      return speakers.of(salient);
    }
    ArticleSpeaker last = speakers.recent().last(person);
    boolean agrees = last != null && last.mayBe(person);
    return agrees
        ? last
        : named.stream()
            .filter(mention -> agreement().mayBe(mention, person))
            .findFirst()
            .map(speakers::of)
            .orElse(last);
  }

  private SubjectAgreement agreement() {
    return subjects.agreement();
  }

  /**
   * Who says a quotation that no clause attributes.
   *
   * @param speaker who speaks in its sentence, or null
   * @return null when it seems to be nobody's
   */
  ArticleSpeaker ofQuotation(Quotation speech, ArticleSpeaker speaker) {
    boolean leads = !text.hasWords(sentence.from(), speech.open(), 1);
    boolean labelled = tokens.is(speech.open() - 1, ':');
    int behind = speech.behind();
    if (speaker != null) {
      boolean split = text.opensSpeech(text.start(sentence.from(), sentence.to()));
      return leads || labelled || split ? speaker : null;
    }
    if (labelled) {
      return ofSentence(speech.open(), VerbPerson.FIRST);
    }
    if (leads && !text.hasWords(behind, sentence.to(), SHORTEST_REST)) {
      return ofText(VerbPerson.FIRST);
    }
    int last = Math.min(sentence.to(), behind + FARTHEST);
    return leads
        ? firstPerson(behind, last, sentence.to())
            .filter(m -> m.named() && !m.isOffice())
            .map(speakers::of)
            .orElse(null)
        : null;
  }

  /** Where somebody may be named who speaks: behind what a sentence opens with as its subject. */
  private int behindAbout(int before) {
    int from = sentence.from();
    if (!text.isOneOf(from, WordClass.SUBJECT_MATTER)) {
      return from;
    }
    while (from < before && !tokens.isOneOf(from, PAUSES)) {
      from++;
    }
    return from;
  }

  private Optional<SpeakerMention> firstPerson(int from, int last, int end) {
    int i = from;
    while (i < last) {
      boolean free = tokens.isWord(i) && !text.inSpeech(i);
      Optional<SpeakerMention> mention =
          free && !text.isOneOf(i - 1, WordClass.PREPOSITIONS)
              ? finder.at(i, end)
              : Optional.empty();
      if (mention.filter(finder::isPerson).isPresent()) {
        return mention;
      }
      i = mention.filter(SpeakerMention::isSomebody).map(SpeakerMention::to).orElse(i + 1);
    }
    return Optional.empty();
  }

  /** Remembers whom a sentence in which nobody speaks is about, and whom it names. */
  void notice() {
    noticeNames();
    Optional<SpeakerMention> mention =
        topic == null || topicFrom != sentence.from()
            ? Optional.empty()
            : finder.personAt(topic.from(), sentence.to());
    mention = mention.or(this::subjectOfVerb);
    if (mention.isPresent()) {
      salient = mention.get();
      salientIndex = index;
    }
  }

  private void noticeNames() {
    List<SpeakerMention> found = new ArrayList<>();
    int i = sentence.from();
    while (i < sentence.to() && found.size() < MOST_NAMED) {
      Optional<SpeakerMention> mention =
          tokens.isWord(i) ? finder.fullNameAt(i, sentence.to()) : Optional.empty();
      mention.filter(name -> !name.isOffice()).ifPresent(found::add);
      i = Math.max(i + 1, mention.map(SpeakerMention::to).orElse(i));
    }
    if (!found.isEmpty()) {
      named = found;
    }
  }

  private Optional<SpeakerMention> subjectOfVerb() {
    int first = subjects.behindLeaders(sentence.from(), sentence.to());
    boolean negated = text.isOneOf(first, WordClass.NEGATIONS);
    return finder.personAt(first + (negated ? 2 : 1), sentence.to()).filter(SpeakerMention::named);
  }

  /**
   * Remembers who issued the document that a sentence speaks of: {@code أصدرت الوزارة بياناً}.
   *
   * @param speaker who speaks in the sentence, or null
   */
  void noticeDocument(ArticleSpeaker speaker) {
    int document = documents.first(sentence, sentence.to());
    if (document < sentence.to()) {
      Optional<SpeakerMention> named = documents.namedIssuer(document, sentence);
      if (named.isPresent() || speaker == null) {
        named.or(() -> publisher(document)).map(speakers::of).ifPresent(speakers::issues);
      } else {
        speakers.issues(speaker);
      }
    }
  }

  /**
   * Who issued the document that the sentence speaks of before a token, or null: {@code أصدرت
   * النقابة بياناً اتهمت فيه}.
   */
  ArticleSpeaker ofDocument(int before) {
    int document = documents.first(sentence, before);
    return document == before
        ? null
        : documents
            .namedIssuer(document, sentence)
            .or(() -> publisher(document))
            .map(speakers::of)
            .orElse(null);
  }

  /** {@code نشرت النقابة بياناً}: the subject of the sentence. */
  private Optional<SpeakerMention> publisher(int document) {
    return topic != null && topic.to() <= document && topic.isSomebody()
        ? Optional.of(topic)
        : documents.publisher(document, sentence);
  }

  /** Forgets whom sentences were about, for somebody has spoken. */
  void forget() {
    salient = null;
  }
}
