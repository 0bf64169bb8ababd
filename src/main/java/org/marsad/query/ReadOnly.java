package org.marsad.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.ExecuteImmediateQuery;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.DescribeColumn;
import org.apache.spark.sql.catalyst.plans.logical.DescribeFunction;
import org.apache.spark.sql.catalyst.plans.logical.DescribeNamespace;
import org.apache.spark.sql.catalyst.plans.logical.DescribeRelation;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoDir;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.catalyst.plans.logical.ShowColumns;
import org.apache.spark.sql.catalyst.plans.logical.ShowFunctions;
import org.apache.spark.sql.catalyst.plans.logical.ShowNamespaces;
import org.apache.spark.sql.catalyst.plans.logical.ShowTables;
import org.apache.spark.sql.catalyst.plans.logical.ShowViews;
import org.apache.spark.sql.execution.command.DescribeQueryCommand;
import org.apache.spark.sql.execution.command.ExplainCommand;
import org.marsad.config.UserError;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Refuses plans that do more than read. Queries pass, and so do commands that show, describe or
 * explain. The check looks at the plan that Spark parsed and not at the text of the query.
 */
final class ReadOnly {
  private static final Set<Class<?>> READING_COMMANDS =
      Set.of(
          DescribeColumn.class,
          DescribeFunction.class,
          DescribeNamespace.class,
          DescribeQueryCommand.class,
          DescribeRelation.class,
          ExplainCommand.class,
          ShowColumns.class,
          ShowFunctions.class,
          ShowNamespaces.class,
          ShowTables.class,
          ShowViews.class);

  /** Functions that can call any Java method. */
  private static final Set<String> CALLING = Set.of("reflect", "try_reflect", "java_method");

  private ReadOnly() {}

  /**
   * Checks a parsed plan with all plans inside it.
   *
   * @throws UserError if the plan or a part of it does more than read
   */
  static void require(LogicalPlan parsed) {
    if (isCommand(parsed)) {
      return;
    }
    for (LogicalPlan node : nodes(parsed)) {
      boolean acts =
          node instanceof Command
              || node instanceof ParsedStatement
              || node instanceof InsertIntoDir
              || node instanceof ScriptTransformation
              || node instanceof ExecuteImmediateQuery
              || callsJava(node);
      if (acts) {
        throw refusal(node);
      }
    }
  }

  /** Tells whether a plan is a command that shows, describes or explains. */
  static boolean isCommand(LogicalPlan parsed) {
    return READING_COMMANDS.contains(parsed.getClass());
  }

  /**
   * Checks the analyzed plan, because some statements become commands only when they are analyzed.
   *
   * @param parsed the plan that passed {@link #require}
   * @param analyzed the plan that Spark made of it
   * @throws UserError if the analyzed plan contains a command and the parsed one is none that may
   *     run
   */
  static void requireQuery(LogicalPlan parsed, LogicalPlan analyzed) {
    if (!isCommand(parsed)) {
      nodes(analyzed).stream()
          .filter(Command.class::isInstance)
          .findFirst()
          .ifPresent(
              node -> {
                throw refusal(node);
              });
    }
  }

  private static UserError refusal(LogicalPlan node) {
    return new UserError(
        String.format(
            Locale.ROOT,
            "sql: only queries are carried out (SELECT, WITH, VALUES, SHOW, DESCRIBE, EXPLAIN); this"
                + " is a %s",
            node.nodeName()));
  }

  private static boolean callsJava(LogicalPlan node) {
    return CollectionConverters.asJava(node.expressions()).stream().anyMatch(ReadOnly::callsJava);
  }

  private static boolean callsJava(Expression expression) {
    return expression instanceof UnresolvedFunction function
            && CALLING.contains(function.nameParts().last().toString().toLowerCase(Locale.ROOT))
        || CollectionConverters.asJava(expression.children()).stream()
            .anyMatch(ReadOnly::callsJava);
  }

  /** Lists a plan and all plans inside it: inputs, common table expressions, subqueries. */
  static List<LogicalPlan> nodes(LogicalPlan plan) {
    List<LogicalPlan> nodes = new ArrayList<>();
    add(plan, nodes);
    return nodes;
  }

  private static void add(QueryPlan<?> plan, List<LogicalPlan> nodes) {
    if (plan instanceof LogicalPlan node) {
      nodes.add(node);
    }
    for (var part : List.of(plan.children(), plan.innerChildren(), plan.subqueries())) {
      for (Object inner : CollectionConverters.asJava(part)) {
        if (inner instanceof QueryPlan<?> innerPlan) {
          add(innerPlan, nodes);
        }
      }
    }
  }
}
