package org.marsad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.marsad.config.Definitions;

/**
 * Makes texts that try to break readers: words of the lexicons, sentences of the sample articles,
 * every kind of mark, control and half character, put together and cut apart. A case is made by its
 * number alone, so that {@code -Dfuzz.case=N} runs it again by itself.
 *
 * <p>Tests run a twentieth of their cases, and all of them where the environment says {@code
 * MARSAD_REQUIRE_ALL=true}.
 */
public final class ArabicFuzz {
  private static final boolean ALL = "true".equals(System.getenv("MARSAD_REQUIRE_ALL"));
  private static final int SHARE = 20;
  private static final int LONGEST = 400;

  private static final String[] MARKS =
      "« » “ ” „ ‹ › ‘ ’ \" ' ( ) [ ] . .. ... … ، , ؛ ; : ؟ ? ! - – — / \\ % * _ | © ۔ ﴾ ﴿ { } #"
          .split(" ");
  private static final String[] SPACES = {
    " ", " ", " ", " ", "\n", "\n\n", "\t", "\r\n", "\r", "\u00A0", "\u2003", "\u2028", "\u0085"
  };
  private static final String[] ODD = {
    "\u0640",
    "\u0640\u0640\u0640\u0640",
    "\u064B",
    "\u064E",
    "\u0651\u064E",
    "\u0670",
    "\u0653",
    "\u0654",
    "\u200B",
    "\u200C",
    "\u200D",
    "\u200E",
    "\u200F",
    "\u202A",
    "\u202B",
    "\u202C",
    "\u202E",
    "\u2066",
    "\u2069",
    "\uFEFF",
    "\u00AD",
    "\u061C",
    "\0",
    "\u0001",
    "\u001B",
    "\uD83D",
    "\uDE00",
    "\uD83D\uDE00",
    "\uD83C\uDDEE\uD83C\uDDF6",
    "\uDBFF\uDFFF",
    "\uFFFD",
    "\uFFFF",
    "\uFDFA",
    "\uFDFB",
    "\uFE70",
    "\uFC5E",
    "\uFEFB",
    "\uFE8D\uFEDF",
    "\uFB56",
    "\u0130",
    "\u212A",
    "e\u0301",
    "\u1E9E",
    "\uD835\uDFD9",
    "\u0C97",
    "\u0E01",
    "漢",
    "Ø§Ù„",
    "ط§ظ„",
    "گ",
    "ۆ",
    "ڵ"
  };
  private static final String[] HTML = {
    "<p>",
    "</p>",
    "<br>",
    "<br/>",
    "<div class=\"x\">",
    "</div>",
    "<b>",
    "</b>",
    "<a href='https://a.example/?x=1&y=2'>",
    "</a>",
    "<script>",
    "</script>",
    "<style>.a{}</style>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<table><tr><td>",
    "<td>",
    "<ul><li>",
    "<p style=\"display:none\">",
    "<q>",
    "<pre>",
    "<",
    ">",
    "<<",
    ">>",
    "&",
    "&amp;",
    "&amp;quot;",
    "&quot",
    "&nbsp;",
    "&lt;br&gt;",
    "&#1605;",
    "&#x645;",
    "&#1605",
    "&#0;",
    "&#xD83D;",
    "&#99999999;",
    "&laquo;",
    "&copy=1",
    "<a@b.example>",
    "<img src=x"
  };
  private static final String[] NUMBERS = {
    "0", "12", "3.5", "1,000", "٤٥", "۱۲", "2021", "2021-04-29", "12:30", "%50", "99999999999999999"
  };
  private static final String[] FRAMES = {
    "قال",
    "وقال",
    "وأضاف",
    "أكد",
    "وأكدت",
    "نفى",
    "نقلت",
    "عن",
    "قوله",
    "إن",
    "أن",
    "بأن",
    "وفقا لـ",
    "بحسب",
    "حسب",
    "مشيرا إلى",
    "فيما",
    "بينما",
    "من جهته",
    "الذي",
    "التي",
    "هل",
    "ألم",
    "د.",
    "أ.",
    "رويترز",
    "وكالات",
    "المصدر",
    "المتحدث باسم",
    "رئيس الوزراء",
    "وزير",
    "النائب",
    "السيد",
    "إلى ذلك",
    "الحشد الشعبي",
    "التحالف الدولي",
    "القوات الأجنبية",
    "انسحاب",
    "بقاء",
    "رفض",
    "تأييد",
    "لا",
    "لم",
    "العراق",
    "داعش",
    "سوريا",
    "اليمن",
    "انتهى",
    "تابعونا على",
    "اقرأ أيضا",
    "بي.بي.سي",
    "عبدالكريم",
    "فان"
  };
  private static final List<String> WORDS = words();
  private static final List<String> SENTENCES = sentences();

  private final SplittableRandom random;

  /** The case of a number. */
  public ArabicFuzz(long number) {
    this.random = new SplittableRandom(number);
  }

  /**
   * Runs a property on many cases.
   *
   * @param all how many there are; the numbers from 1
   * @param property throws if it does not hold
   */
  public static void holds(int all, Consumer<ArabicFuzz> property) {
    Long only = Long.getLong("fuzz.case");
    long first = only == null ? 1 : only;
    long last = only == null ? (ALL ? all : Math.max(1, all / SHARE)) : only;
    for (long number = first; number <= last; number++) {
      try {
        property.accept(new ArabicFuzz(number));
      } catch (Throwable e) {
        throw new AssertionError("run again by -Dfuzz.case=" + number + ": " + e, e);
      }
    }
  }

  private static List<String> words() {
    Definitions packaged = Definitions.packaged();
    return Stream.of("titles", "roles", "organisations", "given-names", "places", "stop-words")
        .flatMap(name -> packaged.lexicon(name).stream())
        .toList();
  }

  private static List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("seeds/articles"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        text.lines()
            .filter(line -> line.length() > 20)
            .limit(40)
            .map(line -> line.substring(0, Math.min(line.length(), LONGEST)))
            .forEach(sentences::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }

  /** A number from 0, below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** One of several. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T> T oneOf(T... values) {
    return values[below(values.length)];
  }

  /** A short piece: a word, a mark, a number, something odd. */
  public String piece() {
    return switch (below(12)) {
      case 0, 1, 2, 3 -> WORDS.get(below(WORDS.size()));
      case 4, 5, 6 -> oneOf(FRAMES);
      case 7, 8 -> oneOf(MARKS);
      case 9 -> oneOf(NUMBERS);
      case 10 -> below(2) == 0 ? oneOf(ODD) : oneOf(HTML);
      default -> Character.toString(below(0x3000) + (below(4) == 0 ? 0xD000 : 0));
    };
  }

  /** Pieces side by side, with spaces of all kinds between some of them. */
  public String pieces(int most) {
    StringBuilder text = new StringBuilder();
    int count = 1 + below(most);
    for (int i = 0; i < count; i++) {
      text.append(piece());
      if (below(5) > 0) {
        text.append(below(8) == 0 ? oneOf(SPACES) : " ");
      }
    }
    return text.toString();
  }

  /** A text of up to some thousand characters. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int parts = 1 + below(5);
    for (int i = 0; i < parts; i++) {
      text.append(
          switch (below(8)) {
            case 0, 1 -> pieces(60);
            case 2 -> piece().repeat(1 + below(50));
            case 3 -> pieces(4).repeat(1 + below(12));
            case 4 -> wrapped(SENTENCES.get(below(SENTENCES.size())), 1 + below(80));
            default -> mutated(SENTENCES.get(below(SENTENCES.size())));
          });
      text.append(oneOf(SPACES));
    }
    return text.toString();
  }

  /** The text with a line end in place of the first space behind each stretch of some length. */
  public String wrapped(String text, int width) {
    StringBuilder wrapped = new StringBuilder(text);
    int start = 0;
    for (int i = 0; i < wrapped.length(); i++) {
      if (wrapped.charAt(i) == ' ' && i - start >= width) {
        wrapped.setCharAt(i, '\n');
        start = i + 1;
      }
    }
    return wrapped.toString();
  }

  /** The text with pieces put in, dropped, doubled or swapped; often unchanged. */
  public String mutated(String text) {
    StringBuilder mutated = new StringBuilder(text);
    int changes = below(6);
    for (int i = 0; i < changes && mutated.length() > 1; i++) {
      int from = below(mutated.length());
      int to = Math.min(mutated.length(), from + 1 + below(20));
      switch (below(6)) {
        case 0, 1 -> mutated.insert(from, piece());
        case 2 -> mutated.delete(from, to);
        case 3 -> mutated.insert(below(mutated.length()), mutated.substring(from, to));
        case 4 -> mutated.insert(from, oneOf(MARKS));
        default -> mutated.replace(from, to, piece());
      }
    }
    return mutated.toString();
  }

  /** Bytes with some of them changed, dropped or doubled; often as they were. */
  public byte[] mutated(byte[] bytes) {
    byte[] mutated = bytes.clone();
    int changes = below(5);
    for (int i = 0; i < changes && mutated.length > 1; i++) {
      int at = below(mutated.length);
      switch (below(4)) {
        case 0 -> mutated[at] = (byte) below(256);
        case 1 -> mutated = Arrays.copyOf(mutated, at);
        case 2 ->
            mutated[at] =
                (byte) oneOf('"', '\\', '\n', '\r', ',', '{', '[', '}', ']', '\0').charValue();
        default -> mutated[at] ^= (byte) (1 << below(8));
      }
    }
    return mutated;
  }
}
