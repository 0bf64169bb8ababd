package org.marsad.input.csv;

import java.util.List;
import org.marsad.text.Reason;

/**
 * A row of CSV, or what stands for one that cannot be read.
 *
 * @param cells the cells; no more than there are columns, and empty if the row is refused
 * @param reason why it is refused, or null
 * @param detail what exactly was found, or null
 */
record CsvRow(List<String> cells, Reason reason, String detail) {
  static CsvRow of(List<String> cells) {
    return new CsvRow(List.copyOf(cells), null, null);
  }

  static CsvRow refused(Reason reason, String detail) {
    return new CsvRow(List.of(), reason, detail);
  }
}
