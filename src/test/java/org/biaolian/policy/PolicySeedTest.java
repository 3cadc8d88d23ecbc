package org.biaolian.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicySeedTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\s*\\(x'[0-9a-f]{32}', '([A-Z_]+)', 'NATIONAL', '', '[^']+'");
  private static final Path SCRIPTS =
      Path.of(System.getProperty("portal.root", "."), "src/main/resources/db/migration");

  @Test
  void everyParameterHasExactlyOneNationalSeed() throws IOException {
    List<String> seeded = new ArrayList<>();
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      for (Path script : scripts.sorted().toList()) {
        ROW.matcher(Files.readString(script, StandardCharsets.UTF_8))
            .results()
            .forEach(row -> seeded.add(row.group(1)));
      }
    }
    assertThat(seeded)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(PolicyName.values()).map(Enum::name).toList());
  }
}
