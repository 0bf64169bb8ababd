package org.marsad.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.CommandExecutionMode;
import org.marsad.config.UserError;
import org.marsad.store.RunDirectory;
import org.marsad.table.Field;
import org.marsad.table.Table;

/**
 * Turns the text of a query into a frame over the views of a run, see {@code RunViews}, provided
 * that it does no more than read; and turns what Spark says against a query into a {@link
 * UserError}.
 */
public final class RunQuery {
  private final SparkSession spark;
  private final RunDirectory run;
  private final RunViews views;

  /**
   * Prepares queries over a run.
   *
   * @param spark the session in which the views are made
   * @param run the run whose tables are queried
   */
  public RunQuery(SparkSession spark, RunDirectory run) {
    this.spark = spark;
    this.run = run;
    this.views = new RunViews(spark, run);
  }

  /**
   * Returns the rows of a query, lazily.
   *
   * @param query one statement in Spark SQL that only reads
   * @throws UserError if the query does more than read or Spark refuses it; the message names the
   *     tables or columns that exist
   */
  public Dataset<Row> rows(String query) {
    try {
      LogicalPlan parsed = spark.sessionState().sqlParser().parsePlan(query);
      ReadOnly.require(parsed);
      if (ReadOnly.isCommand(parsed)) {
        views.createAll();
      }
      views.create(query);
      ReadOnly.requireQuery(parsed, analyzed(parsed));
      return spark.sql(query);
    } catch (Exception e) {
      throw explained(e, query);
    }
  }

  /** Returns the plan as it would be run, without running anything. */
  private LogicalPlan analyzed(LogicalPlan parsed) {
    return spark.sessionState().executePlan(parsed, CommandExecutionMode.SKIP()).analyzed();
  }

  /**
   * Returns Spark's message about the query as a user error; any other failure is an error of ours.
   */
  public RuntimeException explained(Exception failure, String query) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof UserError error) {
        return error;
      }
      if (e instanceof SparkThrowable refusal
          && refusal.getCondition() != null
          && !refusal.getCondition().startsWith("INTERNAL_ERROR")) {
        return new UserError("sql: " + message(e) + names(refusal.getCondition(), query), failure);
      }
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(failure);
  }

  private static String message(Throwable e) {
    boolean analysis = e instanceof AnalysisException && !(e instanceof ParseException);
    String text = analysis ? ((AnalysisException) e).getSimpleMessage() : e.getMessage();
    return text.strip().replaceFirst(" SQLSTATE: \\w+", "");
  }

  private String names(String condition, String query) {
    if (condition.startsWith("TABLE_OR_VIEW_NOT_FOUND")) {
      return "\nTables: "
          + RunViews.of(run).stream().map(Table::name).collect(Collectors.joining(", "));
    }
    if (condition.startsWith("UNRESOLVED_COLUMN") || condition.startsWith("FIELD_NOT_FOUND")) {
      return RunViews.of(run).stream()
          .filter(table -> namedIn(query).contains(table.name()))
          .map(
              table ->
                  String.format(
                      Locale.ROOT,
                      "\nColumns of %s: %s",
                      table.name(),
                      table.fields().stream().map(Field::name).collect(Collectors.joining(", "))))
          .collect(Collectors.joining());
    }
    return "";
  }

  private List<String> namedIn(String query) {
    try {
      return ReadOnly.nodes(spark.sessionState().sqlParser().parsePlan(query)).stream()
          .filter(UnresolvedRelation.class::isInstance)
          .map(node -> ((UnresolvedRelation) node).tableName())
          .toList();
    } catch (ParseException e) {
      return List.of();
    }
  }
}
