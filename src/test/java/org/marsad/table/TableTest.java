package org.marsad.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.testing.LocalSpark;

@ExtendWith(LocalSpark.class)
class TableTest {
  private static final Field NAME =
      Field.required("name", DataTypes.StringType, "what it is called");
  private static final Field AGE = Field.optional("age", DataTypes.IntegerType, "in years");
  private static final Field PLACES =
      Field.optional("places", DataTypes.createArrayType(DataTypes.StringType), "where it was");
  private static final Table TABLE = Table.of("things", "thing", List.of(NAME), NAME, AGE, PLACES);

  static Stream<Table> tables() {
    return Stream.concat(
        Tables.ALL.stream(), Stream.of(Records.TABLE, Documents.TABLE, TopicAssignments.TABLE));
  }

  @Test
  void conformsOrderAndComments(SparkSession spark) {
    Dataset<Row> frame = spark.sql("select array('واحة') places, 'x' extra, 7 age, 'بئر' name");
    Dataset<Row> things = TABLE.conform(frame);
    assertThat(things.columns()).containsExactly("name", "age", "places");
    assertThat(things.schema().apply("age").getComment().get()).isEqualTo("in years");
    assertThat(things.first().getString(0)).isEqualTo("بئر");
  }

  @Test
  void listsAllDifferencesAtOnce(SparkSession spark) {
    assertThatThrownBy(() -> TABLE.conform(spark.sql("select 7L age, array(1) places")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Table things: name is missing; age is bigint instead of int;"
                + " places is array<int> instead of array<string>");
  }

  @Test
  void givesARowByColumn() {
    Row row = TABLE.row(Map.of(PLACES, List.of("واحة"), NAME, "بئر"));
    assertThat(List.of(row.getString(0), row.isNullAt(1), row.get(2)))
        .isEqualTo(List.of("بئر", true, List.of("واحة")));
  }

  @Test
  void refusesAColumnOfAnotherTable() {
    assertThatThrownBy(() -> TABLE.row(Map.of(Topics.LABEL, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Table things has no column label");
  }

  @Test
  void namesTablesOnce() {
    assertThat(tables().map(Table::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void declaresEveryTableFully(Table table) {
    assertThat(table.name()).matches("[a-z_]+");
    assertThat(table.grain()).isNotBlank();
    assertThat(table.fields()).containsAll(table.key());
    assertThat(table.key()).isNotEmpty();
    assertThat(table.fields().stream().map(Field::name))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z_]+"));
    assertThat(table.fields().stream().map(Field::meaning)).noneMatch(String::isBlank);
  }

  @Test
  void printsEveryPublishedColumnInTheDictionary() {
    String dictionary = DataDictionary.markdown();
    for (Table table : Tables.ALL) {
      assertThat(dictionary)
          .contains(
              String.format(Locale.ROOT, "`%s`: one row per %s", table.name(), table.grain()));
      table
          .fields()
          .forEach(field -> assertThat(dictionary).contains("| `" + field.name() + "` |"));
    }
  }
}
