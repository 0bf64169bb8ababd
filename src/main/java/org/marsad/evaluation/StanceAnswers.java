package org.marsad.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.marsad.config.UserError;
import org.marsad.table.Stance;

/**
 * Reads where people see statements, from JSON Lines or a JSON array, compressed or not, of any of
 * these shapes:
 *
 * <ul>
 *   <li>an answer of the page that {@code label} writes: {@code article_id, issue, stance, text};
 *       Label Studio's JSON-MIN has the same fields
 *   <li>a task of Label Studio's JSON export: {@code data} with these fields and {@code
 *       annotations}, of which the last one counts that was not cancelled
 *   <li>an article with {@code statements}, each {@code span} (or {@code text}), {@code stance} and
 *       {@code issue}, or {@code stances} with one for each issue
 * </ul>
 *
 * <p>An article is named by {@code article_id}, {@code url}, {@code id} or its text. Labels of
 * whole articles are left out: they do not say which words decided.
 */
public final class StanceAnswers {
  /** The fields by which an article is named. */
  static final List<String> KEYS = List.of("article_id", "url", "id", "text", "content");

  /** The same where the text is that of the statement. */
  private static final List<String> KEYS_OF_STATEMENT = List.of("article_id", "url", "id");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ISSUE = "issue";
  private static final String STANCE = "stance";
  private static final String ID = "statement_id";
  private static final String SPAN = "span";
  private static final String TEXT = "text";

  private final String file;
  private final Map<String, Article> articles = new TreeMap<>();
  private final Set<String> statements = new TreeSet<>();
  private int others;

  private StanceAnswers(String file) {
    this.file = file;
  }

  /**
   * Where people see one statement.
   *
   * @param issue the id of the issue
   * @param stance support, oppose, neutral or none
   * @param span its words
   */
  record Answer(String issue, String stance, String span) {

    /** Returns the stance to learn; what is not about the issue takes no side. */
    Stance learned() {
      return stance.equals(Stance.NONE)
          ? Stance.NEUTRAL
          : Stance.valueOf(stance.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * An article and what people say of it.
   *
   * @param keys what names it, by field
   */
  record Article(Map<String, String> keys, List<Answer> answers) {}

  /**
   * Reads a file.
   *
   * @param file a path or URI
   * @param hadoop the settings of the file system
   * @return the articles that have labelled statements
   * @throws UserError if there is no such file, it is no JSON or it has no labelled statement
   */
  static List<Article> read(String file, Configuration hadoop) {
    return List.copyOf(readAll(file, hadoop).articles.values());
  }

  /**
   * Returns the ids of the statements that were answered on the page or in Label Studio.
   *
   * @throws UserError as {@link #read} does
   */
  public static Set<String> statementIds(String file, Configuration hadoop) {
    return readAll(file, hadoop).statements;
  }

  private static StanceAnswers readAll(String file, Configuration hadoop) {
    StanceAnswers answers = new StanceAnswers(file);
    Path path = new Path(file);
    try (InputStream raw = path.getFileSystem(hadoop).open(path);
        InputStream in = decompressed(path, raw, hadoop);
        MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(in)) {
      while (nodes.hasNextValue()) {
        answers.add(nodes.nextValue());
      }
    } catch (JsonProcessingException e) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--labels %s: no JSON in line %d",
              file,
              e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
          e);
    } catch (IOException e) {
      throw new UserError("--labels " + file + ": " + e.getMessage(), e);
    }
    answers.requireSome();
    return answers;
  }

  private static InputStream decompressed(Path path, InputStream in, Configuration hadoop)
      throws IOException {
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
    return codec == null ? in : codec.createInputStream(in);
  }

  private void requireSome() {
    if (articles.isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--labels %s: none of %d lines has a labelled statement: an answer of the page that"
                  + " `label` writes, a task of Label Studio, or an article with statements, each"
                  + " with span, issue and stance",
              file,
              others));
    }
  }

  private void add(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::add);
    } else if (node.path("data").isObject()) {
      addTask(node);
    } else if (node.path("statements").isArray()) {
      node.path("statements").forEach(statement -> addStatement(node, statement));
    } else if (node.hasNonNull(STANCE)) {
      statements.add(node.path(ID).asText());
      add(keys(node, KEYS_OF_STATEMENT), node.path(ISSUE).asText(), node.path(STANCE), node);
    } else {
      others++;
    }
  }

  private void addTask(JsonNode task) {
    JsonNode data = task.path("data");
    Optional<JsonNode> choice = Optional.empty();
    for (JsonNode annotation : task.path("annotations")) {
      if (!annotation.path("was_cancelled").asBoolean()) {
        for (JsonNode result : annotation.path("result")) {
          choice = Optional.of(result.path("value").path("choices").path(0));
        }
      }
    }
    choice.ifPresentOrElse(
        stance -> {
          statements.add(data.path(ID).asText());
          add(keys(data, KEYS_OF_STATEMENT), data.path(ISSUE).asText(), stance, data);
        },
        () -> others++);
  }

  private void addStatement(JsonNode article, JsonNode statement) {
    if (statement.hasNonNull(STANCE)) {
      add(keys(article, KEYS), statement.path(ISSUE).asText(), statement.path(STANCE), statement);
    }
    for (Map.Entry<String, JsonNode> one : statement.path("stances").properties()) {
      add(keys(article, KEYS), one.getKey(), one.getValue(), statement);
    }
  }

  private void add(Map<String, String> keys, String issue, JsonNode stance, JsonNode statement) {
    String span = statement.path(SPAN).asText(statement.path(TEXT).asText(""));
    if (issue.isEmpty() || span.isBlank()) {
      throw new UserError(
          String.format(
              Locale.ROOT, "--labels %s: a statement without issue or span: %s", file, statement));
    }
    if (!Stance.labels().contains(stance.asText())) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--labels %s: the label %s for %s is none of none, support, oppose, neutral",
              file,
              stance,
              issue));
    }
    articles
        .computeIfAbsent(keys.toString(), key -> new Article(keys, new ArrayList<>()))
        .answers()
        .add(new Answer(issue, stance.asText(), span));
  }

  /** Returns what names an article. */
  private Map<String, String> keys(JsonNode article, List<String> fields) {
    Map<String, String> keys = new TreeMap<>();
    for (String key : fields) {
      if (!article.path(key).asText("").isBlank()) {
        keys.put(key, article.path(key).asText());
      }
    }
    if (keys.isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--labels %s: the article needs an article_id, a url, an id or a text: %s",
              file,
              article));
    }
    return keys;
  }

  /** Writes answers as the statements of an article. */
  static String json(List<Answer> answers) {
    ArrayNode list = JSON.createArrayNode();
    for (Answer answer : answers) {
      ObjectNode one = list.addObject();
      one.put(ISSUE, answer.issue()).put(STANCE, answer.stance()).put(SPAN, answer.span());
    }
    return list.toString();
  }

  /** Reads what {@link #json} wrote. */
  static List<Answer> answers(String json) {
    List<Answer> answers = new ArrayList<>();
    try {
      for (JsonNode one : JSON.readTree(json)) {
        answers.add(
            new Answer(
                one.path(ISSUE).asText(), one.path(STANCE).asText(), one.path(SPAN).asText()));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
    return answers;
  }
}
