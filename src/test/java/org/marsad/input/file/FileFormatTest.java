package org.marsad.input.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatTest {
  @ParameterizedTest
  @CsvSource({
    "a.txt, TEXT,",
    "a.html, HTML,",
    "a.HTM.gz, HTML, gz",
    "a.xhtml, HTML,",
    "a.warc.gz, WARC, gz",
    "a.warc.wet.gz, WARC, gz",
    "a.warc.wat.gz, UNSUPPORTED, gz",
    "/one.json/a.TXT, TEXT,",
    "a.jsonl, JSON_LINES,",
    "a.ndjson.gz, JSON_LINES, gz",
    "a.json, JSON,",
    "a.json.ZST, JSON, zst",
    "a.2020.csv, DELIMITED,",
    "a.tsv.bz2, DELIMITED, bz2",
    "part-0.snappy.parquet, PARQUET,",
    "a.csv.zip, UNSUPPORTED,",
    "a.gz, UNSUPPORTED, gz",
    "a.csv/b, UNSUPPORTED,",
    "csv, UNSUPPORTED,",
  })
  void isFoundByTheExtension(String path, FileFormat format, String compression) {
    assertThat(FileFormat.of(path)).isEqualTo(format);
    assertThat(FileFormat.compression(path).orElse(null)).isEqualTo(compression);
  }
}
