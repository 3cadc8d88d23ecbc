package org.biaolian.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biaolian.access.Actor;
import org.biaolian.access.ActorDirectory;
import org.biaolian.access.FixedActor;
import org.biaolian.access.Role;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who acts, read once a request and never longer, for the organization of this session. */
class SessionActorTest {

  private static final OrganizationCode TAIYUAN = new OrganizationCode("140100");
  private static final OrganizationCode CITIES = new OrganizationCode("sec-cities");

  private final Directory directory = new Directory();
  private final SessionActor actors = new SessionActor(directory);
  private final MockHttpSession session = new MockHttpSession();

  @AfterEach
  void end() {
    SecurityContextHolder.clearContext();
    RequestContextHolder.resetRequestAttributes();
    CurrentInstance.clearAll();
  }

  @Test
  void withoutASignInThereIsNobody() {
    assertThat(actors.find()).isEmpty();
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(actors::require);
    assertThat(directory.asked).isEmpty();
  }

  @Test
  void oneRequestAsksOnceAndTheNextAsksAgain() {
    signIn("zhang", null);
    request();
    assertThat(actors.require().organization()).isEqualTo(TAIYUAN);
    assertThat(actors.find()).isPresent();
    assertThat(directory.asked).containsExactly("zhang for any");
    request();
    assertThat(actors.find()).isPresent();
    assertThat(directory.asked).hasSize(2);
  }

  @Test
  void whoLostTheAccountIsNobodyFromTheNextRequestOn() {
    signIn("zhang", null);
    request();
    assertThat(actors.find()).isPresent();
    directory.known = false;
    request();
    assertThat(actors.find()).isEmpty();
  }

  @Test
  void anotherPersonInTheSameRequestIsNotTakenForTheFirst() {
    request();
    signIn("zhang", null);
    assertThat(actors.require().username()).isEqualTo("zhang");
    signIn("li", null);
    assertThat(actors.require().username()).isEqualTo("li");
  }

  @Test
  void theChosenOrganizationHoldsAtOnceAndForTheSession() {
    signIn("zhang", null);
    request();
    assertThat(actors.require().organization()).isEqualTo(TAIYUAN);
    actors.choose(CITIES);
    assertThat(actors.require().organization()).isEqualTo(CITIES);
    request();
    assertThat(actors.require().organization()).isEqualTo(CITIES);
  }

  @Test
  void choosingTheSameAgainReadsTheRightsAnew() {
    signIn("zhang", null);
    request();
    actors.choose(CITIES);
    assertThat(actors.find()).isPresent();
    actors.choose(CITIES);
    assertThat(actors.find()).isPresent();
    assertThat(directory.asked)
        .containsExactly("zhang for any", "zhang for sec-cities", "zhang for sec-cities");
  }

  @Test
  void anOrganizationOfOthersCannotBeChosen() {
    signIn("zhang", null);
    request();
    OrganizationCode anhui = new OrganizationCode("340000");
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> actors.choose(anhui));
    assertThat(actors.require().organization()).isEqualTo(TAIYUAN);
  }

  @Test
  void workThatWasCarriedAwayKeepsItsOrganization() {
    signIn("zhang", CITIES);
    assertThat(actors.require().organization()).isEqualTo(CITIES);
    request();
    assertThat(actors.require().organization()).isEqualTo(CITIES);
  }

  @Test
  void aPushedUpdateActsForTheOrganizationOfItsSession() {
    signIn("zhang", null);
    request();
    actors.choose(CITIES);
    RequestContextHolder.resetRequestAttributes();
    assertThat(actors.require().organization()).isEqualTo(TAIYUAN);

    VaadinSession vaadin = mock(VaadinSession.class);
    CurrentInstance.set(VaadinSession.class, vaadin);
    assertThat(actors.require().organization()).isEqualTo(TAIYUAN);
    when(vaadin.getSession()).thenReturn(new WrappedHttpSession(session));
    assertThat(actors.require().organization()).isEqualTo(CITIES);
  }

  @Test
  void aSignInIsToldToTheDirectoryAndAnyOtherSuccessIsNot() {
    var listener = new SecurityConfiguration.SignInListener(directory);
    listener.on(new AuthenticationSuccessEvent(token("zhang")));
    listener.on(new AuthenticationSuccessEvent(new TestingAuthenticationToken("x", "y")));
    assertThat(directory.signedIn).containsExactly("zhang");
  }

  private void request() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSession(session);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  private static void signIn(String subject, @Nullable OrganizationCode carried) {
    TestingAuthenticationToken token = token(subject);
    token.setDetails(carried);
    SecurityContextHolder.getContext().setAuthentication(token);
  }

  private static TestingAuthenticationToken token(String subject) {
    OidcIdToken id =
        OidcIdToken.withTokenValue("t")
            .subject(subject)
            .issuedAt(Instant.EPOCH)
            .expiresAt(Instant.EPOCH.plusSeconds(1))
            .build();
    return new TestingAuthenticationToken(new DefaultOidcUser(List.of(), id), null, List.of());
  }

  /** Knows everybody, for 太原 and the cities' secretariat, and writes down what it was asked. */
  private static final class Directory implements ActorDirectory {
    private final List<String> asked = new ArrayList<>();
    private final List<String> signedIn = new ArrayList<>();
    private boolean known = true;

    @Override
    public Optional<Actor> resolve(SignIn signIn, @Nullable OrganizationCode wanted) {
      asked.add(signIn.subject() + " for " + (wanted == null ? "any" : wanted));
      Actor actor =
          FixedActor.actor(wanted == null ? TAIYUAN : wanted, Set.of(Role.CLERK), TAIYUAN, CITIES);
      return known
          ? Optional.of(
              new Actor(
                  actor.personId(),
                  signIn.subject(),
                  actor.name(),
                  actor.organization(),
                  actor.bureau(),
                  actor.bureaus(),
                  actor.roles(),
                  actor.circles(),
                  actor.organizations(),
                  actor.principals()))
          : Optional.empty();
    }

    @Override
    public void signedIn(SignIn signIn) {
      signedIn.add(signIn.subject());
    }
  }
}
