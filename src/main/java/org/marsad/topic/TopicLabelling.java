package org.marsad.topic;

import org.marsad.config.Definitions;

/**
 * What an analyst's definitions say about the labels of topics.
 *
 * @param words which words a label is made of
 * @param given labels that a person has chosen
 */
public record TopicLabelling(LabelWords words, GivenLabels given) {

  /**
   * Reads the definitions.
   *
   * @throws org.marsad.config.UserError naming what is wrong with one of them
   */
  public static TopicLabelling read(Definitions definitions) {
    return new TopicLabelling(LabelWords.read(definitions), GivenLabels.read(definitions));
  }
}
