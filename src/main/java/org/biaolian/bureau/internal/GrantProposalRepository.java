package org.biaolian.bureau.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.bureau.domain.GrantProposalRow;
import org.biaolian.bureau.domain.ProposalState;
import org.springframework.data.jpa.repository.JpaRepository;

/** Proposals to make somebody approver or bureau-admin. */
public interface GrantProposalRepository extends JpaRepository<GrantProposalRow, UUID> {

  List<GrantProposalRow> findByStateOrderByProposedAt(ProposalState state);

  List<GrantProposalRow> findByPersonIdAndState(UUID personId, ProposalState state);
}
