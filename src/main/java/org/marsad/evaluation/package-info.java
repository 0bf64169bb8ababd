/**
 * Scores a published run against labels made by people. Labels are matched by URL, else by id, else
 * by text; a label of a copy is compared with the topic of the article that was kept.
 */
package org.marsad.evaluation;
