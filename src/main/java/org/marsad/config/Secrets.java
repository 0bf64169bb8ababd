package org.marsad.config;

import java.util.regex.Pattern;

/**
 * Takes passwords and keys out of what is printed and stored: {@code user:password@} in addresses,
 * the values of what is called password, secret, token, credential, account key, access key or
 * signature. Rather too much goes than too little.
 */
public final class Secrets {
  private static final String MASK = "***";
  private static final Pattern USER = Pattern.compile("://[^\\s/@:]{0,200}:[^\\s@]{0,200}@");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:secret|passw(?:or)?d|token|credential|account[._-]?key|access[._-]?key|signature"
              + "|[?&]sig)[\\w.-]{0,100}[\"']?\\s?[=:]\\s?[\"']?)[^\\s\"',;&}]+");

  private Secrets() {}

  /** The text with its secrets masked; null stays null. */
  public static String masked(String text) {
    if (text == null) {
      return null;
    }
    String withoutUsers = USER.matcher(text).replaceAll("://" + MASK + "@");
    return NAMED.matcher(withoutUsers).replaceAll("$1" + MASK);
  }
}
