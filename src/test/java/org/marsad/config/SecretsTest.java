package org.marsad.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.testing.ArabicFuzz;
import org.marsad.testing.Growth;

class SecretsTest {
  @ParameterizedTest
  @CsvSource({
    "s3a://AKIA:b1g/s3cr3t@news/2021, s3a://***@news/2021",
    "ftp://reader:pass@feeds.example/a.jsonl, ftp://***@feeds.example/a.jsonl",
    "fs.s3a.secret.key=b1gs3cr3t, fs.s3a.secret.key=***",
    "fs.azure.account.key.news.dfs.core.windows.net=b1gs3cr3t==, "
        + "fs.azure.account.key.news.dfs.core.windows.net=***",
    "'{\"spark.hadoop.fs.s3a.access.key\":\"AKIA\",\"k\":\"9\"}', "
        + "'{\"spark.hadoop.fs.s3a.access.key\":\"***\",\"k\":\"9\"}'",
    "--set small_runs.spark.password=b1g, --set small_runs.spark.password=***",
    "https://news.example/a?sig=b1gs3cr3t&x=1, https://news.example/a?sig=***&x=1"
  })
  void masksWhatIsSecret(String text, String masked) {
    assertThat(Secrets.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3a://news/2021/*.jsonl",
        "abfss://news@archive.dfs.core.windows.net/2021",
        "hdfs://127.0.0.1:9000/news",
        "Unrecognized token 'abc': was expecting a value",
        "{\"topics\":{\"k\":\"auto\",\"title_weight\":3}}"
      })
  void leavesTheRestAlone(String text) {
    assertThat(Secrets.masked(text)).isEqualTo(text);
  }

  @Test
  void timeGrowsWithTheLengthOfTheText() {
    for (String unit : new String[] {"://", "://a:", "token", "secret ", "a", " ", "token.", ":"}) {
      Growth.isLinear(unit, Secrets::masked);
    }
    ArabicFuzz.holds(20, fuzz -> Growth.isLinear(fuzz.pieces(6), Secrets::masked));
  }
}
