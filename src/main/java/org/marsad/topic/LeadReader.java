package org.marsad.topic;

import com.carrotsearch.hppc.LongLookupContainer;
import java.util.HashMap;
import java.util.Map;
import org.marsad.text.Folding;
import org.marsad.text.Terms;

/**
 * Reads the beginnings of articles into {@link LeadWords}. Each distinct word is folded and looked
 * up once; one thread at a time.
 */
final class LeadReader {
  private final Terms terms;
  private final LabelWords words;
  private final LongLookupContainer outlets;
  private final Map<String, Known> known = new HashMap<>();

  /** What is known of a printed word: whether no label has it, and whether it is a title. */
  private record Known(String folded, boolean omitted, boolean title) {}

  /**
   * Makes a reader.
   *
   * @param words knows titles of persons and words that no label has
   * @param outlets hashes of the stems of outlets' names
   */
  LeadReader(LabelWords words, LongLookupContainer outlets) {
    this.terms = new Terms(words.stopWords());
    this.words = words;
    this.outlets = outlets;
  }

  /**
   * Reads a beginning.
   *
   * @param text a title, a line end, and what stands below
   */
  LeadWords read(String text) {
    LeadWords lead = new LeadWords(text);
    terms.walk(text, new Filler(text, lead));
    return lead;
  }

  private Known find(String printed) {
    String folded = Folding.fold(printed);
    return new Known(folded, words.isNever(folded), words.isTitle(folded));
  }

  /** Adds the words of one text. */
  private final class Filler implements Terms.Visitor {
    private final String text;
    private final LeadWords lead;
    private boolean behindOmitted;

    Filler(String text, LeadWords lead) {
      this.text = text;
      this.lead = lead;
    }

    @Override
    public void visit(long hash, int start, int end, boolean isJoined) {
      Known word = known.computeIfAbsent(text.substring(start, end), LeadReader.this::find);
      if (word.omitted || outlets.contains(hash)) {
        behindOmitted = true;
        return;
      }
      lead.add(hash, word.folded, start, end, isJoined && !behindOmitted && !word.title);
      behindOmitted = false;
    }
  }
}
