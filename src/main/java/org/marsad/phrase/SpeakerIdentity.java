package org.marsad.phrase;

import org.marsad.table.SpeakerKind;

/**
 * What a speaker is, and how far the words that name the speaker mean the same one.
 *
 * @param kind what the speaker is
 * @param reach where the same words mean the same speaker
 */
public record SpeakerIdentity(SpeakerKind kind, Reach reach) {
  /** Where the same words mean the same speaker. */
  public enum Reach {
    /** In all articles: a full name, {@code صندوق النقد الدولي}. */
    EVERYWHERE,
    /** In the articles of one outlet, which means its own country: {@code وزارة الصحة}. */
    OUTLET,
    /** In one article: {@code الشركة، مصدر أمني، عدد من النواب}. */
    ARTICLE
  }
}
