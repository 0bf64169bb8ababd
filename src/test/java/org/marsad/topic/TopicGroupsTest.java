package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicGroupsTest {
  @Test
  void groupsJoinTheNearestTopicsUnderTheLargest() {
    float[] centres = {1, 0, 0, 0.6f, 0.8f, 0, 0.8f, 0.6f, 0, 0, 0, 1};
    assertThat(TopicGroups.parents(centres, 3)).isEqualTo(new int[] {0, 0, 0, 3});
  }
}
