package org.marsad.query;

import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.marsad.store.RunDirectory;
import org.marsad.table.Runs;
import org.marsad.table.StatementsWide;
import org.marsad.table.Table;

/**
 * Writes the statements of SQL that make a database's views over the tables of a run: one for each
 * table, {@code statements_wide}, and for DuckDB {@code all_<table>} over all published runs. On a
 * local file system the views lead through the link to the latest run, so that they show the new
 * run as soon as there is one.
 */
public enum ViewScript {
  /** For DuckDB, and what builds on it: dbt-duckdb, Superset by duckdb-engine. */
  DUCKDB {
    @Override
    String files(String folder) {
      return "read_parquet(" + quoted(globbed(folder) + "/*.parquet", '\'') + ")";
    }

    @Override
    String ofAllRuns(String runs, Table table) {
      String columns = table.equals(Runs.TABLE) ? "*" : runOf("filename") + " as run_id, *";
      return String.format(
          Locale.ROOT,
          """
          create or replace view all_%s as
          select %s exclude (filename)
          from read_parquet(%s, union_by_name = true, filename = true)
          where %s in (select %s from glob(%s));
          """,
          table.name(),
          columns,
          quoted(globbed(runs) + "/*/" + table.name() + "/*.parquet", '\''),
          runOf("filename"),
          runOf("file"),
          quoted(globbed(runs) + "/*/_PUBLISHED", '\''));
    }

    /** Returns the id of the run that a file belongs to. */
    private String runOf(String column) {
      return String.format(Locale.ROOT, "regexp_extract(%s, '.*/runs/([^/]+)/', 1)", column);
    }

    /** Keeps characters in the name of a folder from being read as a pattern. */
    private String globbed(String folder) {
      return folder.replaceAll("[\\[*?]", "[$0]");
    }
  },
  /** For Spark SQL, and what builds on it: dbt-spark, Superset by a Thrift server. */
  SPARK {
    @Override
    String files(String folder) {
      return "parquet." + quoted(folder, '`');
    }

    @Override
    String ofAllRuns(String runs, Table table) {
      return "";
    }
  };

  abstract String files(String folder);

  abstract String ofAllRuns(String runs, Table table);

  /**
   * Returns the views of a run.
   *
   * @return one statement for each view
   */
  public String of(RunDirectory run) {
    return text(run, withoutFileScheme(run.path()));
  }

  /**
   * Returns views that lead to whichever run is the latest, where the file system has a link to it;
   * elsewhere to the run.
   *
   * @param run the latest run
   * @return one statement for each view
   */
  public String ofLatest(RunDirectory run) {
    return text(run, run.latestPath());
  }

  private String text(RunDirectory run, String folder) {
    String runs = withoutFileScheme(run.path().getParent());
    return RunViews.of(run).stream()
        .map(
            table ->
                table.equals(StatementsWide.VIEW)
                    ? view(table, StatementsWide.QUERY.strip())
                    : view(table, "select * from " + files(folder + "/" + table.name()))
                        + ofAllRuns(runs, table))
        .collect(Collectors.joining("\n"));
  }

  private static String view(Table table, String query) {
    return String.format(Locale.ROOT, "create or replace view %s as\n%s;\n", table.name(), query);
  }

  private static String withoutFileScheme(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  private static String quoted(String text, char quote) {
    String one = String.valueOf(quote);
    return one + text.replace(one, one + one) + one;
  }
}
