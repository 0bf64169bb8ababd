package org.marsad.phrase;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.marsad.config.Definitions;
import org.marsad.lexicon.Lexicon;

/**
 * Fits {@code phrase-weights.bin} anew, or judges one: {@code DEFINITIONS fit WEIGHTS ARTICLES...},
 * {@code DEFINITIONS judge WEIGHTS ARTICLES...} with files that {@link LabelledPhrases} reads.
 */
public final class PhraseWeightsFile {
  private PhraseWeightsFile() {}

  /** Takes the folder of definitions, what to do, the file of weights and files of articles. */
  public static void main(String[] args) throws IOException {
    Lexicon lexicon = Lexicon.read(Definitions.in(args[0]));
    Path weights = Path.of(args[2]);
    if ("judge".equals(args[1])) {
      for (int i = 3; i < args.length; i++) {
        judge(weights, args[i], phrases(lexicon, List.of(args[i])));
      }
      return;
    }
    List<LabelledPhrase> phrases = phrases(lexicon, List.of(args).subList(3, args.length));
    PhraseFitting fitting = new PhraseFitting();
    phrases.forEach(fitting::add);
    try (OutputStream out = Files.newOutputStream(weights)) {
      fitting.fit().write(out);
    }
    System.out.println(phrases.size() + " places");
  }

  private static List<LabelledPhrase> phrases(Lexicon lexicon, List<String> files)
      throws IOException {
    List<LabelledPhrase> phrases = new ArrayList<>();
    LabelledPhrases reader = new LabelledPhrases(lexicon, phrases::add);
    ObjectMapper json = new ObjectMapper();
    for (String file : files) {
      for (String line : Files.readAllLines(Path.of(file))) {
        reader.read(json.readTree(line));
      }
    }
    return phrases;
  }

  private static void judge(Path file, String name, List<LabelledPhrase> phrases)
      throws IOException {
    PhraseWeights weights;
    try (InputStream in = Files.newInputStream(file)) {
      weights = PhraseWeights.read(in);
    }
    for (boolean named : new boolean[] {true, false}) {
      int all = 0;
      int byRules = 0;
      int learned = 0;
      int mended = 0;
      int broken = 0;
      for (LabelledPhrase phrase : phrases) {
        if (phrase.labels().length > 0 == named) {
          NounPhrase read = read(phrase, new LearnedPhrases(phrase.text(), weights));
          boolean before = phrase.isRead(phrase.rules());
          boolean after = phrase.isRead(read);
          all++;
          byRules += before ? 1 : 0;
          learned += after ? 1 : 0;
          mended += after && !before ? 1 : 0;
          broken += before && !after ? 1 : 0;
        }
      }
      System.out.printf(
          "%s: %s %d, right by rules %.3f, as learned %.3f (%d mended, %d broken)%n",
          name,
          named ? "named" : "nobody",
          all,
          byRules / (double) all,
          learned / (double) all,
          mended,
          broken);
    }
  }

  /** What is read where a verb of speech may stand before a phrase; null for nobody. */
  private static NounPhrase read(LabelledPhrase phrase, LearnedPhrases learned) {
    int limit = phrase.text().tokens().size();
    return learned.isNobody(phrase.from(), limit, phrase.rules())
        ? null
        : learned.reread(phrase.from(), limit, phrase.rules());
  }
}
