package org.biaolian.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.kernel.OrganizationCode;

/**
 * Who somebody is while not signed in, by our own dated table alone: for work that has to know what
 * a person may see before it sends something.
 */
public interface StandingActors {

  /** Nothing once the account is disabled or holds no role for the organization any more. */
  Optional<Actor> standing(UUID personId, OrganizationCode organization);

  /** The organizations for which a person holds a role today; none once disabled. */
  List<OrganizationCode> organizations(UUID personId);
}
