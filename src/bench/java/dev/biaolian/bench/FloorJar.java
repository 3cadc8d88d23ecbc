package dev.biaolian.bench;

import dev.biaolian.bench.floor.FloorApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The floor's jar: the portal's own, its classes and settings replaced. Libraries, frontend bundle
 * and layout stay the same.
 */
final class FloorJar {

  private static final String CLASSES = "BOOT-INF/classes/";

  /** Flyway finds its scripts by the entry of their folder. */
  private static final Set<String> FOLDERS =
      Set.of(CLASSES, CLASSES + "db/", CLASSES + "db/migration/");

  /** The tables that the dependencies want and the floor's own. */
  private static final String EVENTS =
      CLASSES + "db/migration/V202611230000__event_publication.sql";

  private static final String TABLE =
      "CREATE TABLE note (id bigint NOT NULL PRIMARY KEY, text varchar(255) NOT NULL);";

  private static final String SETTINGS =
      """
      spring.jpa.open-in-view=false
      spring.jpa.hibernate.ddl-auto=validate
      spring.modulith.events.jdbc.schema-initialization.enabled=false
      spring.security.oauth2.client.registration.keycloak.client-id=floor
      spring.security.oauth2.client.registration.keycloak.client-secret=not-used
      spring.security.oauth2.client.registration.keycloak.authorization-grant-type=authorization_code
      spring.security.oauth2.client.registration.keycloak.redirect-uri={baseUrl}/login/oauth2/code/keycloak
      spring.security.oauth2.client.registration.keycloak.scope=openid
      spring.security.oauth2.client.provider.keycloak.authorization-uri=http://localhost:1/auth
      spring.security.oauth2.client.provider.keycloak.token-uri=http://localhost:1/token
      spring.security.oauth2.client.provider.keycloak.jwk-set-uri=http://localhost:1/certs
      vaadin.allowed-packages=dev.biaolian.bench.floor
      """;

  private FloorJar() {}

  static void write(Path portalJar, Path floorJar) throws IOException {
    try (JarFile portal = new JarFile(portalJar.toFile())) {
      Manifest manifest = new Manifest(portal.getManifest());
      Attributes main = manifest.getMainAttributes();
      main.putValue("Start-Class", FloorApplication.class.getName());
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(floorJar), manifest)) {
        for (JarEntry entry : portal.stream().toList()) {
          if (belongsToBoth(entry.getName())) {
            // The same method and sizes: nested libraries must stay unpacked.
            out.putNextEntry(new JarEntry(entry));
            try (InputStream content = portal.getInputStream(entry)) {
              content.transferTo(out);
            }
          }
        }
        addOwn(out);
      }
    }
  }

  private static boolean belongsToBoth(String name) {
    boolean own =
        name.startsWith(CLASSES)
            || name.equals(JarFile.MANIFEST_NAME)
            || name.equals("META-INF/spring.factories")
            || name.equals("META-INF/spring-configuration-metadata.json")
            || name.startsWith("META-INF/resources/");
    return !own || FOLDERS.contains(name) || name.equals(EVENTS);
  }

  private static void addOwn(JarOutputStream out) throws IOException {
    Path root = classes();
    Path floor = root.resolve(FloorApplication.class.getPackageName().replace('.', '/'));
    // Folders too: component scanning looks for them.
    Path inner = root.relativize(floor);
    for (int depth = 1; depth <= inner.getNameCount(); depth++) {
      out.putNextEntry(new JarEntry(CLASSES + slashed(inner.subpath(0, depth)) + "/"));
    }
    for (Path file : files(floor)) {
      put(out, CLASSES + slashed(root.relativize(file)), Files.readAllBytes(file));
    }
    put(out, CLASSES + "application.properties", SETTINGS.getBytes(StandardCharsets.UTF_8));
    put(
        out,
        CLASSES + "db/migration/V202611230001__note.sql",
        TABLE.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
  }

  private static Path classes() {
    try {
      return Path.of(
          FloorApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
