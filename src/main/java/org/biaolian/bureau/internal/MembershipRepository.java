package org.biaolian.bureau.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.bureau.domain.MembershipRow;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MembershipRepository extends JpaRepository<MembershipRow, UUID> {
  List<MembershipRow> findByCircleCodeOrderByJoinedOn(String circleCode);

  List<MembershipRow> findByBureauCode(String bureauCode);
}
