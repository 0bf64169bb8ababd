package org.marsad.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.marsad.report.ReportData.Camp;
import org.marsad.table.ArticleStances;
import org.marsad.table.StanceClusters;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;

/**
 * Reads the largest camps of each issue with the statements that are typical of them. A run of an
 * older version has camps of another sort, which are not shown.
 */
final class CampQueries {
  private static final int CAMPS = 12;
  private static final int EXEMPLARS = 3;
  private static final Column STATEMENT_ID = Statements.STATEMENT_ID.col();

  private CampQueries() {}

  /**
   * Reads the camps.
   *
   * @return at most {@value #CAMPS} camps by issue, largest first; empty for a run without camps
   */
  static Map<String, List<Camp>> camps(RunTables tables) {
    List<Row> camps = largest(tables);
    Map<String, String> exemplars = exemplars(tables, camps);
    return camps.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getAs(StatementStances.ISSUE.name()),
                Collectors.mapping(row -> camp(row, exemplars), Collectors.toList())));
  }

  private static List<Row> largest(RunTables tables) {
    return tables.has(StanceClusters.TABLE, StanceClusters.STATEMENTS)
        ? RunTables.largestOfEach(
            tables.read(StanceClusters.TABLE),
            CAMPS,
            Window.partitionBy(StatementStances.ISSUE.col()),
            StanceClusters.STATEMENTS.col().desc(),
            ArticleStances.STANCE_CLUSTER.col())
        : List.of();
  }

  /** Reads the texts of the camps' exemplars by statement_id. */
  private static Map<String, String> exemplars(RunTables tables, List<Row> camps) {
    List<String> ids = camps.stream().flatMap(row -> ids(row).stream()).distinct().toList();
    Map<String, String> texts = new HashMap<>();
    if (!ids.isEmpty()) {
      tables
          .read(Statements.TABLE)
          .where(STATEMENT_ID.isInCollection(ids))
          .select(STATEMENT_ID, Statements.TEXT.col())
          .collectAsList() // at most EXEMPLARS for each camp
          .forEach(
              row ->
                  texts.put(
                      row.getAs(Statements.STATEMENT_ID.name()), Cells.text(row, Statements.TEXT)));
    }
    return texts;
  }

  private static List<String> ids(Row row) {
    return Cells.first(EXEMPLARS, row, StanceClusters.EXEMPLARS);
  }

  private static Camp camp(Row row, Map<String, String> exemplars) {
    String stance = row.getAs(StatementStances.STANCE.name());
    return new Camp(
        clause(row, stance + ": "),
        stance,
        Cells.texts(row, StanceClusters.THEMES.name()),
        Cells.number(row, StanceClusters.STATEMENTS),
        Cells.number(row, StanceClusters.SIZE),
        Cells.number(row, StanceClusters.COPIES),
        ids(row).stream().map(exemplars::get).filter(Objects::nonNull).toList());
  }

  /** Returns the label without the stance and the quotation marks. */
  private static String clause(Row row, String stance) {
    String label = Objects.requireNonNullElse(Cells.text(row, StanceClusters.LABEL), "");
    String said = label.startsWith(stance) ? label.substring(stance.length()) : label;
    return said.startsWith("«") && said.endsWith("»") ? said.substring(1, said.length() - 1) : said;
  }
}
