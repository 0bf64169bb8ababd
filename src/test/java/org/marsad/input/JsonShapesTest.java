package org.marsad.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.FileFormat;
import org.marsad.input.file.Slice;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.testing.Defaults;

/** JSON as programs and interfaces of the web write it. */
class JsonShapesTest {
  private static final String ONE = "رُمِّم جسر النخيل";
  private static final String TWO = "بدأ حصاد الحنطة";

  @TempDir Path folder;

  /** One article each: its text is ONE, and what else is expected stands in the last argument. */
  static Stream<Arguments> articles() {
    return Stream.of(
        arguments(
            "Elasticsearch",
            "{'_index':'n','_id':'7','_source':{'text':'ONE','title':'T'}}",
            "7 T"),
        arguments(
            "WordPress",
            "{'id':7,'title':{'rendered':'T'},'content':{'rendered':'ONE','protected':false}}",
            "7 T"),
        arguments(
            "wrapped", "{'id':7,'article':{'title':'T','text':'ONE'},'tags':['a','b']}", "7 T"),
        arguments(
            "wrapped with lists",
            "{'id':7,'post':{'title':'T','body':'ONE','comments':[{'title':'x','text':'TWO'}]}}",
            "7 T"),
        arguments("twice wrapped", "{'data':{'article':{'id':7,'title':'T','text':'ONE'}}}", "7 T"),
        arguments(
            "Mongo",
            "{'_id':{'$oid':'7'},'title':'T','text':'ONE','views':{'$numberLong':'9'}}",
            "7 T"),
        arguments(
            "Mongo date",
            "{'text':'ONE','date':{'$date':'2024-03-01T10:00:00Z'}}",
            "2024-03-01T10:00:00Z"),
        arguments(
            "Mongo date in numbers",
            "{'text':'ONE','date':{'$date':{'$numberLong':'1709287200000'}}}",
            "1709287200000"),
        arguments(
            "date in numbers", "{'text':'ONE','publishedAt':[2024,3,1,10,5]}", "2024-03-01T10:05"),
        arguments("seconds", "{'text':'ONE','created_utc':1709287200.0}", "1709287200"),
        arguments(
            "not a number",
            "{'text':'ONE','title':'T','score':NaN,'rank':-Infinity,'id':NaN}",
            "T"),
        arguments("comma at the end", "{'text':'ONE','title':'T',}", "T"),
        arguments("Python", "{'text': 'ONE', 'title': 'T', 'author': None, 'paid': True}", "T"),
        arguments("parts", "{'title':'T','text':['ON',{'type':'bold','text':'E'},'']}", "T"),
        arguments(
            "parts in order",
            "{'title':'T','text':['',{'type':'bold','text':'ONE'},{'type':'hashtag','text':''}]}",
            "T"),
        arguments(
            "ProseMirror",
            "{'title':'T','content':{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'ON'},{'type':'text','text':'E'}]}]}}",
            "T"),
        arguments(
            "Slate",
            "{'title':'T','body':[{'type':'paragraph','children':[{'text':'ON'},{'text':'E','bold':true}]}]}",
            "T"),
        arguments(
            "Portable Text",
            "{'title':'T','body':[{'_type':'block','children':[{'_type':'span','text':'ONE'}]}]}",
            "T"),
        arguments(
            "Editor.js",
            "{'title':'T','blocks':[{'id':'x','type':'paragraph','data':{'text':'ONE'}}]}",
            "T"),
        arguments("Quill", "{'title':'T','content':{'ops':[{'insert':'ON'},{'insert':'E'}]}}", "T"),
        arguments(
            "Draft.js",
            "{'title':'T','content':{'blocks':[{'key':'a','type':'unstyled','text':'ONE'}],'entityMap':{}}}",
            "T"),
        arguments(
            "Drupal",
            "{'nid':[{'value':9}],'title':[{'value':'T'}],'body':[{'value':'ONE','format':'html'}]}",
            "T"),
        arguments(
            "JSON:API",
            "{'data':{'id':'7','type':'node','attributes':{'title':'T','body':{'value':'ONE','processed':'ONE'}}}}",
            "7 T"),
        arguments(
            "Firestore",
            "{'fields':{'title':{'stringValue':'T'},'text':{'stringValue':'ONE'}}}",
            "T"),
        arguments(
            "DynamoDB", "{'Item':{'id':{'S':'7'},'title':{'S':'T'},'text':{'S':'ONE'}}}", "7 T"),
        arguments("XML", "{'item':{'title':{'#text':'T'},'content':{'__cdata':'ONE'}}}", "T"),
        arguments(
            "linked data",
            "{'@type':'NewsArticle','headline':'T','articleBody':'ONE','datePublished':'2024-03-01','publisher':{'@type':'Organization','name':'S'}}",
            "T S 2024-03-01"),
        arguments(
            "NewsAPI",
            "{'source':{'id':null,'name':'S'},'title':'T','description':'d','publishedAt':'2024-03-01','content':'ONE [+2219 chars]'}",
            "T S 2024-03-01"),
        arguments(
            "flattened",
            "{'source.name':'S','title.rendered':'T','content.rendered':'ONE'}",
            "T S"),
        arguments(
            "news-please",
            "{'maintext':'ONE','title':'T','date_publish':'2024-03-01','date_download':'2024-04-01','description':'d','source_domain':'S'}",
            "T S 2024-03-01"),
        arguments(
            "trafilatura",
            "{'text':'ONE','raw_text':'x','title':'T','source-hostname':'S','date':'2024-03-01'}",
            "T S 2024-03-01"),
        arguments(
            "Guardian",
            "{'id':'7','webTitle':'T','webPublicationDate':'2024-03-01','fields':{'bodyText':'ONE','trailText':'x'}}",
            "7 T 2024-03-01"),
        arguments(
            "Twitter",
            "{'id':7,'text':'cut…','full_text':'ONE','user':{'name':'u','description':'TWO'}}",
            "7"),
        arguments(
            "tweet of an archive",
            "{'tweet':{'id':'7','full_text':'ONE','entities':{'urls':[]}}}",
            "7"),
        arguments(
            "with its meta",
            "{'text':'ONE','meta':{'title':'T','date':'2024-03-01','text':'x'}}",
            "T 2024-03-01"),
        arguments("languages", "{'title':{'ar':'T','en':'x'},'text':{'ar':'ONE','en':'x'}}", "T"),
        arguments(
            "address for source",
            "{'text':'ONE','title':'T','source':'https://www.s.example/a/b'}",
            "T s.example"),
        arguments("summary alone", "{'title':'T','description':'ONE'}", "T"),
        arguments(
            "lists around it",
            "{'related':[{'title':'x','text':'TWO'}],'id':7,'text':'ONE',"
                + "'links':[{'url':'/x','title':'x'}],"
                + "'comments':[{'text':'TWO'}],'versions':[{'title':'x','text':'TWO'}]}",
            "7"),
        arguments(
            "lists around paragraphs",
            "{'id':7,'body':['ONE'],'versions':[{'title':'x','text':'TWO'},{'title':'x'}]}",
            "7"),
        arguments(
            "source of the answer",
            "{'source':'S','articles':[{'title':'T','text':'ONE'}]}",
            "T S"),
        arguments(
            "author with a text",
            "{'id':7,'author':{'name':'x','text':'TWO'},'description':'ONE'}",
            "7"),
        arguments(
            "Arabic",
            "{'العنوان':'T','النص':'ONE','المصدر':'S','تاريخ النشر':'2024-03-01'}",
            "T S 2024-03-01"),
        arguments(
            "Arabic in other spellings",
            "{'عنوان_الخبر':'T','نصّ الخبر':'ONE','إسم المصدر':'S','تأريخ':'x','التاريخ ':'2024-03-01'}",
            "T S 2024-03-01"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void readsAnArticle(String name, String json, String others) {
    for (String file : List.of("a.jsonl", "a.json")) {
      List<Row> rows = read(file, filled(json));
      assertThat(values(rows, Records.TEXT)).as(file).containsExactly(ONE);
      assertThat(others(rows)).as(file).isEqualTo(others);
    }
  }

  /** Two articles each, whose texts are ONE and TWO. */
  static Stream<Arguments> lists() {
    String objects = "{'title':'T','text':'ONE'},{'title':'T','text':'TWO'}";
    return Stream.of(
        arguments("array", "[" + objects + "]"),
        arguments("arrays", "[{'text':'ONE'}]\n[{'text':'TWO'}]"),
        arguments("array of arrays", "[[{'text':'ONE'}],[{'text':'TWO'}]]"),
        arguments(
            "pages",
            "[{'page':1,'articles':[{'text':'ONE'}]},{'page':2,'articles':[{'text':'TWO'}]}]"),
        arguments("one line", "{'text':'ONE'}{'text':'TWO'}"),
        arguments("articles", "{'status':'ok','articles':[" + objects + "]}"),
        arguments("articles last", "{'articles':[" + objects + "],'next':'x','count':2}"),
        arguments("unknown name", "{'nachrichten':[" + objects + "]}"),
        arguments(
            "hits",
            "{'took':1,'hits':{'total':{'value':2},'hits':[{'_id':'1','_source':{'text':'ONE'}},{'_id':'2','_source':{'text':'TWO'}}]}}"),
        arguments(
            "docs",
            "{'responseHeader':{'status':0},'response':{'numFound':2,'docs':[" + objects + "]}}"),
        arguments(
            "messages",
            "{'name':'c','type':'public_channel','id':1,'messages':[{'id':1,'date':'2024-03-01','text':['ON','E']},{'id':2,'text':'TWO'}]}"
                .replace("['ON','E']", "[{'type':'bold','text':'ON'},'E']")),
        arguments(
            "results in results",
            "{'response':{'status':'ok','results':[{'webTitle':'T','fields':{'bodyText':'ONE'}},{'webTitle':'T','fields':{'bodyText':'TWO'}}]}}"),
        arguments(
            "nodes of edges",
            "{'data':{'posts':{'edges':[{'node':{'title':'T','content':'ONE'}},{'node':{'title':'T','content':'TWO'}}]}}}"),
        arguments(
            "channel of items",
            "{'rss':{'channel':{'title':'c','item':[{'title':'T','link':'/1','description':'ONE'},{'title':'T','link':'/2','description':'TWO'}]}}}"),
        arguments(
            "feed",
            "{'version':'x','title':'c','items':[{'id':'1','content_html':'ONE'},{'id':'2','content_text':'TWO'}]}"),
        arguments(
            "children of a listing",
            "{'kind':'Listing','data':{'children':[{'kind':'t3','data':{'title':'T','selftext':'ONE'}},{'kind':'t3','data':{'title':'T','selftext':'TWO'}}]}}"),
        arguments(
            "rows of a viewer",
            "{'features':[{'name':'text'}],'rows':[{'row_idx':0,'row':{'text':'ONE'}},{'row_idx':1,'row':{'text':'TWO'}}]}"),
        arguments(
            "page of records",
            "{'content':[{'title':'T','publishedAt':'2024','text':'ONE'},{'title':'T','publishedAt':'2024','text':'TWO'}],'totalElements':2}"),
        arguments(
            "sections of a site",
            "{'politics':[{'title':'T','text':'ONE'}],'sports':[{'title':'T','text':'TWO'}]}"),
        arguments(
            "export of a table",
            "{'type':'table','name':'posts','database':'d','data':[{'id':'1','post_content':'ONE'},{'id':'2','post_content':'TWO'}]}"),
        arguments(
            "chats of messages",
            "{'chats':{'list':[{'name':'a','messages':[{'id':1,'text':'ONE'}]},"
                + "{'name':'b','messages':[{'id':1,'text':'TWO'}]}]}}"),
        arguments(
            "by key",
            "{'articles':{'-Mx':{'title':'T','text':'ONE'},'-My':{'title':'T','text':'TWO'}}}"),
        arguments("by index", "{'0':{'text':'ONE'},'1':{'text':'TWO'}}"),
        arguments("by column", "{'text':{'0':'ONE','1':'TWO'},'title':{'0':'T','1':null}}"),
        arguments("by lists", "{'title':['T','U'],'text':['ONE','TWO']}"),
        arguments(
            "split", "{'columns':['title','text'],'index':[0,1],'data':[['T','ONE'],['U','TWO']]}"),
        arguments(
            "table",
            "{'schema':{'fields':[{'name':'index','type':'integer'}]},'data':[" + objects + "]}"),
        arguments(
            "several lines", "[\n  {\n    'text': 'ONE'\n  },\n  {\n    'text': 'TWO'\n  }\n]\n"),
        arguments("a line each", "[\n{'text':'ONE'},\n{'text':'TWO'}\n]\n"),
        arguments("a line each with commas", "{'text':'ONE'},\n{'text':'TWO'},\n"),
        arguments("commas first", "[{'text':'ONE'}\n,{'text':'TWO'}\n]\n"),
        arguments("objects over lines", "{\n  'text': 'ONE'\n}\n{\n  'text': 'TWO'\n}\n"),
        arguments("marked", "\uFEFF[\n {\n 'text': 'ONE'\n},\n {'text': 'TWO'}]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void readsTheArticlesInADocument(String name, String json) {
    for (String file : List.of("a.json", "a.jsonl")) {
      List<Row> rows = read(file, filled(json));
      assertThat(values(rows, Records.TEXT)).as(file).containsExactly(ONE, TWO);
      assertThat(values(rows, Records.POSITION)).as(file).doesNotHaveDuplicates();
    }
  }

  private static String filled(String json) {
    return json.replace('\'', '"')
        .replace("\"ON\"", "\"" + ONE.substring(0, 4) + "\"")
        .replace("\"E\"", "\"" + ONE.substring(4) + "\"")
        .replace("ONE", ONE)
        .replace("TWO", TWO);
  }

  private static String others(List<Row> rows) {
    return Stream.of(Records.ID, Records.TITLE, Records.SOURCE, Records.PUBLISHED)
        .map(field -> values(rows, field).get(0))
        .filter(value -> value != null && !value.equals("outlet"))
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  @Test
  void readsALongDocumentWithoutHoldingItInMemory() {
    String articles =
        IntStream.range(0, 4000)
            .mapToObj(i -> "{'title':'T','text':'" + ONE + " " + i + "'}")
            .collect(Collectors.joining(","));
    String related = "'related':[" + articles + "]";
    List<Row> rows =
        read(
            "long.json",
            filled("{'status':'ok'," + related + ",'articles':[{},0," + articles + "]}"));
    assertThat(rows).hasSize(4001);
    assertThat(values(rows, Records.REASON).get(0)).isEqualTo("missing_text");
    assertThat(values(rows, Records.TEXT).get(4000)).isEqualTo(ONE + " 3999");
    List<Row> none = read("long.json", filled("{'status':'ok'," + related + "}"));
    assertThat(values(none, Records.REASON)).containsExactly("too_long");
  }

  @Test
  void namesTheValuesInsideThatMayBeTheText() {
    List<Row> rows =
        read("a.json", filled("{'status':'ok','leute':[{'wer':'x','was':{'inhalt':'ONE'}}]}"));
    assertThat(values(rows, Records.DETAIL))
        .containsExactly(
            "columns are [leute[].was.inhalt, leute[].wer, status];"
                + " name the one with the text by --column text=NAME");
    for (String name : List.of("leute[].was.inhalt", "leute.was.inhalt", "Leute.Was.Inhalt")) {
      assertThat(
              values(
                  read(
                      "a.json",
                      filled(
                          "{'leute':[{'title':'T','was':{'inhalt':'ONE'}},{'was':{'inhalt':'TWO'}}]}"),
                      "text=" + name),
                  Records.TEXT))
          .containsExactly(ONE, TWO);
    }
  }

  @Test
  void followsTheNamesThatAreGiven() {
    List<Row> rows =
        read(
            "a.jsonl",
            filled("{'text':'x','title':'y','a':{'b':{'c':'ONE'},'title':'T'},'d.e':'S'}"),
            "text=a.b.c",
            "title=a.title",
            "source=d.e");
    assertThat(values(rows, Records.TEXT)).containsExactly(ONE);
    assertThat(others(rows)).isEqualTo("T S");
  }

  private List<Row> read(String name, String content, String... overrides) {
    try {
      Path outlet = Files.createDirectories(folder.resolve("outlet"));
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      Path file = Files.write(outlet.resolve(name), bytes);
      ColumnNames columns =
          ColumnNames.of(Defaults.settings().input().columns(), List.of(overrides));
      List<Row> rows = new ArrayList<>();
      new RecordReader(columns, 1 << 14, new Configuration())
          .read(new Slice("file:" + file, FileFormat.of(name), 0, bytes.length, bytes.length))
          .forEachRemaining(rows::add);
      return rows;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Object> values(List<Row> rows, Field field) {
    int index = Records.TABLE.fields().indexOf(field);
    return rows.stream().map(row -> row.get(index)).collect(Collectors.toList());
  }
}
