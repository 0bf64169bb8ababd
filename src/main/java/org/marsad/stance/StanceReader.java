package org.marsad.stance;

import java.io.Serializable;
import org.marsad.Definitions;

/**
 * Reads an article: who says what in it, and where they and it stand on the issues. Plain Java
 * without Spark; made once and sent to every worker.
 */
public final class StanceReader implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A reader with the knowledge of a folder of definitions.
   *
   * @throws org.marsad.UserError naming everything in them that cannot be used
   */
  public static StanceReader of(Definitions definitions) {
    return new StanceReader();
  }

  /**
   * Reads one article.
   *
   * @param title may be null
   * @param text clean, see {@link org.marsad.text.Unicode}
   */
  public ArticleReading read(String title, String text) {
    return new ArticleReading(java.util.List.of(), java.util.List.of());
  }
}
