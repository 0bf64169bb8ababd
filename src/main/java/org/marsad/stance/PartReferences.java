package org.marsad.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.stance.Sign.Part;
import org.marsad.stance.Sign.Role;
import org.marsad.text.ArabicWord;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Tokens;

/**
 * Finds where a text goes on speaking of the one to whom something is done without naming it in
 * full, so that what is done to it is seen: {@code القوات الأجنبية ... سحب القوات، عودة قواتها}.
 * Such a word is the head of the name with the article or a pronoun on it, as long as nothing else
 * with the same head was named in between ({@code القوات العراقية}).
 */
final class PartReferences {
  private static final int SHORTEST_HEAD = 4;

  private final Tokens tokens;
  private final References references;
  private final List<Match<Part>> parts;

  /** By the first token of a name what it is a part of. */
  private final Map<Integer, List<Part>> names = new HashMap<>();

  private final Set<String> heads = new HashSet<>();
  private final List<Match<Part>> found = new ArrayList<>();

  private PartReferences(AnnotatedText text, List<Match<Part>> parts) {
    this.tokens = text.tokens();
    this.references = new References(text);
    this.parts = parts;
  }

  /**
   * Finds references to counterparts.
   *
   * @param parts of the targets of an issue, in the order of the text
   * @return the references alone, in the order of the text
   */
  static List<Match<Part>> of(AnnotatedText text, List<Match<Part>> parts) {
    PartReferences references = new PartReferences(text, parts);
    references.collect();
    if (!references.names.isEmpty()) {
      references.find();
    }
    return references.found;
  }

  private void collect() {
    for (Match<Part> match : parts) {
      String head = references.head(match.from());
      if (match.value().role() == Role.WITH
          && match.to() > match.from() + 1
          && head.length() >= SHORTEST_HEAD) {
        names.computeIfAbsent(match.from(), key -> new ArrayList<>()).add(match.value());
        heads.add(head);
      }
    }
  }

  private void find() {
    Map<String, List<Part>> last = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      String head = tokens.isWord(i) ? references.head(i) : "";
      String bare = ArabicWord.withoutPossessive(head);
      if (names.containsKey(i)) {
        last.put(head, names.get(i));
      } else if (heads.contains(head)) {
        read(i, head, last);
      } else if (bare.length() < head.length() && last.containsKey(bare)) {
        refer(i, last.get(bare));
      }
    }
  }

  private void read(int token, String head, Map<String, List<Part>> last) {
    if (!references.isDefinite(token) || references.isSpecified(token)) {
      last.remove(head);
    } else if (last.containsKey(head)) {
      refer(token, last.get(head));
    }
  }

  private void refer(int token, List<Part> named) {
    for (Part part : named) {
      found.add(new Match<>(token, token + 1, part));
    }
  }
}
