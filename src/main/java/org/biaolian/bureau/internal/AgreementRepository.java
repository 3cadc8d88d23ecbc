package org.biaolian.bureau.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.bureau.domain.AgreementRow;
import org.biaolian.bureau.domain.MembershipRow;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface AgreementRepository extends JpaRepository<AgreementRow, UUID> {
  List<AgreementRow> findByCircleCodeOrderByEffectiveFromDesc(String circleCode);

  List<AgreementRow> findByEffectiveToBefore(LocalDate day);

  /** An agreement and one bureau's time in its circle, if there was any. */
  record InCircle(AgreementRow agreement, @Nullable MembershipRow membership) {}

  /** Agreements with everybody who ever was in their circles, in one statement. */
  @Query(
      """
      select new org.biaolian.bureau.internal.AgreementRepository$InCircle(a, m)
      from AgreementRow a left join MembershipRow m on m.circleCode = a.circleCode
      where a.id in :ids
      """)
  List<InCircle> withMemberships(Collection<UUID> ids);
}
