package org.biaolian.policy.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.biaolian.policy.PolicyName;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of dated parameters. */
public interface PolicyParameters extends Repository<PolicyParameter, UUID> {

  /** All values of all parameters, of every scope and date. */
  List<PolicyParameter> findAll();

  PolicyParameter save(PolicyParameter made);

  /** Every parameter has one, so that two who lock it wait for each other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from PolicyParameter p where p.name = :name and p.scope = NATIONAL")
  List<PolicyParameter> lockNational(PolicyName name);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from PolicyParameter p where p.name = :name")
  List<PolicyParameter> lockByName(PolicyName name);
}
