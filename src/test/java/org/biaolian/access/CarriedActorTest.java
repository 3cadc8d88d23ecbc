package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

class CarriedActorTest {

  private final CarriedActor carrier = new CarriedActor(FixedActor.with(Set.of(Role.CLERK)));

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theWorkRunsAsThePersonAndForTheOrganizationOfThatMoment() {
    signIn();
    AtomicReference<Authentication> during = new AtomicReference<>();
    Runnable carried =
        carrier.carry(() -> during.set(SecurityContextHolder.getContext().getAuthentication()));
    SecurityContextHolder.clearContext();

    carried.run();

    Authentication seen = Objects.requireNonNull(during.get());
    assertThat(seen.getPrincipal()).isEqualTo("zhang");
    assertThat(seen.getDetails()).isEqualTo(FixedActor.TAIYUAN);
    assertThat(seen.isAuthenticated()).isTrue();
    assertThat(seen.getCredentials()).isEqualTo("");
    assertThat(seen.getAuthorities()).extracting(Object::toString).contains("ROLE_USER");
  }

  @Test
  void theThreadForgetsThePersonAfterwardsAlsoWhenTheWorkFails() {
    signIn();
    Runnable done = carrier.carry(() -> {});
    Runnable failing =
        carrier.carry(
            () -> {
              throw new IllegalStateException("broken");
            });

    done.run();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    signIn();
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(failing::run);
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  @Test
  void theSessionsOwnTokenStaysAsItWas() {
    Authentication own = signIn();
    carrier.carry(() -> {}).run();
    assertThat(own.getDetails()).isNull();
  }

  @Test
  void nobodyCarriesNothing() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> new CarriedActor(FixedActor.nobody()).carry(() -> {}));
  }

  private static Authentication signIn() {
    Authentication own = new TestingAuthenticationToken("zhang", "secret", "ROLE_USER");
    SecurityContextHolder.getContext().setAuthentication(own);
    return own;
  }
}
