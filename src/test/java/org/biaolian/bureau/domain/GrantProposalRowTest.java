package org.biaolian.bureau.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.junit.jupiter.api.Test;

class GrantProposalRowTest {

  private static final OrganizationCode TAIYUAN = new OrganizationCode("140100");
  private static final UUID CONCERNED = new UUID(1, 1);
  private static final UUID PROPOSER = new UUID(1, 2);
  private static final UUID SECOND = new UUID(1, 3);
  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");

  @Test
  void onlyApproverAndBureauAdminAreProposed() {
    EnumSet<Role> proposed = EnumSet.of(Role.APPROVER, Role.BUREAU_ADMIN);
    for (Role role : proposed) {
      GrantProposalRow made = proposal(role, " 接任 ", PROPOSER);
      assertThat(made.role()).isEqualTo(role);
      assertThat(made.state()).isEqualTo(ProposalState.PROPOSED);
      assertThat(made.reason()).isEqualTo("接任");
      assertThat(made.organization()).isEqualTo(TAIYUAN);
    }
    for (Role role : EnumSet.complementOf(proposed)) {
      refused("role-needs-no-proposal", () -> proposal(role, "接任", PROPOSER));
    }
  }

  @Test
  void aProposalNeedsAReasonAndIsNotForOneself() {
    refused("reason-missing", () -> proposal(Role.APPROVER, " ", PROPOSER));
    refused("not-oneself", () -> proposal(Role.APPROVER, "接任", CONCERNED));
  }

  @Test
  void neitherTheProposerNorTheOneConcernedDecides() {
    GrantProposalRow made = proposal();
    refused("grant-needs-second-person", () -> made.confirm(PROPOSER, NOW));
    refused("grant-needs-second-person", () -> made.confirm(CONCERNED, NOW));
    refused("grant-needs-second-person", () -> made.refuse(PROPOSER, NOW, "不宜"));
    assertThat(made.state()).isEqualTo(ProposalState.PROPOSED);
  }

  @Test
  void aRefusalNeedsAReason() {
    GrantProposalRow made = proposal();
    refused("reason-missing", () -> made.refuse(SECOND, NOW, " "));
    assertThat(made.state()).isEqualTo(ProposalState.PROPOSED);
    made.refuse(SECOND, NOW, "不宜");
    assertThat(made.state()).isEqualTo(ProposalState.REFUSED);
  }

  @Test
  void bothAnswersAreFinal() {
    GrantProposalRow confirmed = proposal();
    confirmed.confirm(SECOND, NOW);
    assertThat(confirmed.state()).isEqualTo(ProposalState.CONFIRMED);
    refused("changed-meanwhile", () -> confirmed.refuse(SECOND, NOW, "不宜"));
    GrantProposalRow refusedOne = proposal();
    refusedOne.refuse(SECOND, NOW, "不宜");
    refused("changed-meanwhile", () -> refusedOne.confirm(SECOND, NOW));
  }

  private static GrantProposalRow proposal() {
    return proposal(Role.APPROVER, "接任", PROPOSER);
  }

  private static GrantProposalRow proposal(Role role, String reason, UUID proposer) {
    return new GrantProposalRow(CONCERNED, TAIYUAN, role, reason, proposer, NOW);
  }
}
