package org.marsad.input.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "file:/d/source=X/date=2024-03-01/a.json, '{date=2024-03-01, source=X}', d",
    "file:/d/source=X%20Y%2FZ/a.json, {source=X Y/Z}, d",
    "file:/d/source=%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/a.json, {source=أخبار}, d",
    "file:/d/source=%E9/a.json, {source=é}, d",
    "file:/d/source=__HIVE_DEFAULT_PARTITION__/a.json, {}, d",
    "file:/d/source=/a.json, {}, d",
    "file:/d/year=2024/month=3/day=5/a.json, '{date=2024-03-05, month=3, year=2024, day=5}', d",
    "file:/d/year=2024/month=3/a.json, '{month=3, year=2024}', d",
    "file:/d/المصدر=الواحة/a.json, {المصدر=الواحة}, d",
    "file:/d/1+1=2/a.json, {}, 1+1=2",
    "file:/a=b.json, {}, ''",
    "s3a://bucket/source=X/a.json, {source=X}, ''",
    "hdfs://host:9000/news/nahr/a.json, {}, nahr",
  })
  void readsTheColumnsInThePath(String path, String values, String source) {
    FolderColumns folders = FolderColumns.of(path);
    assertThat(folders.values()).hasToString(values);
    assertThat(folders.source()).isEqualTo(source);
  }
}
