package org.biaolian.bureau;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.biaolian.kernel.RuleViolation;
import org.springframework.context.annotation.Primary;

/** A sign-in service in memory that can be switched off; imported where wanted, never scanned. */
@Primary
class FakeAccounts implements Accounts {

  final Map<String, Standing> standings = new ConcurrentHashMap<>();

  Standing standing(String username) {
    return Objects.requireNonNull(standings.get(username), username);
  }

  final Map<String, String> passwords = new HashMap<>();
  final List<String> discarded = new ArrayList<>();
  volatile boolean down;
  volatile boolean alignmentDown;

  @Override
  public String create(String username, String name, Optional<String> mail, String password) {
    answer(down);
    String subject = UUID.randomUUID().toString();
    passwords.put(subject, password);
    return subject;
  }

  @Override
  public void discard(String subject) {
    discarded.add(subject);
  }

  @Override
  public void align(Standing standing) {
    answer(down || alignmentDown);
    standings.put(standing.username(), standing);
  }

  @Override
  public void resetPassword(String subject, String password) {
    answer(down);
    passwords.put(subject, password);
  }

  private static void answer(boolean silent) {
    if (silent) {
      throw new RuleViolation("sign-in-service-unavailable");
    }
  }
}
