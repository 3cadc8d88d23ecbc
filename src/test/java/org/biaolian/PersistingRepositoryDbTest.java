package org.biaolian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.domain.Submission;
import org.biaolian.recognition.internal.SubmissionRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DbTest
class PersistingRepositoryDbTest {

  private static final Instant NOW = Instant.parse("2026-02-14T02:00:00Z");

  @Autowired private SubmissionRepository rows;
  @Autowired private PlatformTransactionManager transactions;

  private final Submission made = Submission.draft(new BureauCode("140100"), new UUID(1, 1), NOW);

  @AfterEach
  void theRowIsGone() {
    rows.deleteById(made.id());
  }

  @Test
  void whatIsSavedIsTheRowItselfAndIsWrittenByOneStatement() {
    List<String> asked =
        StatementCount.during(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> assertThat(rows.save(made)).isSameAs(made)));
    assertThat(asked).singleElement().asString().startsWith("insert");
  }

  @Test
  void manyAreReadOnceAndUnknownIdsAreLeftOut() {
    new TransactionTemplate(transactions).executeWithoutResult(status -> rows.save(made));
    UUID unknown = new UUID(9, 9);
    assertThat(rows.findAllById(List.of(unknown))).isEmpty();
    assertThat(rows.findAllById(List.of())).isEmpty();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              Submission read = rows.findById(made.id()).orElseThrow();
              assertThat(
                      StatementCount.of(
                          () ->
                              assertThat(rows.findAllById(List.of(made.id(), made.id())))
                                  .singleElement()
                                  .isSameAs(read)))
                  .isZero();
              assertThat(rows.findAllById(List.of(made.id(), unknown))).containsExactly(read);
              assertThat(rows.findAllById(List.of(unknown, new UUID(9, 8)))).isEmpty();
            });
  }

  @Test
  void aRowOfAnotherTransactionIsRefusedAndNotWrittenOverANewerOne() {
    new TransactionTemplate(transactions).executeWithoutResult(status -> rows.save(made));
    Submission old =
        Objects.requireNonNull(
            new TransactionTemplate(transactions)
                .execute(status -> rows.findById(made.id()).orElseThrow()));
    assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> rows.save(old));
  }
}
