package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.util.UUID;
import org.biaolian.kernel.OrganizationCode;
import org.junit.jupiter.api.Test;

class SavedSearchRowTest {

  @Test
  void aQuestionIsKeptUnderANameWithoutSpacesAroundIt() {
    SavedSearchRow row = row(" 养老 ");
    assertThat(row.name()).isEqualTo("养老");
    assertThat(row.toView().name()).isEqualTo("养老");
    assertThat(row.toView().address()).isEqualTo("standards?q=1");
    row.rename(" 助老 ");
    assertThat(row.name()).isEqualTo("助老");
  }

  @Test
  void aNameIsNeitherMissingNorTooLong() {
    refused("name-missing", () -> row(" "));
    assertThat(row("名".repeat(80)).name()).hasSize(80);
    refused("text-too-long", () -> row("名".repeat(81)));
    SavedSearchRow row = row("养老");
    refused("name-missing", () -> row.rename(""));
    assertThat(row.name()).isEqualTo("养老");
  }

  private static SavedSearchRow row(String name) {
    return new SavedSearchRow(
        new UUID(0, 1), new OrganizationCode("140000"), name, "standards?q=1", Instant.EPOCH);
  }
}
