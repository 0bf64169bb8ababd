package org.marsad.report;

import java.util.List;

/**
 * A part of what the report's explorer shows: rows of one table. Public because the template reads
 * its components.
 *
 * @param number its place among the shards, from 0
 * @param table the table's name in the page's script
 * @param rows the number of its rows
 * @param packed the rows as JSON, compressed by gzip, in base64
 */
public record Shard(int number, String table, int rows, String packed) {

  /**
   * A shard beside the page.
   *
   * @param name the name of its file
   * @param run the id of the run that wrote it, which the file repeats
   */
  record File(String name, String run) {}

  /**
   * What the page must know to find its data.
   *
   * @param inline the shards that stand in the page, empty if they stand beside it
   * @param files the files beside the page, empty if the shards stand in it
   */
  record Place(List<Shard> inline, List<File> files) {
    /** Returns a place that holds nothing. */
    static Place none() {
      return new Place(List.of(), List.of());
    }

    /** Returns whether there is anything to show. */
    boolean isEmpty() {
      return inline.isEmpty() && files.isEmpty();
    }
  }
}
