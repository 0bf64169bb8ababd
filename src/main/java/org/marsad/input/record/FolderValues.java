package org.marsad.input.record;

import org.marsad.input.column.ArticleColumn;
import org.marsad.input.file.FolderColumns;

/** What the folders above a file say of its articles: values of their own, and the last name. */
final class FolderValues {
  private final Chosen chosen;
  private final String folder;

  private FolderValues(Chosen chosen, String folder) {
    this.chosen = chosen;
    this.folder = folder;
  }

  /** Reads the folders of a path, with the scheme of its file system. */
  static FolderValues of(String path, ValueChoice choice) {
    FolderColumns folders = FolderColumns.of(path);
    return new FolderValues(choice.among(folders.values()), folders.source());
  }

  /**
   * Returns what a folder named {@code column=value} gives to all articles below it, and notes that
   * it is used.
   *
   * @param column what is looked for
   * @return the value, or null if no folder has it
   */
  public String use(ArticleColumn column) {
    return chosen.use(column);
  }

  /**
   * Returns the nearest folder that gives no column.
   *
   * @return its name, or an empty text at the root
   */
  public String folder() {
    return folder;
  }
}
