package org.biaolian.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * A person acting for one organization, as of this request.
 *
 * @param bureau the organization's bureau; none for a secretariat and for the administrators
 * @param bureaus every bureau for which the person holds a role today, whichever is active; a
 *     secretariat officer does not rule on a request of one of these
 * @param roles held for the active organization today and granted by the sign-in
 * @param circles the circles of the active organization today
 * @param organizations all between which the person may choose
 * @param principals for whom the person stands in today, in the roles of the active organization
 */
public record Actor(
    UUID personId,
    String username,
    String name,
    OrganizationCode organization,
    @Nullable BureauCode bureau,
    Set<BureauCode> bureaus,
    Set<Role> roles,
    Set<CircleCode> circles,
    List<OrganizationCode> organizations,
    Map<Role, Set<UUID>> principals) {

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** For whom the person stands in today in a role. */
  public Set<UUID> principals(Role role) {
    return principals.getOrDefault(role, Set.of());
  }

  public boolean actsFor(BureauCode code) {
    return code.equals(bureau);
  }
}
