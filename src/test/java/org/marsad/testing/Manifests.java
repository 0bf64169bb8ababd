package org.marsad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads objects of Kubernetes by their types and takes no field that a type does not have. */
public final class Manifests {
  /** The folder of the manifests. */
  public static final Path FOLDER = Path.of("jobs/k8s");

  private static final YAMLMapper STRICT = strict();

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "v1/Namespace", Namespace.class,
          "v1/ServiceAccount", ServiceAccount.class,
          "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
          "v1/Pod", Pod.class,
          "rbac.authorization.k8s.io/v1/Role", Role.class,
          "rbac.authorization.k8s.io/v1/RoleBinding", RoleBinding.class,
          "batch/v1/Job", Job.class);

  private Manifests() {}

  /** The types take fields they do not know, too, unless they are kept from it. */
  private static YAMLMapper strict() {
    YAMLMapper mapper = new YAMLMapper();
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.setAnnotationIntrospector(
        new JacksonAnnotationIntrospector() {
          private static final long serialVersionUID = 1L;

          @Override
          public Boolean hasAnySetter(Annotated member) {
            return false;
          }
        });
    return mapper;
  }

  /** Returns the objects in a file of {@link #FOLDER}, in their order. */
  public static List<HasMetadata> objects(String file) throws IOException {
    List<HasMetadata> objects = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file));
        var documents = STRICT.readerFor(JsonNode.class).<JsonNode>readValues(reader)) {
      while (documents.hasNext()) {
        objects.add(object(documents.next()));
      }
    }
    return objects;
  }

  /** Returns the job of a run. */
  public static Job job() throws IOException {
    return (Job) objects("job.yaml").get(0);
  }

  /** Returns an object by its kind and version. */
  public static HasMetadata object(String yaml) throws IOException {
    return object(STRICT.readTree(yaml));
  }

  /** Returns an object by its kind and version. */
  public static HasMetadata object(JsonNode document) throws IOException {
    String kind = document.path("apiVersion").asText() + "/" + document.path("kind").asText();
    assertThat(KINDS).containsKey(kind);
    return STRICT.treeToValue(document, KINDS.get(kind));
  }
}
