package org.marsad.phrase;

/**
 * A speaker as named at one place of a text.
 *
 * @param from the first token
 * @param to just behind the last token
 * @param name without titles, as printed; empty when only an office is named
 * @param role the office or organisation as printed; empty when only a name is given
 * @param named whether the name starts with a given name or stands behind a title or office
 * @param phrase all of it as printed
 */
public record SpeakerMention(
    int from, int to, String name, String role, boolean named, String phrase) {
  /** Whether an office, a given name or a title vouches for its being somebody. */
  public boolean isSomebody() {
    return named || !role.isEmpty();
  }

  /** Whether only an office or organisation is named. */
  public boolean isOffice() {
    return name.isEmpty();
  }

  /** Returns an office without the name of its holder, with which it was read. */
  public SpeakerMention without(String holder) {
    boolean ends = !holder.isEmpty() && role.length() > holder.length() && role.endsWith(holder);
    String office = ends ? role.substring(0, role.length() - holder.length()).strip() : role;
    return new SpeakerMention(from, to, name, office, named, phrase);
  }
}
