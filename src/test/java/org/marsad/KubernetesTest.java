package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marsad.testing.Manifests;

/**
 * The manifests in {@code jobs/k8s} without a cluster: every field is one that Kubernetes has, with
 * a value of its type, and what one file says about another is true.
 */
class KubernetesTest {
  private static Map<Class<?>, HasMetadata> objects;
  private static Job job;

  @BeforeAll
  static void read() throws IOException {
    job = Manifests.job();
    objects =
        Stream.concat(Manifests.objects("marsad.yaml").stream(), Stream.of(job))
            .collect(Collectors.toMap(Object::getClass, Function.identity()));
  }

  private static PodSpec pod() {
    return job.getSpec().getTemplate().getSpec();
  }

  private static Container driver() {
    assertThat(pod().getContainers()).hasSize(1);
    return pod().getContainers().get(0);
  }

  /** The properties that the job gives to spark-submit. */
  private static Map<String, String> properties() {
    List<String> arguments = driver().getArgs().subList(1, driver().getArgs().indexOf("--"));
    assertThat(arguments.size() % 2).isZero();
    return IntStream.range(0, arguments.size() / 2)
        .peek(i -> assertThat(arguments.get(2 * i)).isEqualTo("--conf"))
        .mapToObj(i -> arguments.get(2 * i + 1).split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  @Test
  void aFieldThatKubernetesDoesNotHaveIsFound() {
    assertThatThrownBy(
            () -> Manifests.object("{apiVersion: batch/v1, kind: Job, spec: {backOffLimit: 0}}"))
        .hasMessageContaining("backOffLimit");
  }

  @Test
  void allKindsAreThereWithNamesThatKubernetesTakes() {
    assertThat(objects)
        .containsOnlyKeys(
            Namespace.class,
            ServiceAccount.class,
            Role.class,
            RoleBinding.class,
            PersistentVolumeClaim.class,
            Job.class);
    Pattern name = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    objects
        .values()
        .forEach(
            object -> {
              if (!(object instanceof Job)) {
                assertThat(object.getMetadata().getName()).matches(name);
              }
              if (!(object instanceof Namespace)) {
                assertThat(object.getMetadata().getNamespace())
                    .isEqualTo(objects.get(Namespace.class).getMetadata().getName());
              }
            });
    assertThat(job.getMetadata().getGenerateName()).matches("[a-z0-9][-a-z0-9]{0,57}");
  }

  @Test
  void theJobRunsUnderTheAccountThatMayAskForExecutors() {
    String account = objects.get(ServiceAccount.class).getMetadata().getName();
    RoleBinding binding = (RoleBinding) objects.get(RoleBinding.class);
    Role role = (Role) objects.get(Role.class);
    assertThat(pod().getServiceAccountName()).isEqualTo(account);
    assertThat(binding.getSubjects())
        .singleElement()
        .matches(subject -> subject.getKind().equals("ServiceAccount"))
        .matches(subject -> subject.getName().equals(account))
        .matches(subject -> subject.getNamespace().equals(job.getMetadata().getNamespace()));
    assertThat(binding.getRoleRef().getKind()).isEqualTo("Role");
    assertThat(binding.getRoleRef().getApiGroup()).isEqualTo("rbac.authorization.k8s.io");
    assertThat(binding.getRoleRef().getName()).isEqualTo(role.getMetadata().getName());
    assertThat(role.getRules())
        .singleElement()
        .matches(rule -> rule.getApiGroups().equals(List.of("")))
        .matches(rule -> rule.getResources().containsAll(List.of("pods", "configmaps")))
        .matches(
            rule ->
                rule.getVerbs()
                    .containsAll(
                        List.of("get", "list", "watch", "create", "delete", "deletecollection")));
  }

  @Test
  void driverAndExecutorsHaveTheSameImageAccountAndVolume() {
    Map<String, String> properties = properties();
    assertThat(properties)
        .containsEntry("spark.kubernetes.namespace", job.getMetadata().getNamespace())
        .containsEntry("spark.kubernetes.container.image", driver().getImage())
        .containsEntry(
            "spark.kubernetes.authenticate.executor.serviceAccountName",
            pod().getServiceAccountName());
    VolumeMount mount = driver().getVolumeMounts().get(0);
    String claim = objects.get(PersistentVolumeClaim.class).getMetadata().getName();
    assertThat(pod().getVolumes())
        .singleElement()
        .matches(volume -> volume.getName().equals(mount.getName()))
        .matches(volume -> volume.getPersistentVolumeClaim().getClaimName().equals(claim));
    String volume =
        "spark.kubernetes.executor.volumes.persistentVolumeClaim." + mount.getName() + ".";
    assertThat(properties)
        .containsEntry(volume + "options.claimName", claim)
        .containsEntry(volume + "mount.path", mount.getMountPath())
        .containsEntry(volume + "mount.readOnly", "false");
    assertThat(((PersistentVolumeClaim) objects.get(PersistentVolumeClaim.class)).getSpec())
        .matches(spec -> spec.getAccessModes().equals(List.of("ReadWriteMany")))
        .matches(spec -> spec.getResources().getRequests().containsKey("storage"));
    assertThat(pod().getRestartPolicy()).isEqualTo("Never");
  }

  @Test
  void variablesInArgumentsAreSet() {
    List<String> set = driver().getEnv().stream().map(EnvVar::getName).toList();
    assertThat(set).contains("MARSAD_MASTER", "MARSAD_DEPLOY_MODE");
    List<String> used =
        driver().getArgs().stream()
            .flatMap(argument -> Pattern.compile("\\$\\((\\w+)\\)").matcher(argument).results())
            .map(match -> match.group(1))
            .toList();
    assertThat(used).containsExactly("POD_NAME", "POD_IP").isSubsetOf(set);
  }

  @Test
  void theDriverFitsItsContainer() throws IOException {
    Properties cluster = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("jobs/cluster.conf"))) {
      cluster.load(reader);
    }
    Quantity heap =
        Quantity.parse(cluster.getProperty("spark.driver.memory").toUpperCase(Locale.ROOT) + "i");
    Quantity limit = driver().getResources().getLimits().get("memory");
    assertThat(limit.getNumericalAmount())
        .isGreaterThan(heap.getNumericalAmount().multiply(new BigDecimal("1.1")));
    assertThat(driver().getResources().getRequests()).containsEntry("memory", limit);
  }

  @Test
  void theImageHoldsWhatTheJobCalls() throws IOException {
    String recipe = Files.readString(Manifests.FOLDER.resolve("Containerfile"));
    Map<String, String> copied =
        Pattern.compile("(?m)^COPY (\\S+) (\\S+)$")
            .matcher(recipe)
            .results()
            .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    assertThat(copied).containsOnlyKeys("jars/", "marsad.jar", "jobs/");
    assertThat(recipe).contains("MARSAD_JAR=local://" + copied.get("marsad.jar"));
    String script = driver().getArgs().get(0);
    assertThat(script).startsWith(copied.get("jobs/"));
    assertThat(Path.of("jobs", script.substring(copied.get("jobs/").length()))).isExecutable();
    assertThat(driver().getCommand()).as("the image's entry point starts it").isEmpty();
    assertThat(recipe).containsPattern("(?m)^FROM \\$\\{SPARK_IMAGE}$");
  }

  @Test
  void theImageIsOfTheSparkThatMarsadIsCompiledAgainst() throws IOException {
    var version =
        Pattern.compile("<spark.version>(.*?)</spark.version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(Files.readString(Manifests.FOLDER.resolve("Containerfile")))
        .contains("ARG SPARK_IMAGE=spark:" + version.group(1) + "-scala2.13-java17-ubuntu\n");
  }
}
