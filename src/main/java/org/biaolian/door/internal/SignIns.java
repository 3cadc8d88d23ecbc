package org.biaolian.door.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Marks a session when its owner has signed in, after it got its new id. */
@Component
class SignIns {

  private final SessionBook book;
  private final SignInFacts facts;
  private final CurrentActor actors;
  private final Clock clock;

  SignIns(SessionBook book, SignInFacts facts, CurrentActor actors, Clock clock) {
    this.book = book;
    this.facts = facts;
    this.actors = actors;
    this.clock = clock;
  }

  @EventListener
  void on(InteractiveAuthenticationSuccessEvent event) {
    Authentication signedIn = event.getAuthentication();
    if (!(signedIn.getPrincipal() instanceof OidcUser user)
        || !(RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes servlet)) {
      return;
    }
    HttpServletRequest request = servlet.getRequest();
    SessionMark mark =
        new SessionMark(
            book,
            Ids.next(),
            account(signedIn.getName()),
            clock.instant(),
            String.valueOf(request.getRemoteAddr()),
            BrowserName.of(request.getHeader("User-Agent")),
            user.getIdToken().getTokenValue());
    facts.signedIn(mark);
    request.getSession().setAttribute(SessionMark.ATTRIBUTE, mark);
  }

  private SessionMark.Account account(String subject) {
    Optional<Actor> actor = actors.find();
    return new SessionMark.Account(
        subject,
        actor.map(Actor::personId).orElse(null),
        actor.map(Actor::name).orElse(""),
        actor.map(Actor::organization).orElse(OrganizationCode.PLATFORM).value());
  }
}
