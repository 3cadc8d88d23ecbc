package org.biaolian.access;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.biaolian.access.ActorDirectory.SignIn;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets work that outlives its request go on as the person and for the organization of now. */
@Component
public class CarriedActor {

  private final CurrentActor actors;

  CarriedActor(CurrentActor actors) {
    this.actors = actors;
  }

  /** The work, to be run on another thread; rights are read anew there. */
  public Runnable carry(Runnable work) {
    OrganizationCode organization = actors.require().organization();
    Authentication present =
        Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    return as(
        new Carried(
            present.getAuthorities(), Objects.requireNonNull(present.getPrincipal()), organization),
        work);
  }

  /**
   * Work that outlived its process, for the person who began it: within the limits of the sign-in
   * of then, by the rights of now.
   */
  public Runnable carry(SignIn began, OrganizationCode organization, Runnable work) {
    return as(new Carried(List.of(), began, organization), work);
  }

  private static Runnable as(Authentication carried, Runnable work) {
    return () -> {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(carried);
      SecurityContextHolder.setContext(context);
      try {
        work.run();
      } finally {
        SecurityContextHolder.clearContext();
      }
    };
  }

  /** A copy: the session's own token must not be bound to one organization. */
  private static final class Carried extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient Object principal;

    Carried(
        Collection<? extends GrantedAuthority> authorities,
        Object principal,
        OrganizationCode organization) {
      super(authorities);
      this.principal = principal;
      setDetails(organization);
      setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
      return "";
    }

    @Override
    public Object getPrincipal() {
      return principal;
    }
  }
}
