package dev.biaolian.bench.catalogue;

import dev.biaolian.bench.grid.GridApplication;
import dev.biaolian.bench.session.FloorClasses;
import dev.biaolian.bench.session.FlowPage;
import dev.biaolian.bench.session.Server;
import dev.biaolian.bench.session.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages opened over HTTP in the steps of Flow's own client, each in a new page of a session, which
 * is left afterwards as a browser leaves a page; and the minimal application to compare with.
 */
public final class Openings {

  private static final List<String> COMPRESSION =
      List.of(
          "server.compression.enabled",
          "server.compression.mime-types",
          "server.compression.min-response-size");

  private Openings() {}

  /** How long it took, and what travelled. */
  public record Opened(long nanos, long bytes) {}

  /** A grid view with rows in memory, in a process of its own; both compress alike. */
  public static Server floor(FullPortal portal, Path folder, HttpClient http)
      throws IOException, InterruptedException {
    int port = Server.freePort();
    Map<String, Object> settings =
        new HashMap<>(
            Map.of(
                "server.port", port, "server.address", "127.0.0.1", "vaadin.productionMode", true));
    for (String name : COMPRESSION) {
      settings.put(name, portal.context().getEnvironment().getRequiredProperty(name));
    }
    Server floor =
        Server.start(
            GridApplication.class,
            FloorClasses.collect(folder.resolve("floor")),
            port,
            settings,
            folder.resolve("floor.log"));
    floor.await(http, "/list", () -> true);
    return floor;
  }

  /**
   * Opens a page.
   *
   * @param expected what the page shows at last
   */
  public static Opened open(Visitor visitor, URI server, String path, String expected)
      throws IOException, InterruptedException {
    long before = visitor.received();
    long began = System.nanoTime();
    FlowPage page = FlowPage.open(visitor, server, path, expected);
    Opened opened = new Opened(System.nanoTime() - began, visitor.received() - before);
    page.leave();
    return opened;
  }

  /** All that a page asks the database for, with who reads and what the frame shows. */
  public static List<String> statements(
      FullPortal portal, Visitor reader, String path, String expected)
      throws IOException, InterruptedException {
    open(reader, portal.address(), path, expected);
    return portal
        .bean(CountedPool.class)
        .during(
            () -> {
              try {
                open(reader, portal.address(), path, expected);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
