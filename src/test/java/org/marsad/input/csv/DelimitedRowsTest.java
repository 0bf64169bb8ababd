package org.marsad.input.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.FileFormat;
import org.marsad.input.file.PeekedInput;
import org.marsad.input.file.Slice;
import org.marsad.input.record.RecordRows;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.testing.Defaults;

/** CSV as programs and people write it. A row is shown as its id and text, or as its reason. */
class DelimitedRowsTest {
  static Stream<Arguments> files() {
    return Stream.of(
        arguments(
            "rules kept",
            "id,text\n1,أول\n2,\"ثان, \"\"مع\"\" فاصلة\"\n",
            "1=أول|2=ثان, \"مع\" فاصلة"),
        arguments("a line sep=", "sep=;\nid;text\n1;أول, ثان\n", "1=أول, ثان"),
        arguments("a quoted line sep=", "\"sep=|\"\r\nid|text\r\n1|أول\r\n", "1=أول"),
        arguments("a line sep= with tab", "sep=\t\nid\ttext\n1\tأول\n", "1=أول"),
        arguments(
            "semicolons and decimal commas",
            "id;price;text\n1;2,5;أول\n2;3,75;ثان\n",
            "1=أول|2=ثان"),
        arguments("bars", "id|title|text\n1|ع|أول, ثم\n", "1=أول, ثم"),
        arguments("tabs under another name", "id\ttext\n1\tأول, ثم\n", "1=أول, ثم"),
        arguments("lines that end with CR alone", "id,text\r1,أول\r2,\"ثان\"\r", "1=أول|2=ثان"),
        arguments("a CR inside a cell", "id,text\n1,أول\rتتمة\n2,ثان\n", "1=أول\rتتمة|2=ثان"),
        arguments("blank lines before the names", "\n\n\nid,text\n1,أول\n", "1=أول"),
        arguments(
            "a title above the names", "تقرير الأسبوع\nid,date,text\n1,2021-01-05,أول\n", "1=أول"),
        arguments(
            "a title of Excel above the names",
            "تقرير,,\n,,\nid,date,text\n1,2021-01-05,أول\n",
            "1=أول"),
        arguments("comments above the names", "# صدر اليوم\n# مرتين\nid,text\n1,أول\n", "1=أول"),
        arguments("names behind a comment sign", "#id,text\n1,أول\n", "1=أول"),
        arguments("names in quotes", "\"id\",\"text\"\n\"1\",\"أول\"\n", "1=أول"),
        arguments("spaces around quotes", "\"id\", \"text\"\n\"1\", \"أول, ثم\"\n", "1=أول, ثم"),
        arguments("names again", "id,text\n1,أول\nid,text\n2,ثان\n", "1=أول|2=ثان"),
        arguments(
            "names again in another order", "id,text\n1,أول\ntext,id\nثان,2\n", "1=أول|2=ثان"),
        arguments("two columns of one name", "id,text,text\n1,,أول\n2,ثان,ملخص\n", "1=أول|2=ثان"),
        arguments("a column without a name", ",id,text\n0,1,أول\n", "1=أول"),
        arguments(
            "rows numbered by R",
            "\"id\",\"text\"\n\"1\",7,\"أول\"\n\"2\",8,\"ثان\"\n\"3\",9,\"ثالث\"\n",
            "7=أول|8=ثان|9=ثالث"),
        arguments("delimiters at the end of rows", "id,text\n1,أول,\n2,ثان,,\n", "1=أول|2=ثان"),
        arguments(
            "one column",
            "text\nأول, ثم ثان\n\"ثالث, رابع\"\n",
            "null=أول, ثم ثان|null=ثالث, رابع"),
        arguments(
            "backslashes before quotes",
            "\"id\",\"text\"\n\"1\",\"قال: \\\"نعم\\\", ثم\"\n\"2\",\"ثان\"\n",
            "1=قال: \"نعم\", ثم|2=ثان"),
        arguments(
            "a backslash before the last quote",
            "\"id\",\"text\"\n\"1\",\"قال: \\\"نعم\\\"\"\n\"2\",\"ثان\"\n",
            "1=قال: \"نعم\"|2=ثان"),
        arguments(
            "backslashes in one row only",
            "id,text\n1,\"أول \"\"مع\"\" كلمة\"\n2,\"قال: \\\"نعم\\\", ثم\"\n3,ثالث\n",
            "1=أول \"مع\" كلمة|2=قال: \"نعم\", ثم|3=ثالث"),
        arguments(
            "line ends and nothings of MySQL",
            "id\ttext\n1\tأول\\\nتتمة\n2\tثان\\nتتمة\n3\t\\N\n",
            "1=أول\nتتمة|2=ثان\nتتمة|empty"),
        arguments(
            "quotes that are plain between tabs",
            "id\ttext\n1\t\"أول بلا نهاية\n2\tثان\" بلا بداية\n3\tقال \"نعم\" ومضى\n",
            "1=\"أول بلا نهاية|2=ثان\" بلا بداية|3=قال \"نعم\" ومضى"),
        arguments(
            "bare quotes in a quoted cell",
            "id,text,date\n1,\"قال \"نعم\" ومضى\",2021-01-05\n2,ثان,2021-01-06\n",
            "1=قال \"نعم\" ومضى|2=ثان"),
        arguments(
            "a bare quote before a delimiter",
            "id,text,date\n1,\"قال \"نعم\", ومضى\",2021-01-05\n2,ثان,2021-01-06\n3,ثالث,2021-01-07\n",
            "1=قال \"نعم\", ومضى|2=ثان|3=ثالث"),
        arguments(
            "a text that ends with a bare quote",
            "id,text,date\n1,\"قال \"نعم\"\",2021-01-05\n2,ثان,2021-01-06\n",
            "1=قال \"نعم\"|2=ثان"),
        arguments(
            "a cell that begins with a quoted word",
            "id,text\n1,\"عاجل\" من المدينة\n2,ثان\n",
            "1=\"عاجل\" من المدينة|2=ثان"),
        arguments(
            "a bare comma between known columns",
            "id,text,date\n1,أول, ثم,2021-01-05\n2,ثان,2021-01-06\n3,ثالث,2021-01-07\n",
            "1=أول, ثم|2=ثان|3=ثالث"),
        arguments(
            "a bare comma that could be anywhere",
            "title,text\nع,أول, ثم\nب,ثان\n",
            "malformed_csv|null=ثان"),
        arguments(
            "a row without its last cells",
            "id,text,date\n1,أول\n2,ثان,2021-01-06\n",
            "1=أول|2=ثان"),
        arguments("a row without a text", "id,title,text\n1,ع\n2,ب,ثان\n", "malformed_csv|2=ثان"),
        arguments(
            "a line end in a last cell without quotes",
            "id,text\n1,أول\nتتمة بلا فاصلة\n\nنهايته\n2,ثان\n",
            "1=أول\nتتمة بلا فاصلة\n\nنهايته|2=ثان"),
        arguments(
            "a line end in a middle cell without quotes",
            "id,text,date\n1,أول\nتتمة,2021-01-05\n2,ثان,2021-01-06\n3,ثالث,2021-01-06\n",
            "1=أول\nتتمة|2=ثان|3=ثالث"),
        arguments(
            "a line end and no way to tell",
            "id,title,text\nأ,ب\nت,ث\nج,ح,خ\n",
            "malformed_csv|malformed_csv|ج=خ"),
        arguments("rows that are all short", "id,text,date\n1,أول\n2,ثان\n", "1=أول|2=ثان"),
        arguments(
            "rows that are all short behind closed quotes",
            "id,title,text,date,source\na1,\"ع\",\"أول, ثم\"\na2,\"ع\",\"ثان\"\na3,\"ع\",\"ثالث\"\n",
            "a1=أول, ثم|a2=ثان|a3=ثالث"),
        arguments(
            "a short row whose quoted text goes on behind its quotes",
            "id,text,date\na1,\"أول\" ثم\nتتمة,2021-01-05\na2,ثان,2021-01-06\n",
            "malformed_csv|a2=ثان"),
        arguments("a count of rows below", "id|text\n1|أول\n(1 row)\n", "1=أول|malformed_csv"),
        arguments(
            "an open quote between quoted rows",
            "\"id\",\"text\"\n\"1\",\"أول\n\"2\",\"ثان\"\n\"3\",\"ثالث\"\n",
            "malformed_csv|2=ثان|3=ثالث"),
        arguments(
            "an open quote over several lines",
            "id,text\n1,أول\n2,\"ثان\nتتمة, هنا\nونهاية\n3,ثالث\n4,\"رابع, خامس\"\n",
            "1=أول|malformed_csv|3=ثالث|4=رابع, خامس"),
        arguments(
            "an open quote in the last row", "id,text\n1,أول\n2,\"ثان\n", "1=أول|malformed_csv"),
        arguments(
            "an open quote without other marks",
            "title,text\nع,\"أول\nب,\"ثان, ثم\"\n",
            "malformed_csv|null=ثان, ثم"),
        arguments(
            "a closing quote without opening one", "id,text\n1,أول\"\n2,ثان\n", "1=أول\"|2=ثان"),
        arguments(
            "paragraphs in a quoted cell",
            "id,text\n1,\"أول, ثم\n\nثان, ثم\n3,ليس صفا\"\n2,رابع\n",
            "1=أول, ثم\n\nثان, ثم\n3,ليس صفا|2=رابع"),
        arguments(
            "zeros",
            "id,text\n1,أو\0ل\n2,\"ثان\0\0\0\0\"\n3,ثا\0\0\0\0\0لث\n",
            "1=أول|2=ثان|3=ثا\uFFFDلث"),
        arguments(
            "no names",
            "1,https://n.example/1,هذا نص أول\n2,https://n.example/2,هذا نص ثان\n",
            "missing_text|missing_text"),
        arguments("nothing but names", "id,text\n", ""),
        arguments("nothing", "\n\n", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void readsEveryRowOrRefusesIt(String what, String content, String expected) throws IOException {
    assertThat(String.join("|", shown(content.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(expected);
  }

  private static List<String> shown(byte[] content) throws IOException {
    return rows(content).stream()
        .map(
            row ->
                value(row, Records.REASON) == null
                    ? value(row, Records.ID) + "=" + value(row, Records.TEXT)
                    : value(row, Records.REASON).toString())
        .toList();
  }

  private static List<Row> rows(byte[] content) throws IOException {
    ColumnNames columns = ColumnNames.of(Defaults.settings().input().columns(), List.of());
    Slice slice = new Slice("file:/a.csv", FileFormat.DELIMITED, 0, content.length, content.length);
    List<Row> rows = new ArrayList<>();
    DelimitedRows.open(
            PeekedInput.of(new ByteArrayInputStream(content)),
            RecordRows.of(columns, slice),
            columns,
            1 << 16)
        .forEachRemaining(rows::add);
    return rows;
  }

  private static Object value(Row row, Field field) {
    return row.get(Records.TABLE.fields().indexOf(field));
  }
}
