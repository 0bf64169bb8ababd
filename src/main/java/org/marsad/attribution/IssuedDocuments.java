package org.marsad.attribution;

import java.util.Optional;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.text.Sentences.Sentence;

/** Finds the communiqué that a sentence speaks of, and who issued it. */
final class IssuedDocuments {
  private static final int FARTHEST = 7;

  private final QuotedText text;
  private final SpeakerFinder finder;
  private final SubjectFinder subjects;

  IssuedDocuments(QuotedText text, SpeakerFinder finder, SubjectFinder subjects) {
    this.text = text;
    this.finder = finder;
    this.subjects = subjects;
  }

  /** The first document of a sentence before a token, or the token. */
  int first(Sentence sentence, int before) {
    int i = sentence.from();
    while (i < before && (text.inSpeech(i) || !text.isOneOf(i, WordClass.COMMUNIQUES))) {
      i++;
    }
    return i;
  }

  /** {@code بيان للنقابة، بيان أصدرته النقابة}. */
  Optional<SpeakerMention> namedIssuer(int document, Sentence sentence) {
    int last = Math.min(sentence.to(), document + FARTHEST);
    for (int i = document + 1; i < last && text.tokens().isWord(i); i++) {
      if (text.isOneOf(i, WordClass.ISSUED_IT)) {
        return subjects.placed(i + 1, sentence.to());
      }
    }
    return finder.sureAt(document, sentence.to()).filter(finder::isIssuedDocument);
  }

  /** {@code نشرت النقابة بياناً}: the subject of the sentence. */
  Optional<SpeakerMention> publisher(int document, Sentence sentence) {
    return subjects.placed(subjects.behindLeaders(sentence.from(), document) + 1, document);
  }
}
