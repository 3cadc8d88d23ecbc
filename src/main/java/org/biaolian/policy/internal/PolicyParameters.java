package org.biaolian.policy.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Reads the table of dated parameters. */
public interface PolicyParameters extends Repository<PolicyParameter, UUID> {

  /** All values of all parameters, of every scope and date. */
  List<PolicyParameter> findAll();
}
