package dev.biaolian.bench.session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open page of a Flow application, told to the server in the steps of Flow's own client. */
public final class FlowPage {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Visitor visitor;
  private final URI service;
  private final String token;
  private int syncId;
  private int sent;
  private String shown = "";

  private FlowPage(Visitor visitor, URI service, String token, int syncId) {
    this.visitor = visitor;
    this.service = service;
    this.token = token;
    this.syncId = syncId;
  }

  /**
   * Loads the page, starts its client and navigates to it.
   *
   * @param path after the server's name, without a slash and already encoded
   * @param expected words that the page shows
   */
  public static FlowPage open(Visitor visitor, URI server, String path, String expected)
      throws IOException, InterruptedException {
    visitor.get(server.resolve("/" + path));
    String start = "/?v-r=init&location=" + Words.encoded(path) + "&query=";
    JsonNode init = JSON.readTree(visitor.get(server.resolve(start)).body()).path("appConfig");
    JsonNode uidl = init.path("uidl");
    FlowPage page =
        new FlowPage(
            visitor,
            server.resolve("/?v-r=uidl&v-uiId=" + init.path("v-uiId").asInt()),
            uidl.path("Vaadin-Security-Key").asString(),
            uidl.path("syncId").asInt());
    Map<String, String> place =
        Map.of("route", path, "query", "", "appShellTitle", "", "trigger", "");
    page.send(List.of(Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", place)));
    if (!page.shown.contains(expected)) {
      throw new IllegalStateException(path + " does not show '" + expected + "': " + page.shown);
    }
    // A browser then tells how its elements were laid out. The server keeps its last answer in case
    // that it was lost: the whole page until this short one takes its place.
    page.send(List.of());
    return page;
  }

  /** What a browser tells when it goes to another page: the server forgets this one. */
  public void leave() throws IOException, InterruptedException {
    Map<String, Object> message =
        Map.of(
            "csrfToken",
            token,
            "rpc",
            List.of(),
            "syncId",
            syncId,
            "clientId",
            sent,
            "UNLOAD",
            true);
    visitor.postJson(service, JSON.writeValueAsString(message));
  }

  private void send(List<Map<String, Object>> calls) throws IOException, InterruptedException {
    Map<String, Object> message =
        Map.of("csrfToken", token, "rpc", calls, "syncId", syncId, "clientId", sent);
    HttpResponse<String> answer = visitor.postJson(service, JSON.writeValueAsString(message));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " at " + service);
    }
    sent++;
    shown = answer.body();
    syncId = JSON.readTree(shown).path("syncId").asInt();
  }
}
