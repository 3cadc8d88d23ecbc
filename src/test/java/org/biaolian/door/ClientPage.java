package org.biaolian.door;

import com.vaadin.flow.component.UI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open page, spoken to as the client does or as a forger would. */
final class ClientPage {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Caller caller;
  private final UI ui;
  private final int uiId;
  private final String key;
  private final String pushId;
  private int sent;

  private ClientPage(Caller caller, UI ui, int uiId, String key, String pushId) {
    this.caller = caller;
    this.ui = ui;
    this.uiId = uiId;
    this.key = key;
    this.pushId = pushId;
  }

  static ClientPage open(Caller caller) {
    caller.get("/signed-out");
    JsonNode start =
        JSON.readTree(caller.get("/?v-r=init&location=signed-out&query=").body()).path("appConfig");
    JsonNode uidl = start.path("uidl");
    return new ClientPage(
        caller,
        OpenPages.newest(),
        start.path("v-uiId").asInt(),
        uidl.path("Vaadin-Security-Key").asString(),
        uidl.path("Vaadin-Push-ID").asString());
  }

  UI ui() {
    return ui;
  }

  String key() {
    return key;
  }

  String pushId() {
    return pushId;
  }

  int uiId() {
    return uiId;
  }

  /** An event of the page, as its own client sends it. */
  HttpResponse<String> event(int node, String name) {
    return post(
        caller, uiId, key, Map.of("type", "event", "node", node, "event", name, "data", Map.of()));
  }

  /** A property that the client says has changed. */
  HttpResponse<String> property(int node, String name, String value) {
    return post(
        caller,
        uiId,
        key,
        Map.of("type", "mSync", "node", node, "feature", 1, "property", name, "value", value));
  }

  /** A call of a method of the server. */
  HttpResponse<String> method(int node, String name) {
    return post(
        caller,
        uiId,
        key,
        Map.of(
            "type",
            "publishedEventHandler",
            "node",
            node,
            "templateEventMethodName",
            name,
            "templateEventMethodArgs",
            List.of(),
            "promise",
            0));
  }

  /** The event of a forger who may have any cookie, page and key. */
  HttpResponse<String> forged(Caller from, int page, String withKey, int node, String name) {
    return post(
        from,
        page,
        withKey,
        Map.of("type", "event", "node", node, "event", name, "data", Map.of()));
  }

  private HttpResponse<String> post(
      Caller from, int page, String withKey, Map<String, Object> call) {
    String body =
        JSON.writeValueAsString(
            Map.of("csrfToken", withKey, "rpc", List.of(call), "syncId", sent, "clientId", sent));
    sent++;
    return from.post("/?v-r=uidl&v-uiId=" + page, "application/json", body);
  }
}
