package dev.biaolian.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data folder of one server. Keycloak takes it for its home: its code is a link to the shared
 * distribution, everything it writes stays here.
 */
record Home(Path folder) {

  void linkTo(Path distribution) throws IOException {
    Files.createDirectories(folder.resolve("conf"));
    Path link = folder.resolve("lib");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, distribution.toAbsolutePath().resolve("lib"));
    // Compressed copies of theme files outlive a changed theme.
    Distribution.delete(folder.resolve("data").resolve("tmp"));
  }

  Path importFile() {
    return folder.resolve("data").resolve("import").resolve("biaolian-realm.json");
  }

  Path log() {
    return folder.resolve("keycloak.log");
  }

  Path pidFile() {
    return folder.resolve("keycloak.pid");
  }

  Path clientSecretFile() {
    return folder.resolve("client-secret");
  }

  Path peopleSecretFile() {
    return folder.resolve("people-secret");
  }

  Path adminPasswordFile() {
    return folder.resolve("admin-password");
  }

  Path appliedFile() {
    return folder.resolve("applied.json");
  }
}
