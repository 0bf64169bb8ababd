package org.marsad.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoDir;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.execution.command.ExplainCommand;
import org.marsad.config.UserError;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Refuses plans that do more than read. Queries pass, and so do commands that show, describe or
 * explain. The check looks at the plan that Spark parsed and not at the text of the query.
 */
final class ReadOnly {
  /** Classes of commands that only read. Spark 4.1 renamed one, so they are known by name. */
  private static final Set<String> READING_COMMANDS =
      Set.of(
          "DescribeColumn",
          "DescribeFunction",
          "DescribeNamespace",
          "DescribeQueryCommand",
          "DescribeRelation",
          "ExplainCommand",
          "ShowColumns",
          "ShowFunctions",
          "ShowNamespaces",
          "ShowNamespacesCommand",
          "ShowTables",
          "ShowViews");

  /** Classes of {@code EXECUTE IMMEDIATE}, which Spark 4.1 and later carry out while analyzing. */
  private static final Set<String> EXECUTING =
      Set.of("ExecuteImmediateQuery", "UnresolvedExecuteImmediate");

  /** Functions that can call any Java method. */
  private static final Set<String> CALLING = Set.of("reflect", "try_reflect", "java_method");

  private ReadOnly() {}

  /**
   * Checks a parsed plan with all plans inside it.
   *
   * @throws UserError if the plan or a part of it does more than read
   */
  static void require(LogicalPlan parsed) {
    if (parsed instanceof ExplainCommand explain) {
      refuse(explain.logicalPlan(), ReadOnly::executes); // the rest is analyzed and not carried out
    } else if (!isCommand(parsed)) {
      refuse(parsed, ReadOnly::acts);
    }
  }

  private static void refuse(LogicalPlan plan, Predicate<LogicalPlan> refused) {
    nodes(plan).stream()
        .filter(refused)
        .findFirst()
        .ifPresent(
            node -> {
              throw refusal(node);
            });
  }

  private static boolean acts(LogicalPlan node) {
    return node instanceof Command
        || node instanceof ParsedStatement
        || node instanceof InsertIntoDir
        || node instanceof ScriptTransformation
        || executes(node)
        || callsJava(node);
  }

  private static boolean executes(LogicalPlan node) {
    return EXECUTING.contains(node.getClass().getSimpleName());
  }

  /** Tells whether a plan is a command that shows, describes or explains. */
  static boolean isCommand(LogicalPlan parsed) {
    return parsed instanceof Command
        && READING_COMMANDS.contains(parsed.getClass().getSimpleName());
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
      refuse(analyzed, Command.class::isInstance);
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
