package org.biaolian.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.FairCompetition;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.Making;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.domain.ClaimedEnd;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.StandardNumber;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records stored by plain statements beside the same ones stored by Hibernate. */
@DbTest
class FreshRecordsDbTest {

  private static final BureauCode BUREAU = new BureauCode("140100");
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final Instant NOW = Instant.parse("2026-03-01T01:02:03.456789Z");

  @Autowired private FreshRecords records;
  @Autowired private EntityManager entities;
  @Autowired private StandardRepository standards;
  @Autowired private Standards catalogue;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void eachColumnOfEachTableHoldsWhatHibernateWrites() {
    Standard one = whole("DB1401/T 904801-2024");
    Standard other = whole("DB1401/T 904802-2024");
    Standard bare = bare("DB1401/T 904803-2024");
    Standard otherBare = bare("DB1401/T 904804-2024");
    within(() -> records.store(List.of(one, bare)));
    within(
        () -> {
          entities.persist(other);
          entities.persist(otherBare);
        });

    assertThat(row(one)).isEqualTo(row(other));
    assertThat(row(bare)).isEqualTo(row(otherBare));
    // A column that is always empty here would not be compared.
    assertThat(row(one).entrySet().stream().filter(column -> column.getValue() == null))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "verification_source",
            "proposed_by",
            "verified_by",
            "verified_at",
            "proposed_sharing",
            "proposed_circles",
            "sharing_proposed_by",
            "sharing_import",
            "suspended_from",
            "suspended_to",
            "suspension_notice");
    assertThat(rows("standard_replacement", one))
        .hasSize(2)
        .isEqualTo(rows("standard_replacement", other));
    assertThat(rows("standard_joint", one)).hasSize(2).isEqualTo(rows("standard_joint", other));
    assertThat(rows("standard_circle", one)).isEmpty();
    assertThat(rows("standard_joint", bare)).isEmpty();
  }

  @Test
  void whatIsReadBackIsWhatWasStoredAndCanBeFoundAndChanged() {
    Standard fresh = whole("DB1401/T 904805-2024");
    within(() -> records.store(List.of(fresh)));
    within(
        () -> {
          Standard read = standards.findById(fresh.id()).orElseThrow();
          assertThat(read).isNotSameAs(fresh);
          assertThat(read.details()).isEqualTo(fresh.details());
          assertThat(read.recordedAt()).isEqualTo(NOW);
          assertThat(read.version()).isZero();
          assertThat(read.edit(BUREAU, bare("DB1401/T 904805-2024").details())).isTrue();
        });
    within(() -> assertThat(standards.findById(fresh.id()).orElseThrow().version()).isOne());
    assertThat(found("DB1401/T 904805-2024")).containsExactly("DB1401/T 904805-2024");
  }

  @Test
  void aNumberThatIsThereAlreadyUndoesTheWholeStep() {
    within(() -> records.store(List.of(bare("DB1401/T 904806-2024"))));
    List<Standard> two = List.of(bare("DB1401/T 904807-2024"), bare("DB1401/T 904806-2024"));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> within(() -> records.store(two)));
    assertThat(standards.findByNumber("DB1401/T 904807-2024")).isEmpty();
  }

  private static Standard whole(String number) {
    Particulars particulars =
        new Particulars(
            Making.REVISION,
            List.of("DB11/T 904890-2024", "DB12/T 904890-2024"),
            "A01",
            "SAC/TC 1",
            "甲局",
            "ISO 904890:2020",
            Conformity.MOD,
            "计划 2024-1",
            FairCompetition.PASSED,
            DAY.plusYears(1),
            new Filing("市备 1", DAY.plusDays(1)),
            new Filing("省备 2", DAY.plusDays(2)),
            new Filing("国备 3", DAY.plusDays(3)));
    return stated(
        number,
        new StandardDetails(
            "瓷窑寻古技术规范",
            "Old kilns",
            DAY,
            DAY.plusMonths(1),
            DAY.plusYears(2),
            DAY.plusYears(3),
            "DB1401/T 904891-2014（全部）、DB1401/T 904892-2014（部分）",
            "乙局",
            "A01",
            List.of("03.080.99", "13.020"),
            "本文件适用于窑。",
            "丙院",
            "张三、李四",
            "窑委员会",
            particulars));
  }

  private static Standard bare(String number) {
    return stated(
        number,
        new StandardDetails(
            "瓷窑寻古", null, null, null, null, null, null, null, null, List.of(), null, null, null,
            null));
  }

  private static Standard stated(String number, StandardDetails details) {
    return Standard.ownStated(
        BUREAU, StandardNumber.of(number), details, ClaimedEnd.NONE, "目录.csv", NOW);
  }

  private Map<String, @Nullable Object> row(Standard standard) {
    Map<String, @Nullable Object> row =
        jdbc.queryForMap("select * from standard where id = ?", bytes(standard.id()));
    row.keySet().removeAll(List.of("id", "number", "number_key"));
    row.replaceAll((column, value) -> value instanceof byte[] some ? ByteBuffer.wrap(some) : value);
    return row;
  }

  private List<Map<String, @Nullable Object>> rows(String table, Standard standard) {
    List<Map<String, @Nullable Object>> rows =
        jdbc.queryForList(
            "select * from " + table + " where standard_id = ? order by 2", bytes(standard.id()));
    rows.forEach(row -> row.remove("standard_id"));
    return rows;
  }

  private List<String> found(String words) {
    return SignedIn.as(
        "taiyuan-clerk",
        () ->
            catalogue.list(StandardQuery.ALL.withText(words), 0, 10).stream()
                .map(StandardRow::number)
                .toList());
  }

  private void within(Runnable step) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> step.run());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
