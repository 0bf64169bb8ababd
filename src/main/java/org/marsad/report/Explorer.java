package org.marsad.report;

import java.util.List;
import org.marsad.report.ReportData.Name;

/**
 * What the page's explorer knows before it unpacks its shards, written into the page as JSON.
 *
 * @param run the id of the run, which each file beside the page repeats
 * @param outlets the names of outlets, to which rows refer by their place; null for one not known
 * @param topics all topics, largest first
 * @param places the places that articles name, to which rows refer by their place in the list
 * @param issues the issues, to which rows refer by their place
 * @param counts how much of each table is shown
 * @param excerpt the number of characters that texts are cut to
 * @param files the names of the files beside the page; empty if the page holds all
 */
record Explorer(
    String run,
    List<String> outlets,
    List<TopicName> topics,
    List<PlaceName> places,
    List<IssueName> issues,
    List<Shown> counts,
    int excerpt,
    List<String> files) {

  /** A topic with its terms. */
  record TopicName(int id, String label, long size, List<String> terms) {}

  /** A place with its name in both languages, and whether it is a country, a city or between. */
  record PlaceName(String id, Name name, String kind) {}

  /** An issue with its name in both languages. */
  record IssueName(String id, Name name) {}

  /** How many rows of a table are shown, and how many there are. */
  record Shown(String table, long shown, long all) {}
}
