package org.marsad.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.service.Service;

/**
 * YARN on this machine: a resource manager and a node manager in this process, which start
 * containers as processes of their own. It is Hadoop's own test cluster. What a client must know to
 * find it is written into a folder, {@code HADOOP_CONF_DIR} of clients.
 */
final class YarnServer {
  private YarnServer() {}

  /**
   * Starts YARN and does not end by itself.
   *
   * @param arguments the folder for the clients' settings, which exists, and one for the
   *     containers' files, which need not
   */
  public static void main(String[] arguments) throws Exception {
    Path clients = Path.of(arguments[0]);
    System.setProperty("test.build.data", arguments[1]);
    Service yarn = cluster();
    yarn.init(settings());
    yarn.start();
    write(yarn.getConfig(), clients);
    System.out.println("Started YARN");
  }

  /** Names the class at run time, as only the server's own class path has it. */
  private static Service cluster() throws ReflectiveOperationException {
    int nodes = 1;
    int folders = 1;
    return Class.forName("org.apache.hadoop.yarn.server.MiniYARNCluster")
        .asSubclass(Service.class)
        .getConstructor(String.class, int.class, int.class, int.class)
        .newInstance("yarn", nodes, folders, folders);
  }

  private static Configuration settings() {
    Properties properties = new Properties();
    properties.setProperty("yarn.nodemanager.resource.memory-mb", "8192");
    properties.setProperty("yarn.nodemanager.resource.cpu-vcores", "4");
    properties.setProperty("yarn.scheduler.minimum-allocation-mb", "128");
    properties.setProperty("yarn.nodemanager.vmem-check-enabled", "false");
    // The test runs beside a build, on disks that may be nearly full.
    properties.setProperty(
        "yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage", "100");
    // One queue; the driver of a run may take more than the tenth that is left to it by default.
    properties.setProperty("yarn.scheduler.capacity.root.queues", "default");
    properties.setProperty("yarn.scheduler.capacity.root.default.capacity", "100");
    properties.setProperty("yarn.scheduler.capacity.maximum-am-resource-percent", "1.0");
    Configuration settings = new Configuration();
    properties.stringPropertyNames().forEach(n -> settings.set(n, properties.getProperty(n)));
    return settings;
  }

  /** Writes the addresses; the rest is the same by default or not the clients' business. */
  private static void write(Configuration settings, Path folder) throws IOException {
    Configuration addresses = new Configuration(false);
    for (var setting : settings) {
      if (setting.getKey().matches("yarn\\.resourcemanager\\..*address")) {
        addresses.set(setting.getKey(), setting.getValue());
      }
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("yarn-site.xml"))) {
      addresses.writeXml(out);
    }
  }
}
