package org.biaolian.access;

import java.util.Optional;
import java.util.Set;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;

/** Who a signed-in account is today; answered from our dated table, capped by the sign-in. */
public interface ActorDirectory {

  /** What the identity provider says of an account: the upper limit of its rights. */
  record SignIn(
      String subject,
      String username,
      String name,
      Set<Role> realmRoles,
      Set<OrganizationCode> organizations) {}

  /**
   * The actor for the wanted organization, or for the person's first one. Nothing for an account
   * that the table does not know, or that is disabled.
   */
  Optional<Actor> resolve(SignIn signIn, @Nullable OrganizationCode wanted);

  /** Notes a sign-in: a newcomer becomes a person without roles. */
  void signedIn(SignIn signIn);
}
