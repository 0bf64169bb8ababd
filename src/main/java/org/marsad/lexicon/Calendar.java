package org.marsad.lexicon;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.text.Folding;
import org.marsad.text.date.CalendarWords;
import org.marsad.text.date.CalendarWords.Role;

/** Reads the words of dates out of {@code lexicons/calendar.yaml}. */
public final class Calendar {
  private static final int MONTHS = 12;

  private Calendar() {}

  /**
   * Reads the words.
   *
   * @throws UserError naming everything that is wrong with the file
   */
  public static CalendarWords read(Definitions definitions) {
    WordLists lists = file(definitions);
    lists.requireComplete();
    return words(lists);
  }

  /** Returns the file, read in full so that it knows what is wrong with it. */
  public static WordLists file(Definitions definitions) {
    WordLists lists = WordLists.read(definitions, "calendar");
    words(lists);
    return lists;
  }

  private static CalendarWords words(WordLists lists) {
    Map<Role, Set<String>> roles = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      roles.put(role, lists.folded(role.name().toLowerCase(Locale.ROOT)));
    }
    return new CalendarWords(
        months(lists, "month_"), months(lists, "hijri_"), roles, zones(lists.printed("zones")));
  }

  private static Map<String, Integer> months(WordLists lists, String prefix) {
    Map<String, Integer> months = new HashMap<>();
    for (int month = 1; month <= MONTHS; month++) {
      for (String name : lists.folded(prefix + month)) {
        months.put(name.replace('_', ' '), month);
      }
    }
    return months;
  }

  private static Map<String, ZoneId> zones(Set<String> entries) {
    Map<String, ZoneId> zones = new HashMap<>();
    for (String entry : entries) {
      List<String> pair = List.of(entry.split("=", 2));
      try {
        zones.put(Folding.fold(pair.get(0)), ZoneId.of(pair.get(pair.size() - 1)));
      } catch (DateTimeException e) {
        throw new UserError(
            "lexicons/calendar.yaml: zones: " + entry + " is not `word=zone`, such as gmt=Z", e);
      }
    }
    return zones;
  }
}
