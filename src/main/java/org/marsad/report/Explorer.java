package org.marsad.report;

import java.util.List;
import org.marsad.report.ReportData.Name;

/**
 * What the page's explorer knows before it unpacks its shards, written into the page as JSON.
 *
 * @param run the id of the run
 * @param topics all topics, largest first
 * @param issues the issues
 * @param counts how much of each table is shown
 * @param excerpt the number of characters that texts are cut to
 * @param files the files beside the page in the order of their rows; empty if the page holds all
 */
record Explorer(
    String run,
    List<TopicName> topics,
    List<IssueName> issues,
    List<Shown> counts,
    int excerpt,
    List<Shard.File> files) {

  /** A topic with its terms. */
  record TopicName(int id, String label, long size, List<String> terms) {}

  /** An issue with its name in both languages. */
  record IssueName(String id, Name name) {}

  /** How many rows of a table are shown, and how many there are. */
  record Shown(String table, long shown, long all) {}
}
