package org.biaolian.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PolicySeedTest {

  private static final Pattern ROW = Pattern.compile("'([A-Z_]+)', 'NATIONAL', '', '(\\d+)'");

  @Test
  void everyParameterHasExactlyOneNationalSeedInTheOrderOfTheEnum() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/db/migration/V202611230100__policy_parameters.sql"))) {
      String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      List<String> seeded = ROW.matcher(sql).results().map(row -> row.group(1)).toList();
      assertThat(seeded)
          .containsExactlyElementsOf(Arrays.stream(PolicyName.values()).map(Enum::name).toList());
    }
  }
}
