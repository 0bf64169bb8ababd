package org.marsad.report;

import java.util.List;

/**
 * What a run found that the run before it in the same output folder did not. Each list is bounded
 * and empty where nothing changed. The types are public because the template reads their
 * components.
 *
 * @param before the id of the run before
 * @param day when that run finished
 * @param articlesBefore the articles of the run before
 * @param articles the articles of this run
 * @param topics topics that share few terms with any earlier topic, largest first
 * @param risers topics whose share of all articles grew most
 * @param speakers speakers that the run before did not have, those with the most statements first
 * @param shifts where the balance of stances moved most
 */
public record Changes(
    String before,
    String day,
    long articlesBefore,
    long articles,
    List<NewTopic> topics,
    List<Riser> risers,
    List<NewSpeaker> speakers,
    List<Shift> shifts) {

  /** Returns whether none of the lists has an entry. */
  public boolean isEmpty() {
    return topics.isEmpty() && risers.isEmpty() && speakers.isEmpty() && shifts.isEmpty();
  }

  /** A topic that the run before did not have. */
  public record NewTopic(int id, String label, long size) {}

  /** A topic with its share of all articles before and now, 0 to 1. */
  public record Riser(int id, String label, double before, double now) {}

  /** A speaker that the run before did not have; the id is that of the page's links. */
  public record NewSpeaker(String id, String name, String role, long statements) {}

  /**
   * A shift of the balance, (supporting - opposing) / all, from -1 to 1.
   *
   * @param issue the issue's id
   * @param speaker null where it is the balance of all articles on the issue or of an outlet
   * @param outlet null where it is the balance of all articles on the issue or of a speaker
   * @param statements the articles now or, of a speaker, the statements
   */
  public record Shift(
      String issue, String speaker, String outlet, double before, double now, long statements) {}
}
