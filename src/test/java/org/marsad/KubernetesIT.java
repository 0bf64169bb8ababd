package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.testing.KubernetesApi;
import org.marsad.testing.Manifests;
import org.marsad.testing.ServerProcess;
import org.marsad.testing.SparkHomes;

/**
 * The driver of {@code jobs/k8s/job.yaml}, with the job's own arguments, beside a stand-in of
 * Kubernetes: which executors it asks for. None starts, so the run does not end.
 */
class KubernetesIT {
  private static final String POD = "marsad-driver";
  private static final int SECONDS = 180;
  private static final int EXECUTORS = 2;

  @TempDir Path folder;

  static List<Path> sparks() {
    return SparkHomes.all();
  }

  @ParameterizedTest
  @MethodSource("sparks")
  void theJobsDriverAsksForExecutorsThatCanWork(Path spark) throws Exception {
    Job job = Manifests.job();
    Path log = folder.resolve("driver.log");
    try (KubernetesApi api = KubernetesApi.start(POD);
        ServerProcess driver = new ServerProcess(driver(job, spark, api.master()), log)) {
      for (int i = 0; i < SECONDS * 10 && driver.handle().isAlive(); i++) {
        if (api.created("Pod").size() >= EXECUTORS) {
          break;
        }
        Thread.sleep(100);
      }
      assertThat(api.created("Pod")).as(Files.readString(log)).hasSize(EXECUTORS);
      for (var pod : api.created("Pod")) {
        assertFits((Pod) Manifests.object(pod), job);
      }
    }
  }

  /** The job's container as a process of this machine. */
  private ProcessBuilder driver(Job job, Path spark, String master) throws IOException {
    Files.writeString(folder.resolve("token"), "a token");
    Files.createFile(folder.resolve("ca.crt"));
    List<String> command = new ArrayList<>();
    for (String argument : container(job).getArgs()) {
      if (argument.equals("--")) {
        command.addAll(List.of("--conf", "spark.driver.memory=1g"));
        command.addAll(List.of("--conf", "spark.ui.enabled=false"));
      }
      command.add(here(argument));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    for (EnvVar variable : container(job).getEnv()) {
      if (variable.getValue() != null) {
        builder.environment().put(variable.getName(), variable.getValue());
      }
    }
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                spark.toString(),
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "JAVA_HOME",
                System.getProperty("java.home"),
                "KUBECONFIG", // the user's own cluster is not asked
                folder.resolve("none").toString(),
                "MARSAD_MASTER",
                master));
    return builder;
  }

  private String here(String argument) {
    return argument
        .replace("$(POD_NAME)", POD)
        .replace("$(POD_IP)", "127.0.0.1")
        .replace("/var/run/secrets/kubernetes.io/serviceaccount", folder.toString())
        .replace("/opt/marsad/", "")
        .replaceFirst("^/news/articles$", "seeds/articles")
        .replaceFirst("^/news/out$", folder.resolve("out").toString());
  }

  private static Container container(Job job) {
    return job.getSpec().getTemplate().getSpec().getContainers().get(0);
  }

  private static void assertFits(Pod executor, Job job) {
    assertThat(executor.getMetadata().getNamespace()).isEqualTo(job.getMetadata().getNamespace());
    assertThat(executor.getMetadata().getOwnerReferences())
        .as("it goes when the driver's pod goes")
        .singleElement()
        .matches(owner -> owner.getName().equals(POD) && owner.getUid().equals("uid-driver"));
    assertThat(executor.getSpec().getServiceAccountName())
        .isEqualTo(job.getSpec().getTemplate().getSpec().getServiceAccountName());
    assertThat(claims(executor.getSpec()))
        .isNotEmpty()
        .isEqualTo(claims(job.getSpec().getTemplate().getSpec()));
    assertThat(executor.getSpec().getContainers())
        .singleElement()
        .satisfies(
            container -> {
              assertThat(container.getImage()).isEqualTo(container(job).getImage());
              assertThat(container.getArgs()).containsExactly("executor");
              assertThat(container.getVolumeMounts())
                  .anyMatch(mount -> mount.getMountPath().equals("/news"));
              assertThat(container.getEnv())
                  .anyMatch(
                      variable ->
                          variable.getName().equals("SPARK_DRIVER_URL")
                              && variable.getValue().contains("@127.0.0.1:"));
            });
  }

  private static List<String> claims(PodSpec pod) {
    return pod.getVolumes().stream()
        .filter(volume -> volume.getPersistentVolumeClaim() != null)
        .map(volume -> volume.getPersistentVolumeClaim().getClaimName())
        .toList();
  }
}
