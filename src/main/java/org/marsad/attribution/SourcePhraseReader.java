package org.marsad.attribution;

import java.util.Optional;
import org.marsad.attribution.StatementCollector.Source;
import org.marsad.lexicon.Act;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.VerbPerson;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.text.ArabicWord;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Reads what attributes without a verb of its own: {@code وفقاً لفلان} before, inside and behind
 * its clause, {@code على حد قوله}, {@code جاء في بيان}, {@code بالقول إن}, and {@code نقلت وكالة عن
 * فلان قوله}. Each method gives the token to go on from, its own when it reads nothing. Distances
 * are in tokens.
 */
final class SourcePhraseReader {
  private static final int FARTHEST_SOURCE = 16;
  private static final int LONGEST_OCCASION = 12;
  private static final int FARTHEST_PRONOUN = 6;
  private static final int FARTHEST_CONTENT = 40;
  private static final int SHORTEST_CLAUSE = 2;
  private static final String NO_VERB = "";

  private final QuotedText text;
  private final Tokens tokens;
  private final FunctionWords words;
  private final Clauses clauses;
  private final SpeakerFinder finder;
  private final NamedSources sources;
  private final Antecedents antecedents;
  private final ArticleSpeakers speakers;
  private final OpenStatement statement;
  private Sentence sentence;

  SourcePhraseReader(
      QuotedText text,
      SpeakerFinder finder,
      Antecedents antecedents,
      ArticleSpeakers speakers,
      OpenStatement statement) {
    this.text = text;
    this.tokens = text.tokens();
    this.words = text.lexicon().words();
    this.clauses = new Clauses(text);
    this.finder = finder;
    this.sources = new NamedSources(text, finder);
    this.antecedents = antecedents;
    this.speakers = speakers;
    this.statement = statement;
  }

  void begin(Sentence next) {
    sentence = next;
  }

  /** Reads a phrase that starts at {@code i}. */
  int read(int i) {
    if (isAsHePutIt(i)) {
      return accordingToHim(i - 1, i + 2);
    }
    if (isAccording(i)) {
      return isItsPronoun(i + 1) ? accordingToHim(i, i + 2) : according(i);
    }
    if (isDocumentClause(i)) {
      return document(i);
    }
    if (text.isOneOf(i, WordClass.HIS_VIEW) && text.isOneOf(i - 1, WordClass.BEFORE_VIEW)) {
      return inHisView(i);
    }
    if (text.isOneOf(i, WordClass.CONTENTS) && !statement.isOpen()) {
      return contents(i);
    }
    return text.isOneOf(i, WordClass.BY_SAYING) && !statement.isOpen() ? bySaying(i) : i;
  }

  /** {@code على حد قوله}, the reader standing on its second word. */
  private boolean isAsHePutIt(int i) {
    return text.isOneOf(i, WordClass.EXTENT)
        && text.isOneOf(i - 1, WordClass.UPON)
        && isHisWords(i + 1);
  }

  private boolean isAccording(int i) {
    if (text.isOneOf(i, WordClass.VIEWS)) {
      return text.isOneOf(i - 1, WordClass.BEFORE_VIEW);
    }
    if (!text.isOneOf(i, WordClass.ACCORDING)) {
      return false;
    }
    if (text.isOneOf(i, WordClass.ACCORDING_BEHIND_PAUSE)) {
      return tokens.isOneOf(i - 1, "،,؛;")
          || text.isOneOf(i + 1, WordClass.WHAT)
          || text.isOneOf(i + 1, WordClass.POINTERS)
          || i == sentence.from()
          || isItsPronoun(i + 1)
          || text.inSpeech(i - 1);
    }
    return !text.isOneOf(i, WordClass.ACCORDING_ABOUT) || text.isOneOf(i + 1, WordClass.ABOUT);
  }

  private boolean isHisWords(int i) {
    return text.isOneOf(i, WordClass.HIS_WORDS);
  }

  /** {@code قوله}: somebody's words with the pronoun of who says them. */
  private boolean isItsPronoun(int i) {
    return isHisWords(i) && ArabicWord.endsWithPossessive(text.form(i));
  }

  /** Reads such a phrase from {@code i} to just before {@code behind}. */
  private int accordingToHim(int i, int behind) {
    if (statement.isOpen() || statement.speaker() != null) {
      return behind;
    }
    SpeakerMention topic = antecedents.topic();
    ArticleSpeaker last = speakers.recent().last();
    boolean known = topic != null && topic.isSomebody() && (last == null || finder.isPerson(topic));
    ArticleSpeaker speaker = known ? speakers.of(topic) : last;
    if (speaker != null) {
      int from = known && topic.to() <= i ? topic.to() : sentence.from();
      statement.sayAround(new Source(NO_VERB, Act.SAY, speaker, i), from, behind);
    }
    return behind;
  }

  /** {@code وفي رأيه أن الحل قريب}. */
  private int inHisView(int i) {
    boolean leads = text.isThat(i + 1) || text.isComma(i + 1);
    if (!leads || text.hasWords(sentence.from(), i - 1, SHORTEST_CLAUSE)) {
      return accordingToHim(i - 1, i + 1);
    }
    ArticleSpeaker speaker = antecedents.ofSentence(i, VerbPerson.FIRST);
    return say(speaker, i, i, clauses.behindMarkers(i + 1, sentence.to()));
  }

  /** {@code والرأي عند الأستاذ أن القرار باطل، ومفاد رسالة المحافظ أن}. */
  private int contents(int i) {
    int marker = clauses.marker(i + 1, sentence.to());
    int from = i + 1;
    while (text.isOneOf(from, WordClass.TO_NAME)) {
      from++;
    }
    if (marker == Clauses.NONE || from > marker) {
      return i;
    }
    return finder
        .sureAt(from, marker)
        .filter(mention -> mention.to() == marker)
        .map(mention -> say(speakers.of(mention), i, i, clauses.behind(marker)))
        .orElse(i);
  }

  private int according(int i) {
    Optional<SpeakerMention> mention = sources.behind(i, sentence.to());
    return mention.isEmpty() ? i : according(i, mention.get());
  }

  /** Where the phrase starts: {@code من وجهة} stands before {@code نظر}. */
  private int start(int i) {
    int start = i;
    while (start > sentence.from() && text.isOneOf(start - 1, WordClass.BEFORE_VIEW)) {
      start--;
    }
    return start < i && text.isOneOf(start - 1, WordClass.BESIDE) ? start - 1 : start;
  }

  private int according(int i, SpeakerMention mention) {
    Source source = new Source(NO_VERB, Act.SAY, speakers.of(mention), i);
    if (!text.hasWords(sentence.from(), start(i), SHORTEST_CLAUSE) || opensClause(i, mention)) {
      int content = clauses.behindMarkers(clauseStart(mention.to()), sentence.to());
      statement.say(source, content);
      return content;
    }
    if (!statement.isOpen() && statement.speaker() == null) {
      statement.sayAround(source, sentence.from(), mention.to());
    } else if (closes(i, mention) && source.speaker() != statement.speaker()) {
      statement.reportAll(source, start(i));
    }
    return mention.to();
  }

  /**
   * {@code قال علماء إن ...، بحسب الوكالة}: behind a comma at the end of the sentence, but not
   * {@code وفق بيان له}.
   */
  private boolean closes(int i, SpeakerMention mention) {
    boolean own =
        text.isOneOf(mention.from(), WordClass.DOCUMENTS) && !finder.isIssuedDocument(mention);
    return !own
        && text.isComma(start(i) - 1)
        && !text.inSpeech(i)
        && !text.hasWords(mention.to(), sentence.to(), SHORTEST_CLAUSE);
  }

  /** {@code ...، وبحسب المصادر، فإن}: a further clause of the sentence. */
  private boolean opensClause(int i, SpeakerMention mention) {
    int behind = text.isComma(mention.to()) ? mention.to() + 1 : mention.to();
    return tokens.isOneOf(i - 1, "،,؛")
        && ArabicWord.startsWithWa(tokens.form(i))
        && text.isThat(behind);
  }

  /** Behind to whom a source spoke and when: {@code وفقاً للوزير لوكالة الأنباء أمس، فإن}. */
  private int clauseStart(int from) {
    int last = Math.min(sentence.to(), from + LONGEST_OCCASION);
    boolean occasion = text.isOneOf(from, WordClass.OUTLETS) || text.isOneOf(from, WordClass.TIMES);
    for (int i = from; occasion && i + 1 < last; i++) {
      if (text.isComma(i) && text.isThat(i + 1)) {
        return i;
      }
    }
    return from;
  }

  private boolean isDocumentClause(int i) {
    return text.isOneOf(i, WordClass.STANDS_IN)
        && text.isOneOf(i + 1, WordClass.INSIDE)
        && words.contains(WordClass.DOCUMENTS, ArabicWord.withoutArticle(text.form(i + 2)));
  }

  private int document(int i) {
    int marker = clauses.marker(i + 3, sentence.to());
    if (marker == Clauses.NONE) {
      return i;
    }
    Optional<SpeakerMention> mention = finder.at(i + 2, marker);
    return mention.isEmpty() ? i : say(speakers.of(mention.get()), i, i, clauses.behind(marker));
  }

  private int bySaying(int i) {
    int next = i + 1;
    if (!text.leadsToSpeech(next)) {
      return i;
    }
    ArticleSpeaker speaker = statement.speaker();
    if (speaker == null) {
      speaker = antecedents.ofSentence(i, VerbPerson.FIRST);
    }
    return say(speaker, i, i, clauses.behind(next));
  }

  /** Whether the verb at {@code i} passes on what somebody else says. */
  boolean isRelay(int i, Verb verb) {
    return words.contains(WordClass.RELAYING_VERBS, verb.lemma())
        && !text.isOneOf(i - 1, WordClass.PREPOSITIONS);
  }

  /** Reads {@code نقلت الوكالة عن فلان قوله إن} from its verb on. */
  int relay(int i) {
    int pronoun = find(WordClass.ABOUT_SOMEBODY, i + 1, i + FARTHEST_PRONOUN);
    if (pronoun >= 0) {
      return relay(i, speakers.recent().last(), pronoun + 1);
    }
    int about = find(WordClass.ABOUT, i + 1, i + FARTHEST_SOURCE);
    Optional<SpeakerMention> mention =
        about < 0
            ? Optional.empty()
            : finder
                .at(about + 1, sentence.to())
                .filter(found -> found.isSomebody() || isHisWords(text.behindComma(found.to())));
    return mention.isEmpty() ? i : relay(i, speakers.of(mention.get()), mention.get().to());
  }

  private int find(WordClass type, int from, int to) {
    for (int i = from; i < Math.min(to, sentence.to()); i++) {
      if (text.isOneOf(i, type)) {
        return i;
      }
    }
    return -1;
  }

  private int relay(int i, ArticleSpeaker speaker, int from) {
    int content = from;
    int end = Math.min(sentence.to(), from + FARTHEST_CONTENT);
    while (content < end && !isHisWords(content) && !text.leadsToSpeech(content)) {
      content++;
    }
    content = content < end ? content : from;
    while (content < end
        && (isHisWords(content) || tokens.isOneOf(content, "،,:") || text.isThat(content))) {
      content++;
    }
    return say(speaker, i, clauses.start(i, statement.from()), content);
  }

  private int say(ArticleSpeaker speaker, int i, int frame, int content) {
    if (speaker == null) {
      return i;
    }
    statement.say(new Source(tokens.printed(i, i + 1), Act.SAY, speaker, frame), content);
    return content;
  }
}
