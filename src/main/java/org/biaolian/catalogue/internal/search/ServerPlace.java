package org.biaolian.catalogue.internal.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * An OpenSearch server. Changes go by an outbox in the database, so that none is lost when the
 * server or the portal ends, and so that several portals may write.
 */
@Component
@OnServer
final class ServerPlace implements IndexPlace {

  /** Documents with the texts of files are long, and a server takes 100 MB at once. */
  private static final int DOCUMENTS_AT_ONCE = 20;

  private final List<String> addresses;
  private final String name;
  private final String user;
  private final String password;

  ServerPlace(
      @Value("${biaolian.search.uris}") List<String> addresses,
      @Value("${biaolian.search.index}") String name,
      @Value("${biaolian.search.user}") String user,
      @Value("${biaolian.search.password}") String password) {
    this.addresses = addresses;
    this.name = name;
    this.user = user;
    this.password = password;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("hibernate.search.backend.type", "elasticsearch");
    settings.put("hibernate.search.backend.client_factory", "jdk-rest");
    settings.put(
        "hibernate.search.backend.uris",
        addresses.stream().map(address -> address.strip().replaceFirst("/$", "")).toList());
    if (!user.isEmpty()) {
      settings.put("hibernate.search.backend.username", user);
      settings.put("hibernate.search.backend.password", password);
    }
    settings.put(
        "hibernate.search.backend.analysis.configurer",
        BeanReference.ofInstance(new ServerAnalysis()));
    settings.put("hibernate.search.backend.indexing.max_bulk_size", DOCUMENTS_AT_ONCE);
    settings.put(
        "hibernate.search.backend.schema_management.settings_file", "search/index-settings.json");
    settings.put("hibernate.search.schema_management.strategy", "create");
    outbox(settings);
    return settings;
  }

  /** The tables are made by our own scripts. */
  private static void outbox(Map<String, Object> settings) {
    String coordination = "hibernate.search.coordination.";
    settings.put(coordination + "strategy", "outbox-polling");
    settings.put(coordination + "entity.mapping.outboxevent.table", "search_outbox_event");
    settings.put(coordination + "entity.mapping.outboxevent.uuid_type", "BINARY");
    settings.put(coordination + "entity.mapping.agent.table", "search_agent");
  }
}
