package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.UnitVectors;
import org.marsad.text.Hashing;
import org.marsad.text.Packed;
import org.marsad.text.Terms;

class FewArticlesTest {
  /** Pairs of articles on one subject that have no stem in common. */
  private static final List<String> PAIRS =
      List.of(
          "المباراة المدرب الملعب الدوري",
          "اللاعب الحكم البطولة المنتخب",
          "المستشفى الطبيب المريض العلاج",
          "الصحة الدواء الوباء التلقيح",
          "الميزانية البنك الدينار القروض",
          "الاستثمار المالية الاقتصاد الضرائب");

  private static byte[] stems(String text) {
    return Packed.longs(
        Arrays.stream(text.split(" ", -1))
            .map(Terms::stem)
            .mapToLong(Hashing::of)
            .flatMap(hash -> LongStream.of(Terms.BREAK, hash))
            .toArray());
  }

  private static SparseRows counts(List<byte[]> terms) {
    long[] known =
        terms.stream()
            .flatMapToLong(stems -> Arrays.stream(Packed.longs(stems)))
            .filter(stem -> stem != Terms.BREAK)
            .distinct()
            .toArray();
    Vocabulary vocabulary = new Vocabulary(known, new int[0], new int[known.length], terms.size());
    Vectorizer vectorizer = Vectorizer.of(vocabulary);
    return SparseRows.packed(terms.stream().map(vectorizer::counts).iterator(), terms.size());
  }

  @Test
  void articlesOnOneSubjectAreNearWithoutACommonStem() {
    List<byte[]> terms = PAIRS.stream().map(FewArticlesTest::stems).toList();
    float[] points = FewArticles.points(terms, counts(terms), 3, 0.5);
    double partners = 0;
    double others = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < i; j++) {
        double cosine = UnitVectors.dot(points, i * 3, points, j * 3, 3);
        partners += i / 2 == j / 2 ? cosine / 3 : 0;
        others += i / 2 == j / 2 ? 0 : cosine / 12;
      }
    }
    assertThat(partners).isGreaterThan(others + 0.2);
  }

  @Test
  void articlesWithoutWordsHavePointsToo() {
    List<byte[]> terms = List.of(new byte[0], stems("قرش"), new byte[0]);
    float[] points = FewArticles.points(terms, counts(terms), 5, 0.5);
    assertThat(points.length % 3).isZero();
    assertThat(points).doesNotContain(Float.NaN);
  }

  @Test
  void vectorsAreReadAsTheyWereWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GeneralVectors.write(new long[] {-4, 9}, new float[] {1, 0, -1, 0, 0.5f, 0}, out);
    GeneralVectors vectors = GeneralVectors.read(new ByteArrayInputStream(out.toByteArray()));
    double[] sum = new double[3];
    vectors.add(-4, 2, sum);
    vectors.add(5, 100, sum);
    assertThat(vectors.dimensions()).isEqualTo(3);
    assertThat(sum).containsExactly(2, 0, -2);
  }
}
