package org.biaolian.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.biaolian.demo.MovableClock;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Standards;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The nights by themselves: nobody touches the record, only the days pass. */
@DbTest
class DueWatchDbTest {

  private static final String CLERK = "yangquan-clerk";
  private static final LocalDate ISSUED = LocalDate.of(2028, 3, 2);
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final LocalDate WARNED = ISSUED.plusYears(5).minusMonths(6);

  @Autowired private StatusWatch watch;
  @Autowired private Standards standards;
  @Autowired private StandardEntry entry;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeEach
  @AfterEach
  void noDayWasToldAndItIsToday() {
    clock.toRealTime();
    forgetDays();
  }

  @Test
  void aReexaminationIsAskedForSixMonthsBeforeAndOnce() {
    clock.moveTo(ISSUED.plusDays(3));
    UUID id = record("DB1403/T 901901-2028", Particulars.NONE);
    firstNight(id, WARNED.minusDays(5));
    for (LocalDate day = WARNED.minusDays(4); day.isBefore(WARNED); day = day.plusDays(1)) {
      night(id, day);
    }
    assertThat(items(id)).as("the day before").isEmpty();
    night(id, WARNED);
    assertThat(items(id)).containsExactly(ISSUED.plusYears(5));
    for (LocalDate day = WARNED; day.isBefore(WARNED.plusDays(6)); day = day.plusDays(1)) {
      night(id, day);
    }
    assertThat(items(id)).as("never twice").hasSize(1);
  }

  @Test
  void nightsWithoutThePortalAreMadeUpFor() {
    clock.moveTo(ISSUED.plusDays(3));
    UUID id = record("DB1403/T 901902-2028", Particulars.NONE);
    firstNight(id, WARNED.minusDays(20));
    night(id, WARNED.plusDays(20));
    assertThat(items(id)).hasSize(1);
  }

  @Test
  void aConfirmationMovesTheWarningByFiveYears() {
    clock.moveTo(ISSUED.plusDays(3));
    UUID id = record("DB1403/T 901903-2028", Particulars.NONE);
    clock.moveTo(ISSUED.plusYears(4));
    Particulars confirmed =
        new Particulars(
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            ISSUED.plusYears(4),
            Filing.OPEN,
            Filing.OPEN,
            Filing.OPEN);
    SignedIn.as(
        CLERK,
        () ->
            entry.edit(id, standards.find(id).orElseThrow().version(), details().with(confirmed)));
    firstNight(id, WARNED.minusDays(2));
    night(id, WARNED.plusDays(2));
    assertThat(items(id)).isEmpty();
    firstNight(id, WARNED.plusYears(4).minusDays(2));
    night(id, WARNED.plusYears(4).plusDays(2));
    assertThat(items(id)).containsExactly(ISSUED.plusYears(9));
  }

  /** Nothing before it is made up for. */
  private void firstNight(UUID id, LocalDate day) {
    forgetDays();
    night(id, day);
  }

  private void forgetDays() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> jdbc.update("delete from legal_status_day"));
  }

  /** A night, and every task of this record that it sets off. */
  private void night(UUID id, LocalDate day) {
    clock.moveTo(day);
    watch.catchUp();
    await()
        .atMost(SOON)
        .until(
            () ->
                Integer.valueOf(0)
                    .equals(
                        jdbc.queryForObject(
                            "select count(*) from work_changed where subject_id = ?",
                            Integer.class,
                            (Object) bytes(id))));
  }

  /** The days for which a re-examination was ever asked for. */
  private List<LocalDate> items(UUID id) {
    return jdbc.query(
        "select due_on from work_item where step = 're-examine' and subject_id = ?",
        prepared -> prepared.setBytes(1, bytes(id)),
        (row, number) -> row.getObject(1, LocalDate.class));
  }

  private UUID record(String number, Particulars particulars) {
    return SignedIn.as(
        CLERK, () -> entry.record(new NewStandard(number, details().with(particulars))));
  }

  private static StandardDetails details() {
    return StandardDetails.of("到期样本（演示）", ISSUED, ISSUED, null);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
