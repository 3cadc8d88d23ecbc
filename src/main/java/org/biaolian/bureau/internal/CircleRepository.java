package org.biaolian.bureau.internal;

import java.util.List;
import org.biaolian.bureau.domain.CircleRow;
import org.springframework.data.repository.Repository;

public interface CircleRepository extends Repository<CircleRow, String> {
  List<CircleRow> findAllByOrderBySortOrder();
}
