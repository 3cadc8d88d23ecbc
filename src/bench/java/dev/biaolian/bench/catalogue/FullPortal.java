package dev.biaolian.bench.catalogue;

import dev.biaolian.bench.session.Server;
import dev.biaolian.database.EmbeddedMariaDb;
import dev.biaolian.demo.DemoPeople;
import dev.biaolian.keycloak.LocalKeycloak;
import dev.biaolian.run.PortalSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.biaolian.PortalApplication;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.internal.search.SearchCount;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The portal in this process, with a real sign-in server and a database, all of them empty. */
public final class FullPortal implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int SIGN_INS = 1_000_000;

  private final LocalKeycloak keycloak;
  private final EmbeddedMariaDb database;
  private final Map<String, Object> settings;
  private final ConfigurableApplicationContext context;
  private final URI address;

  private FullPortal(
      LocalKeycloak keycloak,
      EmbeddedMariaDb database,
      Map<String, Object> settings,
      ConfigurableApplicationContext context,
      URI address) {
    this.keycloak = keycloak;
    this.database = database;
    this.settings = settings;
    this.context = context;
    this.address = address;
  }

  public static FullPortal start(Path folder) throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(folder);
    int port = Server.freePort();
    Path cache = Path.of(System.getProperty("portal.cache"));
    URI address = URI.create("http://localhost:" + port);
    LocalKeycloak keycloak =
        LocalKeycloak.start(
            new LocalKeycloak.Settings(
                cache,
                folder.resolve("keycloak"),
                Path.of(System.getProperty("keycloak.dist")),
                Server.freePort(),
                address,
                false,
                true,
                Path.of(System.getProperty("portal.root", "")).toAbsolutePath()),
            System.out::println);
    EmbeddedMariaDb database =
        EmbeddedMariaDb.start(cache, folder.resolve("mariadb"), 0, System.out::println);
    keycloak.awaitReady(PATIENCE);
    Map<String, Object> settings = new LinkedHashMap<>(database.portalProperties());
    PortalSettings.of(
            port,
            address,
            keycloak.issuer(),
            keycloak.clientSecret(),
            keycloak.peopleSecret(),
            folder,
            folder.resolve("portal.log"))
        .forEach((name, value) -> settings.put(name, value.toString()));
    settings.put("biaolian.proxy", "framework");
    settings.put("biaolian.limits.rules.sign-in.per-account", SIGN_INS);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(PortalApplication.class, Parts.class)
            .initializers(
                any ->
                    any.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
            .bannerMode(Banner.Mode.OFF)
            .run();
    return new FullPortal(keycloak, database, settings, context, address);
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public URI address() {
    return address;
  }

  public URI issuer() {
    return keycloak.issuer();
  }

  public String setting(String name) {
    return String.valueOf(settings.get(name));
  }

  /** A plain connection, beside the portal's pool. */
  public Connection connection() throws SQLException {
    return DriverManager.getConnection(
        setting("spring.datasource.url"),
        setting("spring.datasource.username"),
        setting("spring.datasource.password"));
  }

  /** One request of a person: who this is and what may be done is read once in it. */
  public <T> T request(String person, Supplier<T> step) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    try {
      return DemoPeople.as(person, step);
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }

  @Override
  public void close() throws IOException {
    context.close();
    database.close();
    keycloak.close();
  }

  /** What the benchmark adds to the portal. */
  @Configuration(proxyBeanMethods = false)
  static class Parts {

    @Bean
    static BeanPostProcessor countedPool() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource pool ? new CountedPool(pool) : bean;
        }
      };
    }

    @Bean
    static SearchCount searchCount() {
      return new SearchCount();
    }

    @Bean
    ApplicationRunner demoPeople(People people) {
      return arguments -> people.enter(DemoPeople.entries());
    }
  }
}
