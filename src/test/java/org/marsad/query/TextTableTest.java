package org.marsad.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class TextTableTest {
  private static final StructType SCHEMA =
      new StructType().add("name", "string").add("number", "bigint");

  private static String table(int widest, UnaryOperator<String> isolated, Object... values) {
    return new TextTable(widest, isolated)
        .text(SCHEMA, List.of(RowFactory.create(values), RowFactory.create("كركوك", 1L)));
  }

  @Test
  void linesUpByWhatIsSeen() {
    assertThat(table(40, UnaryOperator.identity(), "الحُكُومَة", 1234L))
        .isEqualTo(
            """
            name     number
            -------  ------
            الحُكُومَة    1234
            كركوك         1
            (2 rows)
            """);
  }

  @Test
  void cutsLongCellsBetweenLettersAndIsolatesThem() {
    assertThat(table(4, cell -> "<" + cell + ">", "مُحَمَّد وأخوه", 12345L))
        .isEqualTo(
            String.format(
                Locale.ROOT,
                """
            <name>  <num…>
            ----  ----
            <%s…>  <123…>
            <كرك…>     <1>
            (2 rows)
            """,
                "مُحَمَّد وأخوه".substring(0, 7)));
  }

  @Test
  void knowsWideLetters() {
    assertThat(TextTable.width("中文a")).isEqualTo(5);
    assertThat(TextTable.width("مُ")).isEqualTo(1);
  }

  @Test
  void showsNestedValuesOnOneLine() {
    var struct =
        new org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema(
            new Object[] {"نفط", 0.123456},
            new StructType().add("term", "string").add("weight", "double"));
    assertThat(CellText.of(CollectionConverters.asScala(Arrays.asList(struct, null)).toSeq()))
        .isEqualTo("[{term: نفط, weight: 0.1235}, null]");
  }

  @Test
  void keepsControlCharactersFromTheTerminal() {
    assertThat(CellText.of("أ\u001b[31m\u202eب\nج")).isEqualTo("أ[31mب ⏎ ج");
  }
}
