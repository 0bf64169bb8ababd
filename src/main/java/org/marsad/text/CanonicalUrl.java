package org.marsad.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reduces the addresses of one page to one spelling: drops scheme, {@code www.}, {@code m.}, {@code
 * amp.}, port, fragment, trailing slash and tracking parameters, decodes percent escapes, writes
 * the host in lower case and sorts parameters. An address without path and parameters names no
 * article.
 */
public final class CanonicalUrl {
  private static final Pattern URL =
      Pattern.compile(
          "(?i)(?:https?:)?//([^/?#\\s:@]+)(?::\\d+)?(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?");
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_\\w+|fbclid|gclid|yclid|igshid|mc_[ce]id|ref|ref_src|source|share)=.*");
  private static final Pattern ESCAPE = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private CanonicalUrl() {}

  /** The canonical address, or empty if this is no web address of an article. */
  public static Optional<String> of(String url) {
    Matcher matcher = URL.matcher(url.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String path = matcher.group(2) == null ? "" : withoutSlash(decoded(matcher.group(2)));
    String query = matcher.group(3) == null ? "" : sorted(matcher.group(3));
    if (path.isEmpty() && query.isEmpty()) {
      return Optional.empty();
    }
    String address = bareHost(matcher.group(1)) + path;
    return Optional.of(query.isEmpty() ? address : address + "?" + query);
  }

  /** The host without {@code www.}, or empty. */
  public static Optional<String> host(String url) {
    Matcher matcher = URL.matcher(url.strip());
    return matcher.matches() ? Optional.of(bareHost(matcher.group(1))) : Optional.empty();
  }

  private static String bareHost(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst("^(www\\d?|m|amp)\\.(?=.*\\.)", "");
  }

  private static String withoutSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String sorted(String query) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
        .map(CanonicalUrl::decoded)
        .sorted()
        .collect(Collectors.joining("&"));
  }

  /** Percent escapes decoded where they are UTF-8, left as they are elsewhere. */
  private static String decoded(String part) {
    return ESCAPE
        .matcher(part)
        .replaceAll(
            match -> {
              String escapes = match.group();
              byte[] bytes = new byte[escapes.length() / 3];
              for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Integer.parseInt(escapes, 3 * i + 1, 3 * i + 3, 16);
              }
              String text = new String(bytes, StandardCharsets.UTF_8);
              return Matcher.quoteReplacement(text.contains("\uFFFD") ? escapes : text);
            });
  }
}
