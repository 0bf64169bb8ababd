package org.marsad.attribution;

import java.util.Optional;
import org.marsad.attribution.StatementCollector.Source;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.AttributionVerbs.Act;
import org.marsad.lexicon.AttributionVerbs.Person;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.phrase.SpeakerMention;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Reads what attributes without a verb of its own: {@code وفقاً لفلان} before, inside and behind
 * its clause, {@code على حد قوله}, {@code جاء في بيان}, {@code بالقول إن}, and {@code نقلت وكالة عن
 * فلان قوله}. Each method gives the token to go on from, its own when it reads nothing.
 */
final class SourcePhraseReader {
  /** The verb of what somebody passes on from somebody else. */
  private static final String RELAY = "نقل";

  private static final int FARTHEST_SOURCE = 16;
  private static final int FARTHEST_PRONOUN = 6;
  private static final int FARTHEST_CONTENT = 40;
  private static final int MOST_FILLERS = 3;

  private final QuotedText text;
  private final Tokens tokens;
  private final AttributionVerbs verbs;
  private final Clauses clauses;
  private final SubjectFinder subjects;
  private final Antecedents antecedents;
  private final ArticleSpeakers voices;
  private final OpenStatement saying;
  private Sentence sentence;

  SourcePhraseReader(
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

  int read(int i) {
    if (isAccording(i)) {
      return isHis(i) ? accordingToHim(i) : according(i);
    }
    if (isDocumentClause(i)) {
      return document(i);
    }
    return FunctionWords.BY_SAYING.contains(tokens.form(i)) && !saying.isOpen() ? bySaying(i) : i;
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
      return text.isComma(i - 1)
          || text.form(i + 1).equals("ما")
          || i == sentence.from()
          || text.inSpeech(i - 1);
    }
    return !word.endsWith("نقلا") || text.form(i + 1).equals("عن");
  }

  /** {@code على حد قوله، بحسب تعبيرها}. */
  private boolean isHis(int i) {
    String word = text.form(i + 1);
    boolean pronoun = word.endsWith("ه") || word.endsWith("ها") || word.endsWith("هم");
    return tokens.form(i).equals("حد") || pronoun && FunctionWords.HIS_WORDS.contains(word);
  }

  private int accordingToHim(int i) {
    if (saying.isOpen() || saying.speaker() != null) {
      return i + 2;
    }
    SpeakerMention topic = antecedents.topic();
    boolean known = topic != null && topic.isSomebody();
    ArticleSpeaker voice = known ? voices.of(topic) : voices.last();
    if (voice != null) {
      int from = known && topic.to() < i ? topic.to() : sentence.from();
      saying.sayAround(new Source("", Act.SAY, voice, i - 1), from, i + 2);
    }
    return i + 2;
  }

  private int according(int i) {
    int from = i + 1;
    while (from <= i + MOST_FILLERS && FunctionWords.FIGURES.contains(text.form(from))) {
      from++;
    }
    boolean said = from < sentence.to() && isSaid(text.form(from));
    int name = said ? from + 1 : from;
    Optional<SpeakerMention> mention =
        subjects
            .at(name, sentence.to(), said ? "" : "لب")
            .filter(m -> m.isSomebody() || said && !m.name().startsWith("ل"));
    return mention.isEmpty() ? i : according(i, mention.get());
  }

  private int according(int i, SpeakerMention mention) {
    Source source = new Source("", Act.SAY, voices.of(mention), i);
    if (!text.hasWords(sentence.from(), i, 2)) {
      int content = clauses.behindMarkers(mention.to(), sentence.to());
      saying.say(source, content);
      return content;
    }
    if (!saying.isOpen() && saying.speaker() == null) {
      saying.sayAround(source, sentence.from(), mention.to());
    }
    return mention.to();
  }

  /** Whether a word is a verb of speech, with or without an object pronoun. */
  private boolean isSaid(String word) {
    String bare = word.endsWith("ه") ? word.substring(0, word.length() - 1) : word;
    return verbs.find(word).or(() -> verbs.find(bare)).filter(Verb::isFinite).isPresent();
  }

  private boolean isDocumentClause(int i) {
    return switch (tokens.form(i)) {
      case "جاء", "وجاء", "ورد", "وورد" ->
          text.form(i + 1).equals("في")
              && FunctionWords.DOCUMENTS.contains(SpeakerLexicon.bare(text.form(i + 2)));
      default -> false;
    };
  }

  private int document(int i) {
    int marker = clauses.marker(i + 3, sentence.to());
    if (marker == Clauses.NONE) {
      return i;
    }
    Optional<SpeakerMention> mention = subjects.at(i + 2, marker);
    return mention.isEmpty() ? i : say(voices.of(mention.get()), i, i, behind(marker));
  }

  private int bySaying(int i) {
    int next = i + 1;
    if (!text.isThat(next) && !tokens.is(next, ':') && !text.opensSpeech(next)) {
      return i;
    }
    ArticleSpeaker voice = saying.speaker();
    if (voice == null) {
      voice = antecedents.ofSentence(i, Person.FIRST);
    }
    return say(voice, i, i, behind(next));
  }

  private int behind(int marker) {
    return text.opensSpeech(marker) ? marker : marker + 1;
  }

  boolean isRelay(int i, Verb verb) {
    return verb.lemma().equals(RELAY) && !FunctionWords.PREPOSITIONS.contains(text.form(i - 1));
  }

  /** Reads {@code نقلت الوكالة عن فلان قوله إن} from its verb on. */
  int relay(int i) {
    int pronoun = find("عنه", "عنها", i + 1, i + FARTHEST_PRONOUN);
    if (pronoun >= 0) {
      return relay(i, voices.last(), pronoun + 1);
    }
    int about = find("عن", "عن", i + 1, i + FARTHEST_SOURCE);
    Optional<SpeakerMention> mention =
        about < 0
            ? Optional.empty()
            : subjects
                .at(about + 1, sentence.to())
                .filter(m -> m.isSomebody() || isHisWords(m.to()));
    return mention.isEmpty() ? i : relay(i, voices.of(mention.get()), mention.get().to());
  }

  private int relay(int i, ArticleSpeaker voice, int from) {
    int content = from;
    int end = Math.min(sentence.to(), from + FARTHEST_CONTENT);
    while (content < end && !isHisWords(content) && !startsSpeech(content)) {
      content++;
    }
    content = content < end ? content : from;
    while (content < end
        && (isHisWords(content) || tokens.isOneOf(content, "،,:") || text.isThat(content))) {
      content++;
    }
    return say(voice, i, clauses.start(i, saying.from()), content);
  }

  private boolean isHisWords(int i) {
    return FunctionWords.HIS_WORDS.contains(text.form(i));
  }

  private boolean startsSpeech(int i) {
    return text.isThat(i) || tokens.is(i, ':') || text.opensSpeech(i);
  }

  private int find(String word, String other, int from, int to) {
    for (int i = from; i < Math.min(to, sentence.to()); i++) {
      if (tokens.form(i).equals(word) || tokens.form(i).equals(other)) {
        return i;
      }
    }
    return -1;
  }

  private int say(ArticleSpeaker voice, int i, int frame, int content) {
    if (voice == null) {
      return i;
    }
    saying.say(new Source(tokens.printed(i, i + 1), Act.SAY, voice, frame), content);
    return content;
  }
}
