package org.marsad.stance;

import org.marsad.phrase.SpeakerIdentity;
import org.marsad.phrase.SpeakerIdentity.Reach;

/**
 * Where the names and offices of one article mean the same speaker, as it is written to {@link
 * org.marsad.table.Readings#SCOPE}. An article without an outlet stands by itself.
 *
 * @param article the scope of what only the article explains
 * @param outlet the scope of what its outlet always means in one way
 */
record Scopes(String article, String outlet) {
  private static final String EVERYWHERE = "";

  /**
   * Makes the scopes of an article.
   *
   * @param id the article's id
   * @param source its outlet; may be null
   */
  static Scopes of(String id, String source) {
    String own = "article " + id;
    return new Scopes(own, source == null || source.isBlank() ? own : "outlet " + source);
  }

  /** Returns the scope of a speaker; null stands for the author. */
  String of(SpeakerIdentity speaker) {
    Reach reach = speaker == null ? Reach.EVERYWHERE : speaker.reach();
    return switch (reach) {
      case EVERYWHERE -> EVERYWHERE;
      case OUTLET -> outlet;
      case ARTICLE -> article;
    };
  }
}
