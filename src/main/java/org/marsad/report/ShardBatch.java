package org.marsad.report;

import java.util.List;

/**
 * Shards that were written together. What they hold of an article stands for what earlier batches
 * hold of it.
 *
 * @param files the files, in the order of their rows
 * @param articles how many articles they hold, or held before later batches
 * @param replaced the beginnings of the ids of the articles on which this batch has the last word,
 *     those that are gone among them; empty for a first batch
 */
record ShardBatch(List<Shard.File> files, long articles, List<String> replaced) {}
