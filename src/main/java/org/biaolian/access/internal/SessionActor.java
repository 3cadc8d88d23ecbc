package org.biaolian.access.internal;

import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;
import java.util.Optional;
import org.biaolian.access.Actor;
import org.biaolian.access.ActorDirectory;
import org.biaolian.access.ActorDirectory.SignIn;
import org.biaolian.access.CurrentActor;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The actor of the security context; kept for one request, never longer. */
@Component
class SessionActor implements CurrentActor {

  private static final String ACTOR = SessionActor.class.getName() + ".actor";
  private static final String CHOSEN = SessionActor.class.getName() + ".organization";

  private final ActorDirectory directory;

  SessionActor(ActorDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<SignIn> signIn() {
    return SignInReader.read(SecurityContextHolder.getContext().getAuthentication());
  }

  @Override
  public Optional<Actor> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Optional<SignIn> signIn = SignInReader.read(authentication);
    if (signIn.isEmpty()) {
      return Optional.empty();
    }
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return directory.resolve(signIn.get(), chosen(authentication, null));
    }
    OrganizationCode wanted = chosen(authentication, request);
    if (request.getAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST) instanceof Kept kept
        && kept.subject().equals(signIn.get().subject())
        && Objects.equals(kept.wanted(), wanted)) {
      return Optional.of(kept.actor());
    }
    Optional<Actor> actor = directory.resolve(signIn.get(), wanted);
    actor.ifPresent(
        found ->
            request.setAttribute(
                ACTOR,
                new Kept(signIn.get().subject(), wanted, found),
                RequestAttributes.SCOPE_REQUEST));
    return actor;
  }

  /** What one request has resolved, and for which question. */
  private record Kept(String subject, @Nullable OrganizationCode wanted, Actor actor) {}

  @Override
  public Actor require() {
    return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
  }

  @Override
  public void choose(OrganizationCode organization) {
    Actor actor = require();
    if (!actor.organizations().contains(organization)) {
      throw new AccessDeniedException("no organization of this person: " + organization.value());
    }
    RequestAttributes request = RequestContextHolder.currentRequestAttributes();
    request.setAttribute(CHOSEN, organization.value(), RequestAttributes.SCOPE_SESSION);
    request.removeAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST);
  }

  /**
   * Outside a request (pushed updates) the Vaadin session still knows; a test says it in details.
   */
  private static @Nullable OrganizationCode chosen(
      @Nullable Authentication authentication, @Nullable RequestAttributes request) {
    if (authentication != null && authentication.getDetails() instanceof OrganizationCode code) {
      return code;
    }
    VaadinSession vaadin = VaadinSession.getCurrent();
    Object value =
        request != null
            ? request.getAttribute(CHOSEN, RequestAttributes.SCOPE_SESSION)
            : vaadin == null || vaadin.getSession() == null
                ? null
                : vaadin.getSession().getAttribute(CHOSEN);
    return value instanceof String code ? new OrganizationCode(code) : null;
  }
}
