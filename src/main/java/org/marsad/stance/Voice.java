package org.marsad.stance;

/** One speaker of an article, with the fullest name and office that the article gives. */
final class Voice {
  private String name;
  private String role;

  Voice(String name, String role) {
    this.name = name;
    this.role = role;
  }

  String name() {
    return name;
  }

  String role() {
    return role;
  }

  void learn(String otherName, String otherRole) {
    if (otherName.length() > name.length()) {
      name = otherName;
    }
    if (role.isEmpty()) {
      role = otherRole;
    }
  }

  /** The name, else the office. */
  String text() {
    return name.isEmpty() ? role : name;
  }
}
