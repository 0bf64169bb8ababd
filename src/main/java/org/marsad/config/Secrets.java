package org.marsad.config;

import java.util.regex.Pattern;

/**
 * Masks passwords and keys in what is printed and stored: {@code user:password@} in addresses, and
 * the values of names that contain password, secret, token, credential, account key, access key or
 * signature. It prefers masking too much to masking too little.
 */
public final class Secrets {
  private static final String MASK = "***";
  private static final Pattern USER = Pattern.compile("://[^\\s/@:]{0,200}:[^\\s@]{0,200}@");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:secret|passw(?:or)?d|token|credential|account[._-]?key|access[._-]?key|signature"
              + "|[?&]sig)[\\w.-]{0,100}[\"']?\\s?[=:]\\s?[\"']?)[^\\s\"',;&}]+");

  private Secrets() {}

  /** Returns the text with its secrets masked; null for null. */
  public static String masked(String text) {
    if (text == null) {
      return null;
    }
    String withoutUsers = USER.matcher(text).replaceAll("://" + MASK + "@");
    return NAMED.matcher(withoutUsers).replaceAll("$1" + MASK);
  }
}
