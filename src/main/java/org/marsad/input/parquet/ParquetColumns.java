package org.marsad.input.parquet;

import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.marsad.input.column.ArticleParts;
import org.marsad.input.column.ColumnNames;
import org.marsad.table.Records;

/**
 * The columns of a Parquet file that are read. Where the article stands in columns of its own, they
 * are those alone, and vectors or counters beside them cost nothing. Where it may stand inside a
 * nested value, all are.
 *
 * @param read the columns that are read
 * @param isPlain whether each of them holds one value a row
 */
record ParquetColumns(MessageType read, boolean isPlain) {

  /** Chooses among the columns of a file. */
  static ParquetColumns of(MessageType file, ColumnNames columns) {
    List<String> names = file.getFields().stream().map(Type::getName).toList();
    boolean hasText = !columns.candidates(Records.TEXT, names).isEmpty();
    List<Type> wanted =
        file.getFields().stream().filter(column -> isWanted(column.getName(), columns)).toList();
    if (hasText && wanted.stream().allMatch(ParquetColumns::isPlain)) {
      return new ParquetColumns(new MessageType(file.getName(), wanted), true);
    }
    return new ParquetColumns(file, file.getFields().stream().allMatch(ParquetColumns::isPlain));
  }

  private static boolean isWanted(String name, ColumnNames columns) {
    String first = ColumnNames.path(name).get(0);
    return !columns.wanted(first).isEmpty() || ArticleParts.isAboutArticle(first);
  }

  /** Whether a column holds one value a row and its name leads to nothing inside another. */
  private static boolean isPlain(Type column) {
    return column.isPrimitive()
        && !column.isRepetition(Type.Repetition.REPEATED)
        && column.getName().indexOf('.') < 0;
  }
}
