package org.biaolian.bureau;

import java.util.Optional;
import java.util.Set;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the sign-in service. They are only the upper limit of what a person may do; the
 * portal's own table is the truth.
 */
public interface Accounts {

  /** What the portal's table says of an account; the sign-in service follows it. */
  record Standing(
      @Nullable String subject,
      String username,
      boolean enabled,
      Set<Role> roles,
      Set<OrganizationCode> organizations) {}

  /**
   * Makes an account whose first password must be changed at the first sign-in.
   *
   * @return its subject
   * @throws org.biaolian.kernel.RuleViolation when the name is taken or the service does not answer
   */
  String create(String username, String name, Optional<String> mail, String password);

  /** Takes back an account made by {@link #create} whose invitation failed. */
  void discard(String subject);

  /** Makes roles, memberships and the enabled mark equal to this; may be repeated. */
  void align(Standing standing);

  /** Sets a password that must be changed at the next sign-in, and ends all sessions. */
  void resetPassword(String subject, String password);
}
