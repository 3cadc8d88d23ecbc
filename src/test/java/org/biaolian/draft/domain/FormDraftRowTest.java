package org.biaolian.draft.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.biaolian.kernel.OrganizationCode;
import org.junit.jupiter.api.Test;

class FormDraftRowTest {

  @Test
  void whatWasTypedLastIsKeptWithWhatItWasTypedUpon() {
    FormDraftRow draft =
        new FormDraftRow(new UUID(1, 1), new OrganizationCode("140100"), "recognition/request");
    Instant noon = Instant.parse("2026-09-08T04:00:00Z");
    draft.keep("3", "{\"title\":\"旧\"}", noon.minusSeconds(60));
    draft.keep("4", "{\"title\":\"新\"}", noon);
    assertThat(draft.basis()).isEqualTo("4");
    assertThat(draft.content()).isEqualTo("{\"title\":\"新\"}");
    assertThat(draft.keptAt()).isEqualTo(noon);
  }
}
