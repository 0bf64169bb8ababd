package org.marsad.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.marsad.draft.CueProposals.Deciding;
import org.marsad.draft.ExampleChoice.Candidate;
import org.marsad.table.Stance;

/** Writes a draft as an issue file, with comments for the analyst who completes it. */
final class DraftFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FEW = 30;
  private static final Pattern PLAIN = Pattern.compile("\\p{IsArabic}[\\p{IsArabic}\\p{N} ]*");

  private final IssueDraft draft;
  private final StringBuilder text = new StringBuilder();

  private DraftFile(IssueDraft draft) {
    this.draft = draft;
  }

  /** Returns the text of the file. */
  static String text(IssueDraft draft, CueProposals cues, List<Candidate> examples) {
    DraftFile file = new DraftFile(draft);
    file.head();
    file.targets();
    file.context();
    file.cues(cues);
    file.examples(examples);
    return file.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void head() {
    String given =
        draft.given().stream().map(phrase -> "«" + phrase + "»").collect(Collectors.joining(", "));
    line("# A DRAFT of an issue about %s, made from run %s.", given, draft.run());
    line(
        "# %,d of its %,d articles name it. Everything in Arabic below stands in these articles.",
        draft.naming(), draft.articles());
    if (draft.naming() < FEW) {
      line("# These are few, so that what is proposed may rest on a single event or reprint.");
    }
    line("# Nothing of it is confirmed. To make it an issue:");
    line("#   1. Write its name in English and what support and oppose mean.");
    line("#   2. Delete targets that are something else; take the # off lines that belong to it.");
    line(
        "#   3. Go through the examples. Write `stance` for `proposed`, and the right stance where");
    line("#      the proposed one is wrong. An example that stays `proposed` does not count.");
    line(
        "#   4. Run `check`: it lists the examples that are read otherwise. Mend targets and cues,");
    line("#      or mark what the reader cannot know with `missed: true`.");
    line("name: {ar: %s, en: %s} # en: to be written", quoted(draft.given().get(0)), draft.id());
    line("about: >");
    line("  To be written: what the issue is. Support: what it means to be for it.");
    line("  Oppose: what it means to be against it.");
  }

  private void targets() {
    line("targets: # what a statement must name; phrases match by stem, =word only as written");
    line("  # As it is written in these articles: %s", String.join(", ", draft.written()));
    line("  - phrases:");
    draft.given().forEach(phrase -> line("      - %s # as you gave it", quoted(phrase)));
    draft.targets().sure().forEach(use -> line("      - %s # %s", quoted(use.phrase()), use(use)));
    if (!draft.company().isEmpty()) {
      line("    # The words mean other things, too, so the article must have one of these words.");
      line(
          "    # %.0f%% of the articles that name it have one. Delete what is not typical.",
          100 * draft.accompanied());
      line("    alongside: %s", list(draft.company()));
    }
    if (!draft.targets().alone().isEmpty()) {
      line("  # Single words of it, which count only in an article that names it in full:");
      line("  - weak: true");
      line("    phrases:");
      draft
          .targets()
          .alone()
          .forEach(use -> line("      - %s # %s", quoted(use.phrase()), use(use)));
    }
    suggestions(
        draft.targets().maybe(),
        "Phrases near it. Does one of them name the issue? A word for what is done to it, such as a"
            + " refusal, stays outside.");
    suggestions(
        draft.targets().names(),
        "Without a word of it, but most of their articles name it. Is one of them a name for it?");
    suggestions(
        draft.targets().alike(), "Used beside the same words as it. Is one of them a synonym?");
  }

  private void suggestions(List<PhraseUse> uses, String question) {
    if (!uses.isEmpty()) {
      line("  # %s", question);
      uses.forEach(use -> line("  # - phrases: [%s] # %s", quoted(use.phrase()), use(use)));
    }
  }

  private static String use(PhraseUse use) {
    return String.format(
        Locale.ROOT,
        "%,d articles, %.0f%% of them name it",
        use.on() + use.off(),
        100 * use.share());
  }

  private void context() {
    boolean needed = !draft.company().isEmpty();
    if (draft.excludes().isEmpty() && (needed || draft.senses().company().isEmpty())) {
      return;
    }
    if (draft.excludes().isEmpty()) {
      line(
          "# If the targets also turn up in articles about something else, require a word that is");
      line("# typical of it: take the # off these lines and delete words that are not.");
      line("# context:");
      line("#   needs: %s", list(draft.senses().company()));
      return;
    }
    line("context:");
    line("  # Found in articles on other topics: here the words mean something else.");
    line("  excludes: %s", list(draft.excludes()));
  }

  private void cues(CueProposals cues) {
    if (!cues.deciding().isEmpty()) {
      line("# What decides now in statements on it (in articles read as support, oppose). Where a");
      line("# phrase takes no side on this issue, list it under cues as plain: [...].");
      cues.deciding().forEach(this::deciding);
    }
    if (cues.supporting().isEmpty() && cues.opposing().isEmpty()) {
      return;
    }
    line("# Phrases peculiar to statements on it (in articles read as support, oppose, neutral).");
    line(
        "# Keep those that argue for or against it, as general words of attitude are known already.");
    line("# cues:");
    side("support", cues.supporting());
    side("oppose", cues.opposing());
  }

  private void deciding(Deciding deciding) {
    CueUse use = deciding.use();
    String within = deciding.within().map(pair -> ", often in «" + pair + "»").orElse("");
    line("#   %s (%d, %d)%s", use.phrase(), use.support(), use.oppose(), within);
  }

  private void side(String side, List<CueUse> cues) {
    if (!cues.isEmpty()) {
      line("#   %s:", side);
      cues.forEach(
          cue ->
              line(
                  "#     - %s # %d, %d, %d",
                  quoted(cue.phrase()), cue.support(), cue.oppose(), cue.neutral()));
    }
  }

  private void examples(List<Candidate> examples) {
    if (examples.isEmpty()) {
      line("examples: [] # no sentence on it was found; write some");
      return;
    }
    line("examples: # sentences of these articles, proposed as they are read now");
    String last = "";
    for (Candidate example : examples) {
      if (!example.read().equals(last)) {
        line("  # %s", heading(example.read()));
        last = example.read();
      }
      line("  - text: %s", json(example.text()));
      line("    proposed: %s # %s", example.read(), source(example));
    }
  }

  private static String heading(String read) {
    if (read.equals(Stance.SUPPORT.id())) {
      return "Read as support:";
    }
    if (read.equals(Stance.OPPOSE.id())) {
      return "Read as opposition:";
    }
    return read.equals(Stance.NONE)
        ? "Read as not about it, though they have words of it:"
        : "Read as neutral; look here for what the reader does not understand yet:";
  }

  private static String source(Candidate example) {
    String source = example.article().source();
    return (source + " " + example.article().id()).strip().replaceAll("\\s+", " ");
  }

  private static String list(List<String> phrases) {
    return phrases.stream().map(DraftFile::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Returns a phrase as YAML has it, in quotation marks where it needs them. */
  private static String quoted(String phrase) {
    return PLAIN.matcher(phrase).matches() ? phrase.strip() : json(phrase);
  }

  private static String json(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
