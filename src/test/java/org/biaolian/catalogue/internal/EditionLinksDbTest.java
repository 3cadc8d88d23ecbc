package org.biaolian.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.audit.AuditFact;
import org.biaolian.catalogue.EditionChain;
import org.biaolian.catalogue.Editions;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verification;
import org.biaolian.catalogue.Verifications;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records of a database that knew sentences and no links. */
@DbTest
class EditionLinksDbTest {

  private static final String CLERK = "taiyuan-clerk";
  private static final LocalDate DAY = LocalDate.of(2015, 3, 1);

  @Autowired private EditionLinks links;
  @Autowired private Standards standards;
  @Autowired private StandardEntry entry;
  @Autowired private Verifications verifications;
  @Autowired private Editions editions;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @AfterEach
  void allDone() {
    links.fill();
  }

  @Test
  void recordsFromBeforeAreLinkedOnceAndTheOlderEditionGivesWay() {
    UUID newer =
        record("DB1401/T 901802-2020", "DB1401/T 901802-2015（全部）、DB1401/T 901801-2014（部分）");
    verify(newer);
    UUID older = record("DB1401/T 901802-2015", null);
    asBefore(older, newer);
    sql("update standard set superseded_on = null where id = ?", bytes(older));
    assertThat(chain(newer)).containsExactly("DB1401/T 901802-2020");
    assertThat(view(older).status()).isEqualTo(LegalStatus.IN_FORCE);

    from(null);
    links.fill();
    assertThat(chain(newer)).containsExactly("DB1401/T 901802-2020", "DB1401/T 901802-2015");
    assertThat(chain(older)).containsExactly("DB1401/T 901802-2020", "DB1401/T 901802-2015");
    assertThat(view(older).status()).isEqualTo(LegalStatus.SUPERSEDED);
    assertThat(view(newer).verification().state()).isEqualTo(Verification.VERIFIED);
    assertThat(told(older)).contains("standard.superseded", "standard.status-changed");

    long version = view(newer).version();
    int facts = told(older).size();
    from(null);
    links.fill();
    assertThat(view(newer).version()).isEqualTo(version);
    assertThat(told(older)).hasSize(facts);
  }

  @Test
  void aRunThatDiedGoesOnWhereItWas() {
    UUID before = record("DB1401/T 901803-2020", "DB1401/T 901803-2015");
    UUID after = record("DB1401/T 901804-2020", "DB1401/T 901804-2015");
    asBefore(before, after);
    from(before);
    links.fill();
    assertThat(linked(before)).isZero();
    assertThat(linked(after)).isOne();
  }

  @Test
  void whatIsDoneIsNotLookedForAgain() {
    UUID late = record("DB1401/T 901805-2020", "DB1401/T 901805-2015");
    from(null);
    links.fill();
    asBefore(late);
    links.fill();
    assertThat(linked(late)).isZero();
    from(null);
    links.fill();
    assertThat(linked(late)).isOne();
  }

  /** As a database had them before there were links. */
  private void asBefore(UUID... ids) {
    for (UUID id : ids) {
      sql("delete from standard_replacement where standard_id = ?", bytes(id));
    }
  }

  private void from(@Nullable UUID reached) {
    sql(
        "update catalogue_backfill set finished = false, reached = ? where name = 'edition-links'",
        reached == null ? null : bytes(reached));
  }

  private void sql(String statement, byte @Nullable [] argument) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> jdbc.update(statement, prepared -> prepared.setBytes(1, argument)));
  }

  private int linked(UUID id) {
    List<Integer> counts =
        jdbc.query(
            "select count(*) from standard_replacement where standard_id = ?",
            prepared -> prepared.setBytes(1, bytes(id)),
            (row, number) -> row.getInt(1));
    return counts.getFirst();
  }

  private List<String> chain(UUID id) {
    return SignedIn.as(CLERK, () -> editions.of(id).orElseThrow()).editions().stream()
        .map(EditionChain.Edition::number)
        .toList();
  }

  private StandardView view(UUID id) {
    return SignedIn.as(CLERK, () -> standards.find(id).orElseThrow());
  }

  private List<String> told(UUID id) {
    return SignedIn.as(CLERK, () -> standards.trail(id)).stream().map(AuditFact::kind).toList();
  }

  private UUID record(String number, @Nullable String replaces) {
    LocalDate published = number.endsWith("2020") ? DAY.plusYears(5) : DAY;
    return SignedIn.as(
        CLERK,
        () ->
            entry.record(
                new NewStandard(
                    number,
                    StandardDetails.of("旧库样本（演示）", published, published.plusMonths(1), null)
                        .replacing(replaces))));
  }

  private void verify(UUID id) {
    SignedIn.as(CLERK, () -> verifications.propose(id, "公告（演示）"));
    SignedIn.as("taiyuan-approver", () -> verifications.confirm(id));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
