package org.marsad.input.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.marsad.config.Secrets;
import org.marsad.input.column.ArticleColumn;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.column.KnownNames;
import org.marsad.input.column.ShownNames;
import org.marsad.input.file.BoundedInput.RecordTooLong;
import org.marsad.input.file.Slice;
import org.marsad.input.value.DottedNames;
import org.marsad.input.value.NestedNames;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.CanonicalUrl;
import org.marsad.text.Reason;

/**
 * Builds the rows of {@link Records} for one slice: read records from a file's own names and
 * values, refused ones from a reason. Secrets in paths and messages are masked.
 */
public final class RecordRows {
  /** The detail of a record whose text column is blank. */
  public static final String BLANK_TEXT = "the text is blank";

  /** What folders may say of their files. */
  private static final List<ArticleColumn> FROM_FOLDERS =
      List.of(ArticleColumn.SOURCE, ArticleColumn.PUBLISHED);

  /** The place of an object in memory, by which Java shows what has no text of its own. */
  private static final Pattern ADDRESS = Pattern.compile("(?<=[\\w$])@[0-9a-f]{5,8}\\b");

  private static final int POSITION = Records.TABLE.fields().indexOf(Records.POSITION);

  private final String origin;
  private final ColumnNames columns;
  private final KnownNames names;
  private final ValueChoice choice;
  private final FolderValues folders;

  private RecordRows(
      String origin,
      ColumnNames columns,
      KnownNames names,
      ValueChoice choice,
      FolderValues folders) {
    this.origin = origin;
    this.columns = columns;
    this.names = names;
    this.choice = choice;
    this.folders = folders;
  }

  /**
   * Creates a builder of the rows of one slice.
   *
   * @param columns the names of columns
   * @param slice what is read; its path is the origin of the rows
   * @return the builder
   */
  public static RecordRows of(ColumnNames columns, Slice slice) {
    KnownNames names = new KnownNames(columns);
    ValueChoice choice = ValueChoice.of(names);
    return new RecordRows(
        Secrets.masked(slice.path()),
        columns,
        names,
        choice,
        FolderValues.of(slice.path(), choice));
  }

  /**
   * Returns where the record of a row stands in its file.
   *
   * @param row a row that this class has built
   * @return its position, see {@link Records#POSITION}
   */
  public static long position(Row row) {
    return row.getLong(POSITION);
  }

  /**
   * Creates what finds the records in values of this slice.
   *
   * @return the finder, which shares what this builder knows of names
   */
  public JsonRecords jsonRecords() {
    return new JsonRecords(columns, names, choice);
  }

  /**
   * Reports a column that a file has, whether it is read or not.
   *
   * @param name the name as the file spells it
   */
  public void noteColumn(String name) {
    names.column(name);
  }

  /**
   * Builds the row of a file that is one article.
   *
   * @param text its text; a blank one is refused
   * @param id identifies the article
   * @return the row
   */
  public Row article(String text, String id) {
    Map<Field, Object> row = placed(0);
    row.put(Records.ID, id);
    if (text.isBlank()) {
      addReason(row, Reason.EMPTY, BLANK_TEXT);
    } else {
      row.put(Records.TEXT, text);
    }
    addFromFolders(row);
    return Records.TABLE.row(row);
  }

  /**
   * Builds a row from a record of a table. A record without text gets a reason.
   *
   * @param position where the record stands in the file, see {@link Records#POSITION}
   * @param cells the record's values by the names that the file gives them; values may be null
   * @return the row
   */
  public Row record(long position, Map<String, String> cells) {
    return DottedNames.isIn(cells.keySet())
        ? record(position, DottedNames.nested(cells))
        : row(position, choice.among(cells), cells::keySet);
  }

  /**
   * Builds a row from a JSON object, as {@link #record(long, Map)} does.
   *
   * @param position where the record stands in the file
   * @param object the record, whose values may be nested
   * @return the row
   */
  public Row record(long position, JsonNode object) {
    JsonNode nested = DottedNames.nested(object);
    return row(position, choice.among(nested), () -> NestedNames.of(nested));
  }

  /**
   * Fills the columns. The source falls back to a folder that names it, then to the host of the
   * address, then to the name of the file's folder.
   */
  private Row row(long position, Chosen chosen, Supplier<Collection<String>> fileNames) {
    Map<Field, Object> row = placed(position);
    String text = CutMark.without(text(chosen));
    row.put(Records.TEXT, text);
    row.put(Records.ID, chosen.use(ArticleColumn.ID));
    row.put(Records.TITLE, chosen.use(ArticleColumn.TITLE));
    row.put(Records.URL, chosen.use(ArticleColumn.URL));
    row.put(Records.PUBLISHED, chosen.use(ArticleColumn.PUBLISHED));
    row.put(Records.SOURCE, SourceName.of(chosen.use(ArticleColumn.SOURCE)));
    addFromFolders(row);
    if (text == null) {
      addReasonOfMissingText(row, chosen, fileNames);
    }
    return Records.TABLE.row(row);
  }

  private static String text(Chosen chosen) {
    String text = chosen.use(ArticleColumn.TEXT);
    return text == null && !chosen.hasTextColumn() ? chosen.use(ArticleColumn.SUMMARY) : text;
  }

  private void addFromFolders(Map<Field, Object> row) {
    for (ArticleColumn column : FROM_FOLDERS) {
      if (row.get(column.field()) == null) {
        row.put(column.field(), folders.use(column));
      }
    }
    if (row.get(Records.SOURCE) == null) {
      Optional<String> host =
          Optional.ofNullable((String) row.get(Records.URL)).flatMap(CanonicalUrl::host);
      row.put(Records.SOURCE, host.orElse(folders.folder()));
    }
  }

  private static void addReasonOfMissingText(
      Map<Field, Object> row, Chosen chosen, Supplier<Collection<String>> fileNames) {
    if (chosen.hasTextColumn()) {
      addReason(row, Reason.EMPTY, BLANK_TEXT);
    } else {
      addReason(row, Reason.MISSING_TEXT, ShownNames.missingText(fileNames.get()));
    }
  }

  private static void addReason(Map<Field, Object> row, Reason reason, String detail) {
    row.put(Records.REASON, reason.code());
    row.put(Records.DETAIL, detail);
  }

  private Map<Field, Object> placed(long position) {
    Map<Field, Object> row = new HashMap<>();
    row.put(Records.ORIGIN, origin);
    row.put(Records.POSITION, position);
    return row;
  }

  /**
   * Builds the row of a record that cannot be read, while those after it can.
   *
   * @param position where the record stands in the file
   * @param reason why it is refused
   * @param detail what exactly was found
   * @return the row
   */
  public Row refused(long position, Reason reason, String detail) {
    Map<Field, Object> row = placed(position);
    addReason(row, reason, detail);
    return Records.TABLE.row(row);
  }

  /**
   * Builds the row that stands for all records from a position to the end of the file.
   *
   * @param position where the first of them stands
   * @param reason why they are refused
   * @param detail what exactly was found
   * @return the row
   */
  public Row refusedRest(long position, Reason reason, String detail) {
    return refused(position, reason, "from here on: " + detail);
  }

  /**
   * Builds the row of a file whose bytes are text in no known charset.
   *
   * @return the row
   */
  public Row undecodableFile() {
    return refused(0, Reason.UNDECODABLE, "no UTF-8, UTF-16, windows-1256 or ISO-8859-6 text");
  }

  /**
   * Builds the row that stands for the rest of a file after a failure.
   *
   * @param position where the first record stands that is not read
   * @param failure what reading threw; of an {@link UncheckedIOException} its cause is shown
   * @return the row
   */
  public Row unreadableRest(long position, Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof RecordTooLong) {
      return refusedRest(position, Reason.TOO_LONG, cause.getMessage());
    }
    return refusedRest(position, Reason.UNREADABLE, shown(cause));
  }

  /**
   * Builds the row that stands for records inside a file after a failure; those behind them are
   * read.
   *
   * @param first the position of the first record that is not read
   * @param last the position of the last one
   * @param failure what reading threw
   * @return the row
   */
  public Row unreadablePart(long first, long last, Throwable failure) {
    String detail =
        first == last
            ? shown(failure)
            : String.format(Locale.ROOT, "records %d to %d: %s", first, last, shown(failure));
    return refused(first, Reason.UNREADABLE, detail);
  }

  /** Describes a failure in words that are the same in every run. */
  private static String shown(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    boolean hasMessageAtTimes = // once its code is compiled, the JVM leaves out the message
        failure instanceof NullPointerException
            || failure instanceof ArrayIndexOutOfBoundsException
            || failure instanceof ClassCastException;
    if (hasMessageAtTimes || failure.getMessage() == null) {
      return name;
    }
    String message = ADDRESS.matcher(Secrets.masked(failure.getMessage())).replaceAll("");
    return String.format(Locale.ROOT, "%s: %s", name, message);
  }
}
