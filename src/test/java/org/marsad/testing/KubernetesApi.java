package org.marsad.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for the interface of Kubernetes on this machine's loopback: it takes what it is asked
 * to create, remembers it and starts nothing. One pod is there, the driver's.
 */
public final class KubernetesApi implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final HttpServer server;
  private final ExecutorService threads;
  private final String driver;
  private final List<JsonNode> created = new CopyOnWriteArrayList<>();

  private KubernetesApi(HttpServer server, ExecutorService threads, String driver) {
    this.server = server;
    this.threads = threads;
    this.driver = driver;
  }

  /**
   * Starts the server.
   *
   * @param driver the name of the driver's pod
   */
  public static KubernetesApi start(String driver) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    KubernetesApi api =
        new KubernetesApi(HttpServer.create(anyPort, 0), Executors.newCachedThreadPool(), driver);
    api.server.createContext("/", api::answer);
    api.server.setExecutor(api.threads);
    api.server.start();
    return api;
  }

  /** The address for {@code --master}. */
  public String master() {
    return "k8s://http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The objects of a kind that were to be created so far. */
  public List<JsonNode> created(String kind) {
    return created.stream().filter(object -> object.path("kind").asText().equals(kind)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestMethod().equals("POST")) {
        ObjectNode object = (ObjectNode) JSON.readTree(body);
        object
            .withObject("/metadata")
            .put("namespace", path.replaceFirst(".*/namespaces/([^/]+)/.*", "$1"))
            .put("uid", "uid-" + created.size());
        created.add(object);
        send(exchange, CREATED, object);
      } else if (path.endsWith("/pods/" + driver)) {
        send(exchange, OK, driversPod());
      } else {
        send(exchange, OK, JSON.readTree("{\"kind\":\"List\",\"apiVersion\":\"v1\",\"items\":[]}"));
      }
    }
  }

  private JsonNode driversPod() {
    ObjectNode pod = JSON.createObjectNode().put("kind", "Pod").put("apiVersion", "v1");
    pod.withObject("/metadata").put("name", driver).put("uid", "uid-driver");
    pod.withObject("/status").put("phase", "Running");
    return pod;
  }

  private static void send(HttpExchange exchange, int code, JsonNode answer) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
