package org.marsad.stance;

import java.io.Serializable;

/** Reads one article: {@link StanceReader} in a run, a few fixed answers in a test. */
public interface Reading extends Serializable {
  /**
   * Reads one article.
   *
   * @param title the headline; may be null
   * @param text cleaned, see {@link org.marsad.text.Unicode}
   * @return what the article says, with offsets into {@code text}
   */
  ArticleReading read(String title, String text);
}
