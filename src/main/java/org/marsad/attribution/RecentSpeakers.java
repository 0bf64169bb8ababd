package org.marsad.attribution;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.marsad.lexicon.VerbPerson;

/** Who spoke last in an article, and who of them together. */
final class RecentSpeakers {
  private static final int REMEMBERED = 4;

  private final Deque<ArticleSpeaker> recent = new ArrayDeque<>();
  private List<ArticleSpeaker> together = List.of();

  /** The last few, the very last first. */
  Collection<ArticleSpeaker> all() {
    return recent;
  }

  /** The last who spoke, or null. */
  ArticleSpeaker last() {
    return recent.peekFirst();
  }

  /** The last who spoke and with whom a verb can agree, else the last, or null. */
  ArticleSpeaker last(VerbPerson person) {
    for (ArticleSpeaker speaker : recent) {
      boolean several = person != VerbPerson.THEY || speaker.name().isEmpty();
      if (several && speaker.mayBe(person)) {
        return speaker;
      }
    }
    return recent.peekFirst();
  }

  /** Makes a speaker the one whom pronouns mean. */
  ArticleSpeaker speaks(ArticleSpeaker speaker) {
    recent.remove(speaker);
    recent.addFirst(speaker);
    if (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
    return speaker;
  }

  /** Remembers who says something together, or that one speaks alone. */
  void speakTogether(ArticleSpeaker first, Optional<ArticleSpeaker> second) {
    together = second.map(other -> List.of(first, other)).orElse(List.of());
  }

  /** Who spoke together with the last speaker if it is this one. */
  List<ArticleSpeaker> togetherWith(ArticleSpeaker speaker) {
    return together.contains(speaker)
        ? together.stream().filter(other -> other != speaker).toList()
        : List.of();
  }
}
