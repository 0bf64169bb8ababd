package org.marsad.stance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.stance.AttributionVerbs.Act;
import org.marsad.stance.AttributionVerbs.Form;
import org.marsad.stance.AttributionVerbs.Verb;
import org.marsad.stance.Statement.Kind;
import org.marsad.text.Quotations;
import org.marsad.text.Quotations.Quotation;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Finds who says what in an article: direct quotations in any marks, indirect speech behind verbs
 * and participles of speech, {@code وفقاً لـ} and its like, {@code نقل عن ... قوله}; what is left
 * is the author's voice. Questions are nobody's statement, except rhetorical ones ({@code ألم،
 * أليس}).
 */
final class Attribution implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The verb of what somebody passes on from somebody else: {@code نقلت وكالة عن فلان قوله}. */
  private static final String RELAY = "نقل";

  private static final int FARTHEST_MARKER = 45;
  private static final int SHORTEST_SPEECH = 4;
  private static final int SHORTEST_REST = 5;

  private static final Set<String> THAT =
      Set.copyOf(
          List.of(
              "ان بان انه انها انهم انهما اننا انني اني بانه بانها بانهم بانهما باننا بانني انا لانه ان"
                  .split(" ")));
  private static final Set<String> CLAUSE_WORDS =
      Set.copyOf(
          List.of(
              "فيما بينما كما حين حيث وقد وكان وكانت كان كانت ثم لكن ولكن ايضا بدوره بدورها سبق جهته جانبه ناحيته"
                  .split(" ")));
  private static final Set<String> RELATIVE = Set.of("الذي", "التي", "الذين", "اللذين", "اللذان");
  private static final Set<String> ACCORDING =
      Set.of("وفق", "وفقا", "بحسب", "حسب", "طبقا", "حسبما", "نقلا");
  private static final Set<String> PREPOSITIONS =
      Set.copyOf(
          List.of(
              "في من الي علي عن مع بعد قبل خلال بين ضد لدي عند منذ حتي دون بدون نحو حول ان"
                  .split(" ")));
  private static final Set<String> HIS_WORDS =
      Set.copyOf(
          List.of(
              "قوله قولها قولهم قولهما تاكيده تاكيدها وصفه وصفها تعبيره تعبيرها قول تعبير وصف رايه"
                  .split(" ")));
  private static final Set<String> OUTLETS =
      Set.copyOf(
          List.of(
              "لوكاله لصحيفه لقناه لموقع لاذاعه للصحافيين للصحفيين لفضائيه لراديو للوكاله لمراسل"
                  .split(" ")));

  private final AttributionVerbs verbs;
  private final SpeakerParser parser;

  Attribution(AttributionVerbs verbs, SpeakerParser parser) {
    this.verbs = verbs;
    this.parser = parser;
  }

  /** The statements of a text in order, the author's sentences among them. */
  List<Statement> of(Tokens tokens) {
    return new Reading(tokens).statements();
  }

  /** A word that attributes, and where its clause starts and ends. */
  private record Trigger(int at, Verb verb, int clause) {}

  /** One pass over one article. */
  private final class Reading {
    private final Tokens tokens;
    private final List<Quotation> speeches = new ArrayList<>();
    private final int[] speechAt;
    private final List<Sentence> sentences;
    private final List<Statement> statements = new ArrayList<>();
    private final Voices voices = new Voices();
    private Mention noticed;
    private int noticedIn;

    Reading(Tokens tokens) {
      this.tokens = tokens;
      List<Quotation> quotations = Quotations.of(tokens);
      this.speechAt = new int[tokens.size() + 1];
      java.util.Arrays.fill(speechAt, -1);
      for (Quotation quotation : quotations) {
        if (isSpeech(quotation)) {
          for (int i = quotation.open(); i <= Math.min(quotation.close(), tokens.size() - 1); i++) {
            if (i < quotation.close() || !tokens.is(i, '\n')) {
              speechAt[i] = speeches.size();
            }
          }
          speeches.add(quotation);
        }
      }
      this.sentences = Sentences.of(tokens, speeches);
    }

    private boolean isSpeech(Quotation quotation) {
      int words = 0;
      for (int i = quotation.open() + 1; i < quotation.close(); i++) {
        words += tokens.isWord(i) ? 1 : 0;
      }
      boolean introduced = tokens.is(quotation.open() - 1, ':') || isThat(quotation.open() - 1);
      return words >= (introduced ? 2 : SHORTEST_SPEECH);
    }

    List<Statement> statements() {
      for (Sentence sentence : sentences) {
        int before = statements.size();
        read(sentence);
        notice(sentence);
        addAuthor(sentence, before);
      }
      statements.sort(
          java.util.Comparator.comparingInt(Statement::from).thenComparingInt(Statement::to));
      return statements;
    }

    /** A person whom a sentence names without quoting may be whom the next one's pronoun means. */
    private void notice(Sentence sentence) {
      for (int i = sentence.from(); i < sentence.to(); i++) {
        if (tokens.isWord(i) && isFree(i)) {
          Optional<Mention> mention = parser.parse(tokens, i, sentence.to());
          if (mention.filter(m -> m.named() && m.name().indexOf(' ') > 0).isPresent()) {
            noticed = mention.get();
            noticedIn = sentence.to();
            return;
          }
          if (i - sentence.from() > 3) {
            return;
          }
        }
      }
    }

    /** Whom a pronoun means: who was just named in the paragraph, else who spoke last. */
    private Voice antecedent(int at) {
      boolean near =
          noticed != null
              && noticedIn <= at
              && !hasLineEnd(noticedIn, at)
              && !spokenSince(noticed.from());
      return near ? voices.of(noticed) : voices.last();
    }

    /** Who a participle belongs to: who speaks in its sentence, else the person that it names. */
    private Voice inSentence(Sentence sentence, int at) {
      boolean spoken =
          statements.stream()
              .anyMatch(
                  s -> s.from() >= sentence.from() && s.from() < at && s.kind() != Kind.AUTHOR);
      if (!spoken) {
        for (int i = sentence.from(); i < at; i++) {
          Optional<Mention> mention =
              tokens.isWord(i) ? parser.parse(tokens, i, at) : Optional.empty();
          if (mention.filter(m -> m.named() && m.name().indexOf(' ') > 0).isPresent()) {
            return voices.of(mention.get());
          }
        }
      }
      return voices.last();
    }

    private boolean hasLineEnd(int from, int to) {
      for (int i = from; i < to; i++) {
        if (tokens.is(i, '\n')) {
          return true;
        }
      }
      return false;
    }

    private boolean spokenSince(int token) {
      return statements.stream().anyMatch(s -> s.from() > token && s.kind() != Kind.AUTHOR);
    }

    private boolean isThat(int i) {
      return tokens.isWord(i)
          && (THAT.contains(tokens.form(i))
              || tokens.form(i).equals("وان")
              || tokens.form(i).equals("فان"));
    }

    private boolean isFree(int i) {
      return i < 0 || speechAt[i] < 0;
    }

    private void read(Sentence sentence) {
      List<Trigger> triggers = triggers(sentence);
      if (triggers.isEmpty()) {
        readUnattributed(sentence);
        return;
      }
      for (int k = 0; k < triggers.size(); k++) {
        Trigger trigger = triggers.get(k);
        int end = k + 1 < triggers.size() ? triggers.get(k + 1).clause() : sentence.to();
        if (trigger.verb() == null) {
          readAccording(
              sentence, trigger, k == 0 ? sentence.from() : triggers.get(k - 1).at() + 1, end);
        } else {
          readVerb(sentence, trigger, k == 0, end);
        }
      }
    }

    /** A quotation that is a sentence by itself belongs to who spoke last. */
    private void readUnattributed(Sentence sentence) {
      int quoted = firstSpeech(sentence.from(), sentence.to());
      if (quoted >= 0 && tokens.is(speeches.get(quoted).open() - 1, ':')) {
        int open = speeches.get(quoted).open();
        Voice voice = inSentence(sentence, open);
        if (voice != null) {
          add(
              Kind.DIRECT,
              open + 1,
              speeches.get(quoted).close(),
              null,
              voices.speaks(voice),
              sentence.from());
        }
        return;
      }
      int first = firstWordOrMark(sentence.from(), sentence.to());
      if (antecedent(sentence.from()) != null
          && first < sentence.to()
          && speechAt[first] >= 0
          && speeches.get(speechAt[first]).open() == first) {
        Quotation speech = speeches.get(speechAt[first]);
        if (words(speech.close() + 1, sentence.to()) < 3) {
          add(
              Kind.DIRECT,
              speech.open() + 1,
              speech.close(),
              null,
              voices.speaks(antecedent(sentence.from())),
              sentence.from());
        }
      }
    }

    private List<Trigger> triggers(Sentence sentence) {
      List<Trigger> triggers = new ArrayList<>();
      int guard = sentence.from();
      for (int i = sentence.from(); i < sentence.to(); i++) {
        if (!tokens.isWord(i) || !isFree(i)) {
          continue;
        }
        Trigger trigger = trigger(sentence, i, guard);
        if (trigger != null) {
          triggers.add(trigger);
          guard = i + 1;
        }
      }
      return triggers;
    }

    private Trigger trigger(Sentence sentence, int i, int guard) {
      String word = tokens.form(i);
      if (isAccording(i)) {
        return new Trigger(i, null, separatorBefore(i, guard));
      }
      Optional<Verb> found = verbs.find(word);
      if (found.isEmpty()) {
        return null;
      }
      Verb verb = found.get();
      boolean opens = i == sentence.from() || opensClause(i);
      if (verb.lemma().equals(RELAY) && !contains("عن", i + 1, sentence.to())) {
        return null;
      }
      if (verb.needsMarker() && !hasMarkerClose(i, sentence.to())
          || parser.isGivenName(word) && !opens) {
        return null;
      }
      boolean conjoined =
          (word.startsWith("و") || word.startsWith("ف"))
              && verbs.find(word.substring(1)).isPresent();
      if (verb.form() == Form.MASDAR) {
        return null;
      }
      if (verb.form() == Form.PARTICIPLE) {
        boolean accusative =
            word.endsWith("ا") || word.endsWith("ه") || word.endsWith("ين") || word.endsWith("تين");
        boolean behindMark =
            tokens.isOneOf(i - 1, "،,»\"”؛") || conjoined || !isFree(i - 1) || word.endsWith("ا");
        boolean leads = i == sentence.from() && voices.last() != null && word.endsWith("ا");
        return accusative
                && (leads || behindMark && i > sentence.from())
                && (voices.last() != null || hasVerb(sentence, i))
            ? new Trigger(i, verb, separatorBefore(i, guard))
            : null;
      }
      if (RELATIVE.contains(formAt(i - 1))
          || isThatWord(i - 1)
          || Set.of("لم", "لا", "لن", "عدم", "دون").contains(formAt(i - 1))
              && verb.act() != Act.DENY) {
        boolean negatedDenial = false;
        return negatedDenial ? new Trigger(i, verb, i) : null;
      }
      if (opens || conjoined) {
        return plausible(i, verb, sentence.to())
            ? new Trigger(i, verb, separatorBefore(i, guard))
            : null;
      }
      int subject = subjectStart(i, guard);
      boolean named = subject < i;
      return named && plausible(i, verb, sentence.to()) ? new Trigger(i, verb, subject) : null;
    }

    /** Whether أن or a colon follows with at most a subject between. */
    private boolean hasMarkerClose(int i, int to) {
      int marker = marker(i + 1, Math.min(to, i + 16));
      return marker >= 0 && !tokens.isOneOf(i + 1, "،,") && commas(i, marker) <= 2;
    }

    private int commas(int from, int to) {
      int commas = 0;
      for (int i = from; i < to; i++) {
        commas += tokens.isOneOf(i, "،,") ? 1 : 0;
      }
      return commas;
    }

    private boolean isFinite(String word) {
      return verbs.find(word).filter(verb -> verb.form() == Form.FINITE).isPresent();
    }

    private boolean hasVerb(Sentence sentence, int before) {
      for (int i = sentence.from(); i < before; i++) {
        if (tokens.isWord(i) && verbs.find(tokens.form(i)).isPresent()) {
          return true;
        }
      }
      return false;
    }

    /** Whether a subject read before the verb goes up to it, but for relative clauses. */
    private boolean reaches(Mention mention, int verb) {
      if (verb - mention.to() <= 1) {
        return true;
      }
      int next = mention.to();
      while (next < verb && !tokens.isWord(next)) {
        next++;
      }
      return verb - mention.to() <= 14
          && (RELATIVE.contains(formAt(next))
              || Set.of("في", "خلال", "امس", "اليوم", "لدي", "ايضا", "وفقا", "عن", "قد")
                  .contains(formAt(next)));
    }

    private boolean isThatWord(int i) {
      return formAt(i).equals("ان") || formAt(i).equals("بان");
    }

    /**
     * A word such as دعم or طلب is a verb only where a clause opens, and not before a noun's
     * genitive.
     */
    private boolean plausible(int i, Verb verb, int to) {
      if (i + 1 >= to) {
        return !statementsBefore(i);
      }
      return true;
    }

    private boolean statementsBefore(int i) {
      return i == 0;
    }

    private boolean opensClause(int i) {
      if (tokens.isOneOf(i - 1, "،,:؛-»\"”.…(") || !isFree(i - 1)) {
        return true;
      }
      String before = formAt(i - 1);
      return CLAUSE_WORDS.contains(before)
          || Set.of("كما", "وفيما", "وبينما", "الي ذلك").contains(before)
          || before.equals("ذلك")
          || before.equals("متصل")
          || before.equals("اخري")
          || before.equals("السياق")
          || isTime(before);
    }

    private boolean isTime(String word) {
      return Set.of(
              "امس",
              "اليوم",
              "الاحد",
              "الاثنين",
              "الثلاثاء",
              "الاربعاء",
              "الخميس",
              "الجمعه",
              "السبت")
          .contains(word);
    }

    private int subjectStart(int i, int guard) {
      int start = i;
      int commas = 0;
      for (int j = i - 1; j >= guard && i - j <= 20; j--) {
        if (tokens.isOneOf(j, ".:؛\n") || !isFree(j) && speechAt[j] >= 0) {
          break;
        }
        if (tokens.isWord(j)
            && (CLAUSE_WORDS.contains(tokens.form(j))
                || isFinite(tokens.form(j))
                    && !RELATIVE.contains(formAt(j - 1))
                    && opensClause(j))) {
          break;
        }
        if (tokens.isOneOf(j, "،,") && ++commas > 2) {
          break;
        }
        if (isSubjectAt(j, i)) {
          start = j;
        }
      }
      return start;
    }

    private boolean isSubjectAt(int j, int i) {
      if (!tokens.isWord(j) || PREPOSITIONS.contains(formAt(j - 1)) || isThat(j - 1)) {
        return false;
      }
      return parser.parse(tokens, j, i).filter(m -> reaches(m, i) && isPlausible(m)).isPresent();
    }

    /**
     * Whether a mention is somebody: an office, a name that begins like one, a voice heard before.
     */
    private boolean isPlausible(Mention mention) {
      return !mention.role().isEmpty() || mention.named() || voices.knows(mention);
    }

    private String formAt(int i) {
      return i >= 0 && i < tokens.size() ? tokens.form(i) : "";
    }

    private boolean isAccording(int i) {
      String word = tokens.form(i);
      String bare =
          word.length() > 3 && word.startsWith("و") && ACCORDING.contains(word.substring(1))
              ? word.substring(1)
              : word;
      if (bare.equals("حد")) {
        return formAt(i - 1).equals("علي") && HIS_WORDS.contains(formAt(i + 1));
      }
      if (bare.equals("وفق") || bare.equals("حسب")) {
        String next = formAt(i + 1);
        return tokens.isOneOf(i - 1, "،,") || next.equals("ما") || i == 0;
      }
      return ACCORDING.contains(bare) && (!bare.equals("نقلا") || formAt(i + 1).equals("عن"));
    }

    /** The comma or conjunction before {@code i}, or {@code i}. */
    private int separatorBefore(int i, int guard) {
      int j = i;
      while (j - 1 >= guard
          && (tokens.isOneOf(j - 1, "،,؛-")
              || CLAUSE_WORDS.contains(formAt(j - 1))
              || Set.of("من", "علي", "في", "الي", "ومن", "كما").contains(formAt(j - 1)) && j < i)) {
        j--;
      }
      return j;
    }

    private void readAccording(Sentence sentence, Trigger trigger, int before, int end) {
      int at = trigger.at();
      if (formAt(at).equals("حد") && formAt(at + 1).matches("قول[هم]ا?|.*[هة]ا?")) {
        if (voices.last() != null) {
          addClause(before, trigger.clause(), null, voices.last(), trigger.clause());
        }
        return;
      }
      int from = at + 1;
      while (from < end
          && Set.of("ما", "عن", "ل", "قول", "تعبير", "وصف", "لما").contains(formAt(from))) {
        from++;
      }
      Optional<Verb> said = from < end ? verbs.find(formAt(from)) : Optional.empty();
      if (said.isPresent() && said.get().form() == Form.FINITE) {
        from++;
      }
      Optional<Mention> mention = mentionAt(from, end).filter(this::isPlausible);
      if (mention.isEmpty()) {
        return;
      }
      Voice voice = voices.of(mention.get());
      int rest = mention.get().to();
      boolean leads = words(sentence.from(), at) < 2;
      if (leads) {
        while (rest < end && (tokens.isOneOf(rest, "،,:") || isThat(rest))) {
          rest++;
        }
        voices.speaks(voice);
        addClause(rest, end, null, voice, trigger.clause());
      } else {
        int start = Math.max(before, clauseBefore(sentence, trigger.clause(), before));
        boolean covered =
            statements.stream().anyMatch(s -> s.to() > start && s.from() < trigger.clause());
        if (!covered) {
          voices.speaks(voice);
          addClause(start, trigger.clause(), null, voice, trigger.clause());
        }
      }
    }

    private int clauseBefore(Sentence sentence, int end, int least) {
      return Math.max(sentence.from(), least);
    }

    /** A mention that may have ل or another particle written onto its first word. */
    private Optional<Mention> mentionAt(int from, int to) {
      Optional<Mention> mention = parser.parse(tokens, from, to);
      return mention.map(
          m -> {
            String name = withoutParticle(m.name(), m.role().isEmpty());
            return new Mention(m.from(), m.to(), name, withoutParticle(m.role(), true), m.named());
          });
    }

    private String withoutParticle(String text, boolean may) {
      if (!may || text.length() < 5 || text.charAt(0) != 'ل') {
        return text;
      }
      return text.startsWith("لل") ? "ال" + text.substring(2) : text.substring(1);
    }

    private void readVerb(Sentence sentence, Trigger trigger, boolean first, int end) {
      int at = trigger.at();
      Verb verb = trigger.verb();
      int marker = marker(at + 1, end);
      boolean relayed = verb.lemma().equals(RELAY);
      Voice voice;
      int content;
      if (relayed) {
        int about = indexOf("عن", at + 1, end);
        Optional<Mention> mention = parser.parse(tokens, about + 1, end);
        voice = mention.map(voices::of).orElse(voices.last());
        content = mention.map(Mention::to).orElse(about + 1);
        while (content < end
            && (HIS_WORDS.contains(formAt(content))
                || isThat(content)
                || tokens.isOneOf(content, "،,:"))) {
          content++;
        }
        if (marker >= content) {
          content = marker + 1;
        }
      } else {
        Optional<Mention> mention =
            verb.form() == Form.FINITE
                ? subject(trigger, marker < 0 ? end : marker, marker >= 0)
                : Optional.empty();
        voice =
            mention
                .map(voices::of)
                .orElseGet(
                    () ->
                        verb.form() == Form.PARTICIPLE
                            ? voices.last() == null ? antecedent(at) : inSentence(sentence, at)
                            : antecedent(at));
        boolean follows = mention.isPresent() && mention.get().from() > at;
        content = follows ? mention.get().to() : at + 1;
        boolean speech =
            verb.act() == Act.SAY
                || verb.act() == Act.ADD
                || verb.form() == Form.PARTICIPLE
                || marker >= 0 && marker - content <= 12;
        if (marker >= content && speech) {
          content = tokens.isWord(marker) || tokens.is(marker, ':') ? marker + 1 : marker;
        } else if (content < end) {
          content = skipAdverbials(content, end);
        }
      }
      if (voice == null) {
        return;
      }
      voices.speaks(voice);
      int before = statements.size();
      addClause(content, end, verb, voice, trigger.clause(), at);
      if (statements.size() == before && first && end == sentence.to()) { // «...»، قال فلان
        addClause(sentence.from(), trigger.clause(), verb, voice, sentence.from(), at);
      }
    }

    private int skipAdverbials(int content, int end) {
      int i = content;
      while (i < end && (tokens.isOneOf(i, "،,") || isTime(formAt(i)))) {
        i++;
      }
      return i;
    }

    private boolean contains(String word, int from, int to) {
      return indexOf(word, from, to) >= 0;
    }

    private int indexOf(String word, int from, int to) {
      for (int i = from; i < Math.min(to, from + 14); i++) {
        if (formAt(i).equals(word)) {
          return i;
        }
      }
      return -1;
    }

    private Optional<Mention> subject(Trigger trigger, int limit, boolean marked) {
      if (trigger.clause() < trigger.at() || formAt(trigger.at()).startsWith("ف")) {
        int start =
            subjectStart(trigger.at(), Math.min(trigger.clause(), Math.max(0, trigger.at() - 20)));
        Optional<Mention> before =
            start < trigger.at() ? parser.parse(tokens, start, trigger.at()) : Optional.empty();
        if (before.isPresent() && !isAdverbial(before.get())) {
          return before;
        }
      }
      int from = trigger.at() + 1;
      while (from < limit
          && (isTime(formAt(from))
              || Set.of("ايضا", "كذلك", "بدوره", "قائلا").contains(formAt(from))
              || tokens.isOneOf(from, "،,"))) {
        from++;
      }
      for (String phrase : List.of("جهته", "جانبه", "ناحيته")) {
        if (formAt(from).equals("من") && formAt(from + 1).equals(phrase)) {
          from += 2;
        }
      }
      if (OUTLETS.contains(formAt(from)) || formAt(from).equals("ل")) {
        return Optional.empty();
      }
      int start = from;
      return parser
          .parse(tokens, from, limit)
          .filter(m -> isPlausible(m) || marked && isShort(m, limit) && !isVerbalNoun(start))
          .map(m -> marked && m.name().isEmpty() ? parser.withTrailingName(tokens, m, limit) : m);
    }

    /** Whether a name that nothing vouches for fills what stands before أن. */
    private boolean isShort(Mention mention, int limit) {
      return limit - mention.to() <= 1
          || words(mention.to(), limit) == 0
          || PREPOSITIONS.contains(formAt(mention.to()))
          || tokens.isOneOf(mention.to(), "،,")
          || formAt(mention.to()).startsWith("ل");
    }

    private boolean isVerbalNoun(int i) {
      return verbs.find(formAt(i)).isPresent()
          || formAt(i).endsWith("ه") && formAt(i).length() < 5
          || formAt(i).endsWith("ته");
    }

    private boolean isAdverbial(Mention mention) {
      return mention.name().isEmpty() && mention.role().isEmpty();
    }

    /** The word or mark behind which the speech starts. */
    private int marker(int from, int end) {
      for (int i = from; i < Math.min(end, from + FARTHEST_MARKER); i++) {
        if (speechAt[i] >= 0 && speeches.get(speechAt[i]).open() == i) {
          return i;
        }
        if (tokens.is(i, ':') || isThat(i) && !formAt(i).equals("لانه")) {
          boolean quoteNext = i + 1 < end && speechAt[i + 1] >= 0;
          return quoteNext ? i + 1 : i;
        }
      }
      return -1;
    }

    private void addClause(int from, int to, Verb verb, Voice voice, int frame) {
      addClause(from, to, verb, voice, frame, -1);
    }

    /** Adds what a clause says: its quotation and what follows, or all of it. */
    private void addClause(int from, int to, Verb verb, Voice voice, int frame, int verbAt) {
      int start = firstWordOrMark(from, to);
      if (start >= to) {
        return;
      }
      int speech =
          speechAt[start] >= 0
              ? speechAt[start]
              : start + 3 < to ? firstSpeech(start, Math.min(to, start + 4)) : -1;
      if (speech >= 0 && speeches.get(speech).open() >= start - 1) {
        Quotation quotation = speeches.get(speech);
        add(
            Kind.DIRECT,
            quotation.open() + 1,
            Math.min(quotation.close(), tokens.size()),
            verbOf(verb, verbAt),
            verb,
            voice,
            frame);
        int rest = Math.min(quotation.close() + 1, to);
        if (words(rest, to) >= SHORTEST_REST) {
          int restSpeech = firstSpeech(rest, to);
          if (restSpeech >= 0) {
            add(
                Kind.DIRECT,
                speeches.get(restSpeech).open() + 1,
                Math.min(speeches.get(restSpeech).close(), tokens.size()),
                verbOf(verb, verbAt),
                verb,
                voice,
                frame);
          }
        }
        return;
      }
      if (words(start, to) >= 2) {
        add(Kind.INDIRECT, start, to, verbOf(verb, verbAt), verb, voice, frame);
      }
    }

    private String verbOf(Verb verb, int at) {
      return verb == null || at < 0 ? "" : tokens.printed(at, at + 1);
    }

    private int firstSpeech(int from, int to) {
      for (int i = from; i < to; i++) {
        if (speechAt[i] >= 0 && speeches.get(speechAt[i]).open() == i) {
          return speechAt[i];
        }
      }
      return -1;
    }

    private int firstWordOrMark(int from, int to) {
      int i = from;
      while (i < to && !tokens.isWord(i) && speechAt[i] < 0) {
        i++;
      }
      return i;
    }

    private int words(int from, int to) {
      int words = 0;
      for (int i = from; i < to; i++) {
        words += tokens.isWord(i) ? 1 : 0;
      }
      return words;
    }

    private void add(Kind kind, int from, int to, Verb verb, Voice voice, int frame) {
      add(kind, from, to, "", verb, voice, frame);
    }

    private void add(
        Kind kind, int from, int to, String printed, Verb verb, Voice voice, int frame) {
      int start = from;
      int end = to;
      while (start < end && !tokens.isWord(start) && !tokens.isOneOf(start, "«“\"(")) {
        start++;
      }
      while (end > start && !tokens.isWord(end - 1) && !tokens.isOneOf(end - 1, "»”\")")) {
        end--;
      }
      if (start >= end) {
        return;
      }
      if (isQuestion(start, to)) {
        return;
      }
      int s = start;
      int e = end;
      if (statements.stream().anyMatch(other -> other.from() < e && other.to() > s)) {
        return;
      }
      Act act = verb == null ? Act.SAY : verb.act();
      statements.add(new Statement(kind, start, end, act, printed, voice, frame));
    }

    private boolean isQuestion(int from, int to) {
      boolean asked = tokens.isOneOf(to - 1, "؟?") || tokens.isOneOf(to, "؟?");
      return asked && !isRhetorical(from) && Sentences.within(tokens, from, to).size() == 1;
    }

    private boolean isRhetorical(int from) {
      return Set.of("الم", "اليس", "اليست", "الا", "افلا", "اولم", "اوليس").contains(formAt(from));
    }

    /** What no statement of the sentence covers is the author's. */
    private void addAuthor(Sentence sentence, int firstStatement) {
      boolean question =
          sentence.question() && !isRhetorical(firstWordOrMark(sentence.from(), sentence.to()));
      if (question) {
        return;
      }
      List<Statement> covering =
          new ArrayList<>(statements.subList(firstStatement, statements.size()));
      covering.sort(java.util.Comparator.comparingInt(Statement::from));
      int from = sentence.from();
      for (Statement statement : covering) {
        addAuthor(from, Math.max(from, Math.min(statement.frame(), statement.from())));
        from = Math.max(from, statement.to());
      }
      addAuthor(from, sentence.to());
    }

    private void addAuthor(int from, int to) {
      if (words(from, to) >= SHORTEST_SPEECH || firstOf(from, to)) {
        int start = from;
        int end = to;
        while (start < end && !tokens.isWord(start) && !tokens.isOneOf(start, "«“\"(")) {
          start++;
        }
        while (end > start && !tokens.isWord(end - 1) && !tokens.isOneOf(end - 1, "»”\")")) {
          end--;
        }
        statements.add(new Statement(Kind.AUTHOR, start, end, Act.SAY, "", null, start));
      }
    }

    private boolean firstOf(int from, int to) {
      return words(from, to) >= 3;
    }
  }
}
