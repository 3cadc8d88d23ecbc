package org.biaolian.bureau.internal;

import java.util.List;
import org.biaolian.bureau.domain.OrganizationRow;
import org.springframework.data.repository.Repository;

public interface OrganizationRepository extends Repository<OrganizationRow, String> {
  List<OrganizationRow> findAllByOrderBySortOrder();
}
