package dev.biaolian.bench.relevance;

import dev.biaolian.SigningKeyFile;
import dev.biaolian.database.TestDatabase;
import dev.biaolian.demo.DemoPeople;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.biaolian.PortalApplication;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.StandardImport;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A portal of its own whose catalogue is the file of known records, taken in by its import. */
public final class FilledPortal implements AutoCloseable {

  private static final String OFFICER = "sec-six-officer";

  private final ConfigurableApplicationContext portal;

  private FilledPortal(ConfigurableApplicationContext portal) {
    this.portal = portal;
  }

  public static FilledPortal with(Path file, Path folder) {
    Map<String, Object> settings = new HashMap<>(TestDatabase.fresh("biaolian_relevance"));
    settings.put("biaolian.storage", folder.toString());
    settings.put("biaolian.base-url", "http://localhost");
    settings.put("biaolian.keycloak.issuer", "http://localhost:1/realms/none");
    settings.put("biaolian.keycloak.client-secret", "not-used-by-this-benchmark");
    settings.put("biaolian.keycloak.people-client-secret", "not-used-by-this-benchmark");
    settings.put("biaolian.audit.root-key", SigningKeyFile.in(folder).toString());
    settings.put("server.port", "0");
    settings.put("vaadin.productionMode", "true");
    settings.put("logging.level.root", "error");
    FilledPortal filled =
        new FilledPortal(
            new SpringApplicationBuilder(PortalApplication.class)
                .initializers(
                    context ->
                        context
                            .getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("benchmark", settings)))
                .bannerMode(Banner.Mode.OFF)
                .run());
    filled.bean(People.class).enter(DemoPeople.entries());
    filled.fill(file);
    return filled;
  }

  public <T> T bean(Class<T> type) {
    return portal.getBean(type);
  }

  /** As an officer of the secretariat, who sees every reference record. */
  public <T> T ask(Supplier<T> question) {
    return DemoPeople.as(OFFICER, question);
  }

  @Override
  public void close() {
    portal.close();
  }

  private void fill(Path file) {
    StandardImport imports = bean(StandardImport.class);
    ImportReport written =
        ask(
            () -> {
              try (InputStream rows = Files.newInputStream(file)) {
                ImportReport read = imports.dryRun(ImportMode.REFERENCE, "rows.csv", rows);
                return imports.apply(read.id(), true);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    System.out.printf("%d rows read%n", written.total());
  }
}
