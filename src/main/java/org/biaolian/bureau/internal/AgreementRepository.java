package org.biaolian.bureau.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.bureau.domain.AgreementRow;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AgreementRepository extends JpaRepository<AgreementRow, UUID> {
  List<AgreementRow> findByCircleCodeOrderByEffectiveFromDesc(String circleCode);

  List<AgreementRow> findByEffectiveToBefore(LocalDate day);
}
