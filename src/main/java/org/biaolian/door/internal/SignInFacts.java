package org.biaolian.door.internal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes in the trail who came in, who was refused at the door, and when a session ended. */
@Component
class SignInFacts {

  private static final Logger log = LoggerFactory.getLogger(SignInFacts.class);
  private static final String SESSION = "session";

  private final AuditTrail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SignInFacts(AuditTrail trail, PlatformTransactionManager transactions, Clock clock) {
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  void signedIn(SessionMark mark) {
    append(List.of(fact("session.signed-in", mark, null)));
  }

  /**
   * @param code of the protocol, never words that came from outside
   */
  void refused(String code, String address) {
    append(
        List.of(
            new AuditFact(
                Ids.next(),
                clock.instant(),
                OrganizationCode.PLATFORM.value(),
                null,
                "",
                address,
                "session.refused",
                SESSION,
                Ids.next(),
                null,
                null,
                null,
                code,
                null)));
  }

  /** Sessions end in any case; a trail that cannot be written then is told in the log. */
  void ended(List<SessionMark> marks) {
    try {
      append(marks.stream().map(this::ending).toList());
    } catch (DataAccessException | TransactionException failure) {
      marks.forEach(mark -> log.error("the end of session {} is not noted", mark.handle()));
      log.error("the trail could not be written", failure);
    }
  }

  private AuditFact ending(SessionMark mark) {
    String reason = mark.ending().name();
    return mark.ending() == SessionEnding.SIGNED_OUT
        ? fact("session.signed-out", mark, reason)
        : fact("session.ended", mark, reason);
  }

  private AuditFact fact(String kind, SessionMark mark, @Nullable String reason) {
    SessionMark.Account account = mark.account();
    UUID person = account.person();
    return new AuditFact(
        Ids.next(),
        clock.instant(),
        account.organization(),
        person,
        account.name(),
        mark.address(),
        kind,
        SESSION,
        mark.handle(),
        null,
        null,
        null,
        reason,
        null);
  }

  private void append(List<AuditFact> facts) {
    if (!facts.isEmpty()) {
      transaction.executeWithoutResult(status -> trail.appendAll(facts));
    }
  }
}
