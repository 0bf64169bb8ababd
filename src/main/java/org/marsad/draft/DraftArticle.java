package org.marsad.draft;

/**
 * An article of a sample.
 *
 * @param id its id
 * @param source its outlet; empty where none is known
 * @param topic the id of its topic
 * @param title its title; empty where it has none
 * @param text its text, a line a paragraph
 */
record DraftArticle(String id, String source, int topic, String title, String text) {

  /** Returns title and text, as two paragraphs. */
  String whole() {
    return title.isEmpty() ? text : title + "\n" + text;
  }
}
