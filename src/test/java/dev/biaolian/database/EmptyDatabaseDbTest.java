package dev.biaolian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An embedded server made from nothing, beside whatever else runs on the machine. */
@Tag("db")
class EmptyDatabaseDbTest {

  @Test
  void aNewDatabaseLeavesTheTemporaryTablesOfOtherServersAlone() throws IOException {
    Path shared = Path.of(Objects.requireNonNullElse(System.getenv("TMPDIR"), "/tmp"));
    Path data =
        Files.createTempDirectory(
            Files.createDirectories(Path.of("target", "test-world").toAbsolutePath()), "empty");
    Path foreign = Files.createTempFile(shared, "#sql-temptable-", ".MAI");
    try {
      EmbeddedMariaDb.start(Path.of(System.getProperty("portal.cache")), data, 0, word -> {})
          .close();
      assertThat(foreign).exists();
    } finally {
      Files.deleteIfExists(foreign);
    }
  }
}
