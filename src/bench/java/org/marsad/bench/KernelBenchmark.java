package org.marsad.bench;

import com.carrotsearch.hppc.LongArrayList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.marsad.attribution.Attribution;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.SettingsReader;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import org.marsad.text.MinHash;
import org.marsad.text.Packed;
import org.marsad.text.Quotations;
import org.marsad.text.Script;
import org.marsad.text.Sentences;
import org.marsad.text.Shingles;
import org.marsad.text.Terms;
import org.marsad.text.Tokens;
import org.marsad.text.Unicode;
import org.marsad.text.noise.NoiseFilter;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is done with the characters of every article, one thread, beside Lucene's analyzer on the
 * same texts. One operation is one pass over the texts; the counters give articles and megabytes
 * (of UTF-8) a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class KernelBenchmark {
  /** A file or folder of articles. */
  @Param("seeds/articles")
  public String corpus;

  @Param("2000")
  public int articles;

  private List<String> texts;
  private double megabytes;
  private ArabicAnalyzer analyzer;
  private Terms terms;
  private NoiseFilter noise;
  private MinHash minHash;
  private Lexicon lexicon;
  private Attribution attribution;
  private StanceReader reader;

  /** Figures a second beside the operations. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Rates {
    public double articles;
    public double megabytes;
  }

  @Setup
  public void read() throws IOException {
    Definitions definitions = Definitions.packaged();
    List<String> stopWords = definitions.lexicon("stop-words");
    texts = Corpus.texts(Path.of(corpus), articles);
    megabytes =
        texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum() / 1e6;
    analyzer = new ArabicAnalyzer();
    terms = new Terms(stopWords);
    noise =
        NoiseFilter.of(
            definitions.lexicon("noise-lines"),
            definitions.lexicon("noise-tails"),
            definitions.lexicon("noise-words"));
    minHash = new MinHash(32, 3, 17);
    lexicon = Lexicon.read(definitions);
    attribution = new Attribution(lexicon);
    List<Issue> issues =
        Issues.read(definitions, List.of("coalition_presence", "pmf_role", "withdrawal"));
    Settings settings =
        SettingsReader.read(definitions.text("pipeline.yaml"), List.of(), List.of());
    reader = StanceReaders.of(definitions, settings.stances().rules(), issues);
  }

  private int pass(Rates rates, ToIntFunction<String> kernel) {
    int sum = 0;
    for (String text : texts) {
      sum += kernel.applyAsInt(text);
    }
    rates.articles += texts.size();
    rates.megabytes += megabytes;
    return sum;
  }

  /** The yardstick: Lucene's tokenizer, normalizer, stop words and light stemmer. */
  @Benchmark
  public int luceneArabicAnalyzer(Rates rates) {
    return pass(rates, this::analyzed);
  }

  private int analyzed(String text) {
    int count = 0;
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        count += term.length();
      }
      stream.end();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return count;
  }

  /** Words, folding, stop words, stems: what topics are made of. */
  @Benchmark
  public int terms(Rates rates) {
    return pass(
        rates,
        text -> {
          LongArrayList hashes = new LongArrayList(256);
          terms.appendHashes(text, hashes);
          return Packed.longs(hashes.buffer, hashes.size()).length;
        });
  }

  /** Characters repaired. */
  @Benchmark
  public int unicode(Rates rates) {
    return pass(rates, text -> Unicode.clean(text).length());
  }

  /** Whether it is Arabic at all. */
  @Benchmark
  public int script(Rates rates) {
    return pass(rates, text -> Script.problem(text, 0.5).isPresent() ? 1 : 0);
  }

  /** Share bars, sign-offs and other noise taken out. */
  @Benchmark
  public int noise(Rates rates) {
    return pass(rates, text -> noise.clean("", text).length());
  }

  /** What reprints are found by. */
  @Benchmark
  public int shingles(Rates rates) {
    return pass(rates, text -> minHash.bandKeys(Shingles.inOrder(text, 4)).length);
  }

  /** Tokens, quotations and sentences. */
  @Benchmark
  public int sentences(Rates rates) {
    return pass(
        rates,
        text -> {
          Tokens tokens = new Tokens(text);
          return Sentences.of(
                  tokens, Quotations.of(tokens, lexicon.words().of(WordClass.QUOTATION_OPENERS)))
              .size();
        });
  }

  /** Who says what. */
  @Benchmark
  public int attribution(Rates rates) {
    return pass(rates, text -> attribution.of(attribution.tokens(text)).size());
  }

  /** Who says what, and where they stand on three issues. */
  @Benchmark
  public int reading(Rates rates) {
    return pass(rates, text -> reader.read(null, text).statements().size());
  }
}
