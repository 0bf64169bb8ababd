package org.marsad.stance.learned;

/**
 * What an article out of fold was taken for.
 *
 * @param article its id
 * @param issue the id of the issue
 * @param byRules the stance that the rules give
 * @param byModel the label given by a model that has not seen the article
 */
public record OutOfFold(String article, String issue, String byRules, String byModel) {}
