package org.biaolian.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.springframework.security.access.AccessDeniedException;

/** The same actor whenever it is asked, for tests without a sign-in. */
public record FixedActor(Optional<Actor> find) implements CurrentActor {

  public static final OrganizationCode TAIYUAN = new OrganizationCode("140100");

  public static FixedActor nobody() {
    return new FixedActor(Optional.empty());
  }

  /** Somebody of the bureau of 太原. */
  public static FixedActor with(Set<Role> roles) {
    return new FixedActor(Optional.of(actor(TAIYUAN, roles, TAIYUAN)));
  }

  public static Actor actor(
      OrganizationCode active, Set<Role> roles, OrganizationCode... organizations) {
    Optional<BureauCode> bureau = active.bureau();
    return new Actor(
        new UUID(1, 1),
        "somebody",
        "某人",
        active,
        bureau.orElse(null),
        bureau.map(Set::of).orElse(Set.of()),
        roles,
        Set.of(),
        List.of(organizations),
        Map.of());
  }

  @Override
  public Optional<ActorDirectory.SignIn> signIn() {
    return Optional.empty();
  }

  @Override
  public Actor require() {
    return find.orElseThrow(() -> new AccessDeniedException("nobody"));
  }

  @Override
  public void choose(OrganizationCode organization) {
    throw new UnsupportedOperationException();
  }
}
