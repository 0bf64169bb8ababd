package org.marsad.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.testing.LocalSpark;

@ExtendWith(LocalSpark.class)
class FoldedColumnTest {
  @ParameterizedTest
  @CsvSource({
    "'قال: «المَوازنة العامّة» (2015).', الموازنة العامة, true",
    "'إقرار مـوازنة', اقرار موازنه, true",
    "الموازنة، العامة, الموازنة, true",
    "الموازنات, الموازنة, false",
    "والموازنة, الموازنة, false"
  })
  void findsWholeWordsInAnySpelling(String text, String words, boolean found, SparkSession spark) {
    boolean has =
        spark
            .range(1)
            .select(
                FoldedColumn.of(functions.lit(text)).contains(FoldedColumn.asked(words)).as("has"))
            .first()
            .getBoolean(0);
    assertThat(has).isEqualTo(found);
  }
}
