package org.marsad.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells apart the people whose names agree in the first and the last part.
 *
 * <ol>
 *   <li>Surnames of few consonants that are no spellings of each other are two.
 *   <li>Names of which one has all parts of the other are one family; a short name that belongs to
 *       two families ({@code سعد الكرخي} beside {@code سعد علي الكرخي، سعد عمر الكرخي}) stands for
 *       itself.
 *   <li>Within a family a name that many people bear ({@link SpeakerNames#isCommon}) is another
 *       person's where the offices have no word in common and are not half a year apart. A name
 *       without an office goes with the one most often printed.
 * </ol>
 *
 * <p>The result does not depend on the order of the forms. Time grows with the square of the forms
 * of a common name only, and no more than {@value #MOST_COMPARED} forms are compared.
 */
final class NameGroups {
  static final int MOST_COMPARED = 200;
  private static final Comparator<NameForm> BY_TEXT =
      Comparator.comparing(NameForm::full)
          .thenComparing(NameForm::surname)
          .thenComparing(NameForm::office);
  private static final Comparator<NameForm> BY_WEIGHT =
      Comparator.comparingLong(NameForm::mentions).reversed().thenComparing(BY_TEXT);
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.<String>comparingInt(full -> full.split(" ", -1).length)
          .reversed()
          .thenComparing(Comparator.naturalOrder());

  private NameGroups() {}

  /**
   * Gives every form the key of its person.
   *
   * @param ends the keys of the first and the last part, which all forms share
   * @param forms distinct
   */
  static Map<NameForm, String> keys(String ends, List<NameForm> forms) {
    List<NameForm> sorted = new ArrayList<>(forms);
    sorted.sort(BY_WEIGHT);
    List<List<NameForm>> spellings = new ArrayList<>();
    for (NameForm form : sorted) {
      spellings.stream()
          .filter(others -> others.get(0).mayBeSpelled(form))
          .findFirst()
          .ifPresentOrElse(
              others -> others.add(form), () -> spellings.add(new ArrayList<>(List.of(form))));
    }
    Map<NameForm, String> keys = new HashMap<>();
    boolean first = true;
    for (List<NameForm> spelled : spellings) {
      addFamilies(first ? "" : " spelled " + spelled.get(0).surname(), ends, spelled, keys);
      first = false;
    }
    return keys;
  }

  private static void addFamilies(
      String spelling, String ends, List<NameForm> forms, Map<NameForm, String> keys) {
    Map<String, String> heads = heads(forms);
    Map<String, List<NameForm>> families = new LinkedHashMap<>();
    forms.forEach(
        form ->
            families.computeIfAbsent(heads.get(form.full()), head -> new ArrayList<>()).add(form));
    families.forEach(
        (head, family) ->
            addKeys("name " + (families.size() == 1 ? ends : head) + spelling, family, keys));
  }

  /** Finds for each name the longest of its family; itself where two families have it. */
  private static Map<String, String> heads(List<NameForm> forms) {
    Map<String, List<String>> parts = new HashMap<>();
    forms.forEach(form -> parts.putIfAbsent(form.full(), form.parts()));
    Set<String> longestFirst = new TreeSet<>(LONGEST_FIRST);
    longestFirst.addAll(parts.keySet());
    Map<String, Set<String>> families = new LinkedHashMap<>();
    Map<String, String> heads = new HashMap<>();
    for (String full : longestFirst) {
      List<String> fitting =
          families.keySet().stream()
              .filter(head -> families.get(head).containsAll(parts.get(full)))
              .limit(2)
              .toList();
      heads.put(full, fitting.size() == 1 ? fitting.get(0) : full);
      if (fitting.isEmpty()) {
        families.put(full, new HashSet<>(parts.get(full)));
      }
    }
    return heads;
  }

  /** Gives the forms of a family their keys; the person most often named has that of the family. */
  private static void addKeys(String family, List<NameForm> forms, Map<NameForm, String> keys) {
    boolean first = true;
    for (List<NameForm> person : people(forms)) {
      String key = first ? family : family + " as " + person.get(0).office();
      person.forEach(form -> keys.put(form, key));
      first = false;
    }
  }

  /** Parts the forms of a family, heaviest first, into people, heaviest first. */
  private static List<List<NameForm>> people(List<NameForm> forms) {
    List<NameForm> held = forms.stream().filter(NameForm::hasOffice).toList();
    boolean sure = forms.stream().noneMatch(NameForm::common);
    if (sure || held.size() < 2 || held.size() > MOST_COMPARED) {
      return List.of(forms);
    }
    List<List<NameForm>> people = new ArrayList<>();
    for (NameForm form : held) {
      List<NameForm> own = new ArrayList<>(List.of(form));
      for (List<NameForm> person : List.copyOf(people)) {
        if (person.stream().anyMatch(other -> isOnePerson(form, other))) {
          people.remove(person);
          own.addAll(person);
        }
      }
      own.sort(BY_WEIGHT);
      people.add(own);
    }
    people.sort(
        Comparator.comparingLong(NameGroups::weight)
            .reversed()
            .thenComparing(p -> p.get(0), BY_WEIGHT));
    forms.stream().filter(form -> !form.hasOffice()).forEach(people.get(0)::add);
    return people;
  }

  private static long weight(List<NameForm> person) {
    return person.stream().mapToLong(NameForm::mentions).sum();
  }

  private static boolean isOnePerson(NameForm form, NameForm other) {
    return !form.common() && !other.common()
        || form.sharesOffice(other)
        || form.isApartInTime(other);
  }
}
