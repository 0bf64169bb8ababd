/**
 * Scores a published run against labels made by people, and trains stance models on them. Labels
 * are matched by URL, else by id, else by text; a label of a copy is compared with the topic and
 * the stance of the article that was kept. In: a run and a file of labels. Out: a text for the
 * terminal.
 */
package org.marsad.evaluation;
