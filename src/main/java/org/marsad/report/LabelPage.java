package org.marsad.report;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.marsad.issue.Issue;
import org.marsad.report.LabelSelection.Chosen;
import org.marsad.stance.StanceReader;
import org.marsad.store.RunDirectory;

/**
 * Writes the statements of a run that would teach most, if people said where they stand: as one
 * HTML page that needs no other file and as tasks for Label Studio. What is answered there is read
 * by {@code train-stance}.
 *
 * <p>As in the report, nothing of an article can run: the page's policy allows its own script and
 * style by their hashes alone, the statements are JSON in which no character can end its element,
 * and the script shows them as text.
 */
public final class LabelPage {
  private final SparkSession spark;
  private final RunDirectory run;
  private final List<String> stopWords;

  /**
   * Makes ready for a run.
   *
   * @param stopWords words by which statements are not alike
   */
  public LabelPage(SparkSession spark, RunDirectory run, List<String> stopWords) {
    this.spark = spark;
    this.run = run;
    this.stopWords = stopWords;
  }

  /**
   * What was written.
   *
   * @param statements how many statements are to be labelled
   * @param page where the page is
   * @param tasks where the tasks for Label Studio are
   */
  public record Written(int statements, String page, String tasks) {}

  /**
   * Chooses statements and writes them into the run's folder, as {@code label-<issue>.html} and
   * {@code label-<issue>.json}; nothing where the run has none on the issue.
   *
   * @param reader finds what the issue is about
   * @param least the size of the score from which a statement takes a side
   * @param answered the ids of statements that people have labelled, which are left out
   * @param count the most statements
   */
  public Written write(
      Issue issue, StanceReader reader, double least, Set<String> answered, int count) {
    LabelQueries queries = new LabelQueries(spark, run, issue.id(), answered, stopWords);
    List<Chosen> chosen =
        LabelSelection.of(queries.uncertain(least, count), queries.random(least, count), count);
    if (chosen.isEmpty()) {
      return new Written(0, "", "");
    }
    List<LabelTask> tasks = queries.tasks(chosen, reader);
    String name = "label-" + issue.id();
    String page = run.write(name + ".html", page(issue, run.id(), tasks));
    return new Written(
        tasks.size(), page, run.write(name + ".json", HtmlReport.json(labelStudio(tasks))));
  }

  /** Returns the page as HTML. */
  static String page(Issue issue, String run, List<LabelTask> tasks) {
    String style = HtmlReport.resource("label.css");
    String script = HtmlReport.resource("label.js");
    Map<String, Object> model =
        Map.of(
            "issue",
            issue,
            "data",
            HtmlReport.json(Map.of("run", run, "issue", issue.id(), "tasks", tasks)),
            "style",
            style,
            "script",
            script,
            "policy",
            HtmlReport.policy(style, script));
    try {
      StringWriter page = new StringWriter();
      HtmlReport.templates().getTemplate("label.ftlh").process(model, page);
      return page.toString();
    } catch (TemplateException e) {
      throw new IllegalStateException("the template of the page fails", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the tasks as Label Studio imports them; a project shows the fields that it names. */
  static List<Map<String, Object>> labelStudio(List<LabelTask> tasks) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (LabelTask task : tasks) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("article_id", task.article());
      data.put("statement_id", task.statement());
      data.put("issue", task.issue());
      data.put("before", text(task.before()));
      data.put("text", task.text());
      data.put("after", text(task.behind()));
      data.put("speaker", shown(task.speaker()));
      data.put("title", shown(task.title()));
      data.put("outlet", shown(task.outlet()));
      data.put("day", shown(task.day()));
      data.put("picked", task.picked());
      list.add(Map.of("data", data));
    }
    return list;
  }

  private static String shown(String value) {
    return value == null ? "" : value;
  }

  private static String text(List<LabelPiece> pieces) {
    return pieces.stream().map(LabelPiece::text).collect(Collectors.joining());
  }
}
