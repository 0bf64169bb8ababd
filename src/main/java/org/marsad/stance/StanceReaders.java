package org.marsad.stance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.marsad.Definitions;
import org.marsad.UserError;

/** Makes readers out of a folder of definitions. */
public final class StanceReaders {
  private StanceReaders() {}

  /** A reader with the knowledge of a folder of definitions. */
  public static StanceReader of(Definitions definitions) {
    AttributionVerbs verbs = AttributionVerbs.of(definitions.lexicon("attribution-verbs"));
    SpeakerLexicon lexicon =
        new SpeakerLexicon(
            definitions.lexicon("titles"),
            definitions.lexicon("roles"),
            definitions.lexicon("organisations"),
            definitions.lexicon("given-names"),
            definitions.lexicon("places"));
    List<Issue> issues = new ArrayList<>();
    YAMLMapper yaml = new YAMLMapper();
    yaml.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    for (String id : List.of("coalition_presence", "pmf_role", "withdrawal")) {
      try {
        ObjectNode tree = (ObjectNode) yaml.readTree(definitions.text("issues/" + id + ".yaml"));
        issues.add(yaml.treeToValue(tree.put("id", id), Issue.class));
      } catch (JsonProcessingException e) {
        throw new UserError("issues/%s.yaml: %s".formatted(id, e.getOriginalMessage()), e);
      }
    }
    return new StanceReader(
        new Attribution(verbs, new SpeakerParser(lexicon, verbs)),
        new Knowledge(definitions.lexicon("attitudes"), issues));
  }
}
