package org.marsad.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.text.Tokens;

/**
 * An article, or a part of it, in which paragraphs that ask and paragraphs that answer take turns:
 * {@code س: ...؟ ج: ...}, bullets, dashes. Its answers are the statements of the person whom the
 * rest of the article introduces; who asks is nobody's speaker.
 *
 * @param from the first token of the first question
 * @param to just behind the last answer
 * @param answers the paragraphs that answer, without their labels
 * @param speaker who answers
 */
record Interview(int from, int to, List<Answer> answers, SpeakerMention speaker) {
  private static final int FEWEST_LABELLED = 2;
  private static final int FEWEST_TURNS = 3;
  private static final int FEWEST = 4;
  private static final int LONGEST_LABEL = 3;
  private static final int LONGEST_QUESTION = 70;

  /** A range of tokens. */
  record Answer(int from, int to) {}

  /** A paragraph: its tokens, those behind its label, whether it asks, whether a word labels it. */
  private record Paragraph(int from, int content, int to, boolean asks, boolean turn) {
    boolean isLabelled() {
      return content > from;
    }
  }

  /** The interview in an article, or empty. */
  static Optional<Interview> in(QuotedText text, SpeakerFinder finder) {
    if (text.tokens().text().indexOf('؟') < 0 && text.tokens().text().indexOf('?') < 0) {
      return Optional.empty();
    }
    List<Paragraph> paragraphs = paragraphs(text);
    int first = -1;
    int questions = 0;
    int labelled = 0;
    long turns = paragraphs.stream().filter(Paragraph::turn).count();
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (paragraph.asks() && !paragraphs.get(i + 1).asks()) {
        first = first < 0 ? i : first;
        questions++;
        labelled += paragraph.isLabelled() ? 1 : 0;
      }
    }
    if (turns >= FEWEST_TURNS) {
      return of(text, finder, paragraphs, firstTurn(paragraphs));
    }
    boolean alternate =
        labelled >= FEWEST_LABELLED && 2 * labelled >= questions || questions >= FEWEST;
    return alternate ? of(text, finder, paragraphs, first) : Optional.empty();
  }

  private static int firstTurn(List<Paragraph> paragraphs) {
    int first = 0;
    while (!paragraphs.get(first).turn()) {
      first++;
    }
    return first;
  }

  private static Optional<Interview> of(
      QuotedText text, SpeakerFinder finder, List<Paragraph> paragraphs, int first) {
    List<Answer> answers = new ArrayList<>();
    boolean labels = paragraphs.get(first).isLabelled();
    boolean answered = false;
    for (Paragraph paragraph : paragraphs.subList(first, paragraphs.size())) {
      boolean open = !labels || paragraph.isLabelled() || !answered;
      if (!paragraph.asks() && open) {
        answers.add(new Answer(paragraph.content(), paragraph.to()));
      }
      answered = !paragraph.asks();
    }
    int from = paragraphs.get(first).from();
    int to = answers.get(answers.size() - 1).to();
    return answerer(text, finder, from, to)
        .map(speaker -> new Interview(from, to, answers, speaker));
  }

  private static List<Paragraph> paragraphs(QuotedText text) {
    Tokens tokens = text.tokens();
    List<Paragraph> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.is(i, '\n')) {
        if (text.hasWords(from, i, 1)) {
          boolean asks = tokens.isOneOf(i - 1, "؟?") && !text.hasWords(from, i, LONGEST_QUESTION);
          int content = behindLabel(text, from, i);
          boolean turn = text.isOneOf(content - 2, WordClass.TURNS) && content - 2 >= from;
          found.add(new Paragraph(from, content, i, asks, turn));
        }
        from = i + 1;
      }
    }
    return found;
  }

  /** Behind bullets, dashes and {@code س:، ج -}; the start where there is no label. */
  private static int behindLabel(QuotedText text, int from, int to) {
    Tokens tokens = text.tokens();
    int i = from;
    while (i < to && i < from + LONGEST_LABEL && !tokens.isWord(i) && !text.inSpeech(i)) {
      i++;
    }
    if (text.isOneOf(i, WordClass.TURNS) && tokens.isOneOf(i + 1, ":/-–")) {
      return i + 2;
    }
    return i;
  }

  /** The first person with a full name outside the interview who does not ask. */
  private static Optional<SpeakerMention> answerer(
      QuotedText text, SpeakerFinder finder, int from, int to) {
    Optional<SpeakerMention> before = named(text, finder, 0, from);
    return before.isPresent() ? before : named(text, finder, to, text.tokens().size());
  }

  private static Optional<SpeakerMention> named(
      QuotedText text, SpeakerFinder finder, int from, int to) {
    SpeakerMention best = null;
    int i = from;
    while (i < to) {
      Optional<SpeakerMention> mention =
          text.tokens().isWord(i) ? finder.fullNameAt(i, to) : Optional.empty();
      if (mention.isPresent() && !mention.get().isOffice() && !isAsking(text, i)) {
        SpeakerMention found = mention.get();
        if (!found.role().isEmpty()) {
          return mention;
        }
        best = best == null ? found : best;
      }
      i = mention.filter(found -> !found.isOffice()).map(SpeakerMention::to).orElse(i + 1);
    }
    return Optional.ofNullable(best);
  }

  /** {@code حاورته: فلانة}. */
  private static boolean isAsking(QuotedText text, int name) {
    for (int i = Math.max(0, name - LONGEST_LABEL); i < name; i++) {
      if (text.isOneOf(i, WordClass.INTERVIEWED)) {
        return true;
      }
    }
    return false;
  }
}
