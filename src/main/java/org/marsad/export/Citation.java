package org.marsad.export;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement with where it stands, as one paragraph: {@code «text» — speaker، office؛ outlet،
 * 2020-01-07، address}. What is not known is left out. Quotation marks stand around what was
 * quoted; what an article reports in its own words has none.
 *
 * @param text the statement
 * @param kind direct or indirect, see {@code statements.kind}
 * @param speaker who says it; null where the article does not name them
 * @param office their office or null
 * @param outlet the outlet or null
 * @param day the day of publication, yyyy-MM-dd, or null
 * @param url the article's address or null
 */
record Citation(
    String text, String kind, String speaker, String office, String outlet, String day, String url)
    implements Serializable {
  private static final String DIRECT = "direct";
  private static final String QUOTATION_MARKS = "«“\"„";
  private static final String COMMA = "، ";
  private static final String SEMICOLON = "؛ ";

  /** Returns the paragraph as plain text. */
  String plain() {
    return paragraph(quoted(line(text)), part(speaker), part(ownOffice()), outlet, url);
  }

  /** Returns the paragraph in Markdown, with the outlet as the link to the article. */
  String markdown() {
    String where = escaped(Objects.requireNonNullElse(part(outlet), address()));
    String link = address().isEmpty() ? where : "[" + where + "](<" + address() + ">)";
    String name = part(speaker) == null ? null : "**" + escaped(part(speaker)) + "**";
    String said = escaped(quoted(line(text)));
    String role = part(ownOffice());
    return paragraph(said, name, role == null ? null : escaped(role), link, null);
  }

  /** Returns the office, but none where an office speaks under its own name. */
  private String ownOffice() {
    return Objects.equals(office, speaker) ? null : office;
  }

  private String paragraph(String said, String who, String whose, String where, String address) {
    String source =
        Stream.of(joined(COMMA, who, whose), joined(COMMA, part(where), part(day), part(address)))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(SEMICOLON));
    return source.isEmpty() ? said : said + " — " + source;
  }

  private static String joined(String comma, String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(comma));
  }

  private String quoted(String said) {
    boolean marked = !said.isEmpty() && QUOTATION_MARKS.indexOf(said.charAt(0)) >= 0;
    return DIRECT.equals(kind) && !marked ? "«" + said + "»" : said;
  }

  /** Returns the address with the characters that would end a link in Markdown encoded. */
  private String address() {
    return url == null ? "" : line(url).replace("<", "%3C").replace(">", "%3E").replace(" ", "%20");
  }

  private static String part(String value) {
    return value == null || value.isBlank() ? null : line(value);
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
  }
}
