package org.biaolian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biaolian.kernel.Ids;
import org.biaolian.testing.DbTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts and acts are committed together, many at once, without a gap and without a fork. */
@DbTest
class AuditTrailDbTest {

  private static final String THING = "test-thing";

  @Autowired private AuditTrail trail;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Value("${biaolian.audit.schema}")
  private String audit;

  @Test
  void thereIsNoFactWithoutATransaction() {
    assertThatThrownBy(() -> trail.append(fact("140100", Ids.next())))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aRolledBackActLeavesNoFactAndNoGap() {
    UUID thing = Ids.next();
    long before = head("140100");
    inTransaction(() -> trail.append(fact("140100", thing)));
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      trail.append(fact("140100", thing));
                      assertThat(trail.of(THING, thing, 10)).hasSize(2);
                      throw new IllegalStateException("the act failed");
                    }))
        .hasMessage("the act failed");
    inTransaction(() -> trail.append(fact("140100", thing)));
    assertThat(trail.of(THING, thing, 10)).hasSize(2);
    assertThat(head("140100")).isEqualTo(before + 2);
    assertSound();
  }

  @Test
  void aFactThatCannotBeWrittenRollsTheActBack() {
    UUID thing = Ids.next();
    AuditFact good = fact("140100", thing);
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      trail.append(good);
                      trail.append(
                          new AuditFact(
                              Ids.next(),
                              good.recordedAt(),
                              "140100",
                              null,
                              "张三",
                              null,
                              "x".repeat(61),
                              THING,
                              thing,
                              null,
                              null,
                              null,
                              null,
                              null));
                    }))
        .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    assertThat(trail.of(THING, thing, 10)).isEmpty();
    assertSound();
  }

  @Test
  void aSuspendedTransactionKeepsItsFacts() {
    UUID outer = Ids.next();
    UUID inner = Ids.next();
    TransactionTemplate own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    inTransaction(
        () -> {
          trail.append(fact("140300", outer));
          own.executeWithoutResult(status -> trail.append(fact("140300", inner)));
          assertThat(trail.of(THING, inner, 10)).hasSize(1);
          trail.append(fact("140300", outer));
        });
    assertThat(trail.of(THING, outer, 10)).hasSize(2);
    assertSound();
  }

  @Test
  void aFactThatComesWhileTheActCommitsIsNotLostAndOneAfterwardsIsRefused() {
    UUID thing = Ids.next();
    List<Throwable> refused = new ArrayList<>();
    inTransaction(
        () -> {
          trail.append(fact("140300", thing));
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                  trail.append(fact("140300", thing));
                }

                @Override
                public void afterCommit() {
                  try {
                    trail.append(fact("140300", thing));
                  } catch (IllegalStateException e) {
                    refused.add(e);
                  }
                }
              });
        });
    assertThat(trail.of(THING, thing, 10)).hasSize(2);
    assertThat(refused).hasSize(1);
    assertSound();
  }

  @Test
  void manyAtOnceMakeNoGapAndNoFork() throws InterruptedException, ExecutionException {
    List<String> organizations = List.of("140000", "340000", "360000", "410000", "420000");
    List<Long> before = organizations.stream().map(this::head).toList();
    int threads = 12;
    int acts = 15;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int first = thread;
        work.add(
            () -> {
              for (int act = 0; act < acts; act++) {
                int one = (first + act) % organizations.size();
                int other = (first + act + 2) % organizations.size();
                inTransaction(
                    () -> {
                      // In both orders, so that a ring of waiting would show.
                      trail.append(fact(organizations.get(one), Ids.next()));
                      trail.append(fact(organizations.get(other), Ids.next()));
                    });
              }
              return true;
            });
      }
      for (Future<Boolean> done : pool.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
    long added = 0;
    for (int i = 0; i < organizations.size(); i++) {
      added += head(organizations.get(i)) - before.get(i);
    }
    assertThat(added).isEqualTo(2L * threads * acts);
    assertSound();
  }

  private void assertSound() {
    assertThat(
            new ChainVerifier(jdbc, transactions, audit)
                .verify(Optional.empty(), Set.of(), read -> {})
                .faults())
        .isEmpty();
  }

  private void inTransaction(Runnable act) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> act.run());
  }

  private long head(String organization) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select sequence_no from audit_chain where organization = ?",
            Long.class,
            organization));
  }

  private static AuditFact fact(String organization, UUID thing) {
    AuditFact one = ChainDatabase.facts(organization, 1, ChainDatabase.NOW).getFirst();
    return new AuditFact(
        Ids.next(),
        one.recordedAt(),
        organization,
        null,
        one.personName(),
        null,
        "case.signed",
        THING,
        thing,
        null,
        null,
        null,
        null,
        null);
  }
}
