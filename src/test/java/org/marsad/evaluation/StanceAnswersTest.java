package org.marsad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.UserError;
import org.marsad.evaluation.StanceAnswers.Answer;
import org.marsad.evaluation.StanceAnswers.Article;
import org.marsad.table.Stance;

/** Every shape in which labels of statements are taken. */
class StanceAnswersTest {
  private static final Answer OPPOSED = new Answer("bridge", "oppose", "الجسر أخضر");

  @TempDir Path folder;

  private List<Article> read(String json) throws IOException {
    Path file = folder.resolve("labels.jsonl");
    Files.writeString(file, json.replace('\'', '"'));
    return StanceAnswers.read(file.toString(), new Configuration());
  }

  @Test
  void readsTheAnswersOfThePage() throws IOException {
    List<Article> read =
        read(
            """
            {'run':'r','article_id':'a1','statement_id':'a1-0','issue':'bridge','stance':'oppose','picked':'random','text':'الجسر أخضر','url':'https://x.example/1'}
            {'run':'r','article_id':'a1','statement_id':'a1-1','issue':'bridge','stance':'none','picked':'random','text':'غيره','url':'https://x.example/1'}
            """);
    assertThat(read).hasSize(1);
    assertThat(read.get(0).keys())
        .isEqualTo(Map.of("article_id", "a1", "url", "https://x.example/1"));
    assertThat(read.get(0).answers())
        .containsExactly(OPPOSED, new Answer("bridge", "none", "غيره"));
    assertThat(read.get(0).answers().get(1).learned()).isEqualTo(Stance.NEUTRAL);
  }

  @Test
  void readsWhatLabelStudioExports() throws IOException {
    String data = "'data':{'article_id':'a1','issue':'bridge','text':'الجسر أخضر','before':''}";
    String choice = "{'type':'choices','from_name':'stance','value':{'choices':['%s']}}";
    String tasks =
        "[{'id':7,"
            + data
            + ",'annotations':[{'result':["
            + choice.replace("%s", "support")
            + "]},{'result':["
            + choice.replace("%s", "oppose")
            + "]},{'was_cancelled':true,'result':["
            + choice.replace("%s", "neutral")
            + "]}]},\n {'id':8,"
            + data
            + ",'annotations':[]}]";
    assertThat(read(tasks))
        .containsExactly(new Article(Map.of("article_id", "a1"), List.of(OPPOSED)));
    String flat =
        "[{'id':7,'article_id':'a1','issue':'bridge','text':'الجسر أخضر','stance':'oppose','annotator':1}]";
    assertThat(read(flat).get(0).answers()).containsExactly(OPPOSED);
  }

  @Test
  void readsTheStatementsOfArticles() throws IOException {
    List<Article> read =
        read(
            """
            {'id':'1','text':'نص المقال','labels':{'bridge':['oppose']},'statements':[{'issue':'bridge','span':'الجسر أخضر','stance':'oppose','speaker':'x'}]}
            {'url':'u','statements':[{'text':'الجسر أخضر','stances':{'bridge':'oppose','road':'support'}},{'text':'سواه','stances':{}}]}
            """);
    assertThat(read).hasSize(2);
    assertThat(read.get(0).keys()).isEqualTo(Map.of("id", "1", "text", "نص المقال"));
    assertThat(read.get(0).answers()).containsExactly(OPPOSED);
    assertThat(read.get(1).answers())
        .containsExactly(OPPOSED, new Answer("road", "support", "الجسر أخضر"));
  }

  @Test
  void readsWhatIsCompressed() throws IOException {
    Path file = folder.resolve("labels.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          "{\"id\":\"1\",\"issue\":\"bridge\",\"stance\":\"oppose\",\"span\":\"الجسر أخضر\"}"
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThat(StanceAnswers.read(file.toString(), new Configuration()).get(0).answers())
        .containsExactly(OPPOSED);
  }

  @Test
  void namesTheStatementsThatWereAnswered() throws IOException {
    Path file = folder.resolve("answers.jsonl");
    Files.writeString(
        file,
        """
        {'article_id':'a1','statement_id':'a1-0','issue':'bridge','stance':'oppose','text':'x'}
        {'data':{'article_id':'a2','statement_id':'a2-1','issue':'bridge','text':'x'},'annotations':[{'result':[{'value':{'choices':['none']}}]}]}
        {'data':{'article_id':'a2','statement_id':'a2-2','issue':'bridge','text':'x'},'annotations':[]}
        """
            .replace('\'', '"'));
    assertThat(StanceAnswers.statementIds(file.toString(), new Configuration()))
        .containsExactly("a1-0", "a2-1");
  }

  @Test
  void survivesItsOwnWriting() {
    Answer odd = new Answer("bridge", "support", "\"</script>\n\\");
    assertThat(StanceAnswers.answers(StanceAnswers.json(List.of(odd, OPPOSED))))
        .containsExactly(odd, OPPOSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'id':'1','issue':'bridge','stance':'for','span':'x'} | the label \"for\" for bridge is none of",
        "{'id':'1','stance':'support','span':'x'}              | a statement without issue or span",
        "{'id':'1','issue':'bridge','stance':'support'}        | a statement without issue or span",
        "{'issue':'bridge','stance':'support','span':'x'}      | the article needs an article_id",
        "{'id':'1','labels':{'bridge':'support'}}              | none of 1 lines has a labelled statement",
        "{'id':'1', oops                                       | no JSON in line 1",
        "[[[[]]]]                                              | none of 0 lines has a labelled"
      })
  void saysWhatIsWrong(String line, String message) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> StanceAnswers.read(folder + "/none.jsonl", new Configuration()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("none.jsonl");
  }
}
