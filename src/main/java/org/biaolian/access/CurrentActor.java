package org.biaolian.access;

import java.util.Optional;
import org.biaolian.kernel.OrganizationCode;

/** The actor of the present request, read anew for each request. */
public interface CurrentActor {

  /** Nothing when nobody is signed in, or the account is unknown or disabled. */
  Optional<Actor> find();

  /**
   * @throws org.springframework.security.access.AccessDeniedException when there is none
   */
  Actor require();

  /** What the identity provider said of the present account; nothing when nobody is signed in. */
  Optional<ActorDirectory.SignIn> signIn();

  /** Makes another of the person's organizations the active one for this session. */
  void choose(OrganizationCode organization);
}
