package org.marsad.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.report.ReportData.Name;
import org.marsad.store.RunDirectory;
import org.marsad.text.Reason;

/**
 * Makes the HTML page from the data of a report: a FreeMarker template with style, script and
 * Chart.js inlined, and a Content-Security-Policy that allows these three and nothing else.
 */
public final class HtmlReport {
  /** The name of the page in the run's folder. */
  public static final String FILE = "report.html";

  private static final String CHART_JS =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  /** The parts of the page's script, in the order in which they need each other. */
  static final List<String> SCRIPTS =
      List.of(
          "route.js",
          "charts.js",
          "fold.js",
          "batches.js",
          "data.js",
          "search.js",
          "dom.js",
          "lists.js",
          "form.js",
          "results.js",
          "article.js",
          "tables.js",
          "report.js");

  private HtmlReport() {}

  /**
   * Writes the page of a run into its folder.
   *
   * @param run a run whose tables are written
   * @param data the data of the same run
   * @param explorer the explorer's data of the same run
   */
  static void write(RunDirectory run, ReportData data, ExplorerWriter.Result explorer) {
    run.write(FILE, page(data, explorer));
  }

  /** Returns the page as HTML. */
  static String page(ReportData data, ExplorerWriter.Result explorer) {
    Map<String, Name> labels = labels();
    String style = resource("report.css") + resource("explorer.css");
    String early = resource("early.js");
    String library = chartJs();
    String script = SCRIPTS.stream().map(HtmlReport::resource).collect(Collectors.joining());
    boolean alone = explorer.place().files().isEmpty();
    Map<String, Object> model = new HashMap<>();
    model.put("data", data);
    model.put("labels", labels);
    model.put("charts", json(Charts.of(data, labels)));
    model.put("style", style);
    model.put("early", early);
    model.put("library", library);
    model.put("script", script);
    model.put("policy", policy(style, alone, early, library, script));
    if (!explorer.place().isEmpty()) {
      model.put("explorer", json(explorer.explorer()));
      model.put("texts", json(textsOf(script, labels)));
      model.put("shards", explorer.place().inline());
    }
    try {
      StringWriter page = new StringWriter();
      templates().getTemplate("report.ftlh").process(model, page);
      return page.toString();
    } catch (TemplateException e) {
      throw new IllegalStateException("the report's template fails", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the labels that a script names, those of its views and those of refused records. */
  private static Map<String, Name> textsOf(String script, Map<String, Name> labels) {
    Map<String, Name> texts = new TreeMap<>(labels);
    Set<String> reasons = Stream.of(Reason.values()).map(Reason::code).collect(Collectors.toSet());
    texts
        .keySet()
        .removeIf(
            key ->
                !key.startsWith("ex_")
                    && !key.startsWith("by_")
                    && !reasons.contains(key)
                    && !script.contains("'" + key + "'"));
    return texts;
  }

  /** Returns a Content-Security-Policy that allows a style and some scripts and nothing else. */
  static String policy(String style, String... scripts) {
    return policy(style, true, scripts);
  }

  /**
   * Returns a Content-Security-Policy that allows a style and some scripts.
   *
   * @param alone false allows the files beside the page, too. On a disk browsers take all files for
   *     the page's own and do not check hashes of files; what stands in the page still needs a
   *     hash.
   */
  private static String policy(String style, boolean alone, String... scripts) {
    String hashes = Stream.of(scripts).map(HtmlReport::hash).collect(Collectors.joining(" "));
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + hashes + (alone ? "" : " 'self' file:"),
        "style-src " + hash(style),
        "base-uri 'none'",
        "form-action 'none'");
  }

  /** Returns what reads the templates beside this class. */
  static Configuration templates() {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setTemplateLoader(new ClassTemplateLoader(HtmlReport.class, ""));
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
    templates.setLocale(Locale.ROOT);
    templates.setNumberFormat(",##0.##");
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    return templates;
  }

  /** Reads the texts of the page in both languages, by key. */
  static Map<String, Name> labels() {
    try {
      Map<String, Map<String, String>> read =
          new YAMLMapper().readValue(resource("labels.yaml"), new TypeReference<>() {});
      return read.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  label -> new Name(label.getValue().get("ar"), label.getValue().get("en"))));
    } catch (IOException e) {
      throw new UncheckedIOException("labels.yaml", e);
    }
  }

  /** Writes JSON that is safe inside a script element: no character of it can end the element. */
  static String json(Object value) {
    try {
      return JsonMapper.builder()
          .build()
          .writeValueAsString(value)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads Chart.js with its licence notice, without the comment that names a source map. */
  private static String chartJs() {
    return resource(CHART_JS).replaceAll("(?m)^//# sourceMappingURL=.*$", "").strip();
  }

  /** Returns the source expression of a Content-Security-Policy that allows this content. */
  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the text of a file beside this class. */
  static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
