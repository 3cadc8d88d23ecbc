package org.biaolian.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.access.Disclosure;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.RecordShares;
import org.biaolian.catalogue.SharingLosses;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardTexts;
import org.biaolian.catalogue.Standards;
import org.biaolian.document.TextState;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may compare what, and what becomes of a summary that is kept. */
@DbTest
class ComparisonsDbTest {

  private static final String OLD = "1 范围\n本文件规定了留样。\n2 留样\n留样时间不应少于24 h。\n3 台账\n应当日登记。\n";
  private static final String NEW = "1 范围\n本文件规定了留样。\n2 留样\n留样时间不应少于48 h。\n3 公示\n价格应公示。\n";
  private static final AtomicInteger SERIAL = new AtomicInteger(986_701);
  private static final String CLERK = "taiyuan-clerk";

  @Autowired private Comparisons comparisons;
  @Autowired private Standards standards;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private RecordShares shares;
  @Autowired private StandardEntry entry;
  @Autowired private StandardTexts texts;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;

  private record Made(UUID id, String number) {}

  private Made record(String text) {
    String number = "DB1401/T %d-2024".formatted(SERIAL.getAndIncrement());
    UUID id =
        SignedIn.as(
            CLERK,
            () ->
                entry.record(
                    new NewStandard(
                        number,
                        StandardDetails.of(
                            "留样规程（演示）",
                            LocalDate.of(2024, 3, 1),
                            LocalDate.of(2024, 6, 1),
                            null))));
    attach(id, text);
    return new Made(id, number);
  }

  private void attach(UUID id, String text) {
    SignedIn.as(
        CLERK,
        () ->
            uploads.attachText(
                id, "正文.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    UUID file =
        SignedIn.as(CLERK, () -> standards.find(id)).orElseThrow().files().stream()
            .filter(one -> one.text())
            .findFirst()
            .orElseThrow()
            .id();
    await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> SignedIn.as(CLERK, () -> texts.read(id, file)).orElseThrow().text().state(),
            state -> state == TextState.READY);
  }

  private void share(UUID id, Sharing level) {
    SignedIn.as(
        CLERK,
        () ->
            sharings.propose(
                id, level, level == Sharing.CIRCLES ? Set.of(new CircleCode("cities")) : Set.of()));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
  }

  private Comparison compare(String person, Made left, Made right) {
    return SignedIn.as(person, () -> comparisons.compare(left.number, right.number)).orElseThrow();
  }

  private static KeepComparison summary(
      Comparison seen, long version, Corrections corrections, Conformity degree) {
    return new KeepComparison(
        seen.left().standardId(),
        seen.right().standardId(),
        hash(seen.left()),
        hash(seen.right()),
        version,
        corrections,
        degree,
        "演示说明");
  }

  private static Corrections verdicts(Map<String, Verdict> verdicts) {
    return new Corrections(verdicts, Set.of());
  }

  private static Sha256 hash(ComparedText text) {
    return Objects.requireNonNull(text.hash());
  }

  private KeptComparison keep(String person, KeepComparison wanted) {
    return SignedIn.as(person, () -> comparisons.keep(wanted));
  }

  @Test
  void twoTextsAreComparedClauseByClauseWithTheReadersMark() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison compared = compare("taiyuan-reviewer", left, right);
    assertThat(compared.clauses())
        .extracting(ComparedClause::proposed)
        .containsExactly(Verdict.IDENTICAL, Verdict.STRICTER, Verdict.ABSENT, Verdict.NEW);
    assertThat(compared.left().mark()).contains("太原市");
    assertThat(compared.kept()).isNull();
    for (Made text : List.of(left, right)) {
      assertThat(
              SignedIn.as(CLERK, () -> standards.trail(text.id)).stream()
                  .filter(fact -> fact.kind().equals("standard.text-read"))
                  .map(AuditFact::personName))
          .anyMatch(compared.left().mark()::contains);
    }
  }

  @Test
  void aSummaryIsKeptWithItsTextsAuthorAndAFactAndFoundAgain() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison seen = compare(CLERK, left, right);
    String key = seen.clauses().get(1).key();
    KeptComparison kept =
        keep(
            CLERK,
            summary(
                seen,
                KeepComparison.NOTHING,
                verdicts(Map.of(key, Verdict.DIFFERENT)),
                Conformity.NEQ));
    KeptComparison again = Objects.requireNonNull(compare("taiyuan-reviewer", left, right).kept());
    assertThat(again.corrections().verdicts()).containsExactly(Map.entry(key, Verdict.DIFFERENT));
    assertThat(again.degree()).isEqualTo(Conformity.NEQ);
    assertThat(again.note()).isEqualTo("演示说明");
    assertThat(again.keptBy()).isNotBlank();
    assertThat(SignedIn.as(CLERK, () -> comparisons.recent()))
        .extracting(KeptComparison::id)
        .contains(kept.id());
    assertThat(
            jdbc.queryForObject(
                "SELECT COUNT(*) FROM comparison WHERE id = ? AND left_hash = ?",
                Integer.class,
                bytes(kept.id()),
                hash(seen.left()).hex()))
        .isOne();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  @Test
  void theSecondOfTwoWhoKeepIsToldAndLosesNothingOfTheFirst() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison seen = compare(CLERK, left, right);
    KeepComparison first = summary(seen, KeepComparison.NOTHING, Corrections.NONE, Conformity.MOD);
    KeptComparison kept = keep(CLERK, first);
    refused(
        "changed-meanwhile",
        "taiyuan-reviewer",
        summary(seen, KeepComparison.NOTHING, Corrections.NONE, Conformity.NEQ));
    KeptComparison changed =
        keep("taiyuan-reviewer", summary(seen, kept.version(), Corrections.NONE, Conformity.NEQ));
    assertThat(changed.id()).isEqualTo(kept.id());
    refused(
        "changed-meanwhile",
        CLERK,
        summary(seen, kept.version(), Corrections.NONE, Conformity.IDT));
  }

  @Test
  void aTextThatWasReplacedMakesTheSummaryOutdated() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison seen = compare(CLERK, left, right);
    keep(CLERK, summary(seen, KeepComparison.NOTHING, Corrections.NONE, Conformity.MOD));
    attach(right.id, NEW + "4 附则\n应归档。\n");
    refused(
        "comparison-text-changed",
        CLERK,
        summary(seen, KeepComparison.NOTHING, Corrections.NONE, Conformity.MOD));
    Comparison now = compare(CLERK, left, right);
    assertThat(now.kept()).isNull();
    assertThat(now.outdated()).isTrue();
  }

  @Test
  void aVerdictMustBelongToAPairAndADegreeNeedsAReason() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison seen = compare(CLERK, left, right);
    String gone = seen.clauses().get(2).key();
    for (Map<String, Verdict> wrong :
        List.of(
            Map.of("77:77", Verdict.IDENTICAL),
            Map.of(gone, Verdict.IDENTICAL),
            Map.of(gone, Verdict.NEW),
            Map.of(seen.clauses().get(1).key(), Verdict.ABSENT))) {
      refused(
          "comparison-verdict-unknown",
          CLERK,
          summary(seen, KeepComparison.NOTHING, verdicts(wrong), Conformity.MOD));
    }
    refused(
        "comparison-note-missing",
        CLERK,
        new KeepComparison(
            left.id,
            right.id,
            hash(seen.left()),
            hash(seen.right()),
            KeepComparison.NOTHING,
            Corrections.NONE,
            Conformity.IDT,
            " "));
  }

  @Test
  void whoMayReadOnlyOneOfTheTextsComparesNothingAndKeepsNothing() {
    Made left = record(OLD);
    Made right = record(NEW);
    share(left.id, Sharing.CIRCLES);
    Comparison seen = compare(CLERK, left, right);
    assertThat(SignedIn.as("jinzhong-clerk", () -> comparisons.compare(left.number, right.number)))
        .isEmpty();
    assertThat(SignedIn.as("jinzhong-clerk", () -> comparisons.readable(seen))).isFalse();
    refused(
        "comparison-text-unreadable",
        "jinzhong-clerk",
        summary(seen, KeepComparison.NOTHING, Corrections.NONE, Conformity.MOD));
    share(right.id, Sharing.CIRCLES);
    assertThat(compare("jinzhong-clerk", left, right).ready()).isTrue();
  }

  @Test
  void whatOneBureauKeptIsNoOthersToSee() {
    Made left = record(OLD);
    Made right = record(NEW);
    share(left.id, Sharing.CIRCLES);
    share(right.id, Sharing.CIRCLES);
    KeptComparison kept =
        keep(
            CLERK,
            summary(
                compare(CLERK, left, right),
                KeepComparison.NOTHING,
                Corrections.NONE,
                Conformity.MOD));
    Comparison other = compare("jinzhong-clerk", left, right);
    assertThat(other.kept()).isNull();
    assertThat(other.outdated()).isFalse();
    assertThat(SignedIn.as("jinzhong-clerk", () -> comparisons.recent()))
        .extracting(KeptComparison::id)
        .doesNotContain(kept.id());
    keep(
        "jinzhong-clerk", summary(other, KeepComparison.NOTHING, Corrections.NONE, Conformity.MOD));
    assertThat(compare(CLERK, left, right).kept())
        .extracting(KeptComparison::id, KeptComparison::version)
        .containsExactly(kept.id(), kept.version());
  }

  @Test
  void anApproverReadsAndDoesNotKeep() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison seen = compare("taiyuan-approver", left, right);
    assertThatThrownBy(
            () ->
                keep(
                    "taiyuan-approver",
                    summary(seen, KeepComparison.NOTHING, Corrections.NONE, Conformity.MOD)))
        .isInstanceOf(NotAllowedException.class);
  }

  /** The row that only the first text has, paired by hand with the one that only the second has. */
  private static Corrections paired(Comparison seen, Verdict verdict) {
    String key = seen.clauses().get(2).leftIndex() + ":" + seen.clauses().get(3).rightIndex();
    return new Corrections(Map.of(key, verdict), Set.of(key));
  }

  @Test
  void aPairMadeByHandIsJudgedKeptAndReckonedAndShownToWhoReadsIt() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison seen = compare(CLERK, left, right);
    Corrections corrections = paired(seen, Verdict.LOOSER);
    keep(CLERK, summary(seen, KeepComparison.NOTHING, corrections, Conformity.MOD));
    KeptComparison again = Objects.requireNonNull(compare("taiyuan-approver", left, right).kept());
    assertThat(again.corrections()).isEqualTo(corrections);
    assertThat(again.tally().count(Verdict.LOOSER)).isOne();
    assertThat(again.tally().count(Verdict.NEW) + again.tally().count(Verdict.ABSENT)).isZero();
    assertThat(again.tally().degree()).isEqualTo(Conformity.MOD);
  }

  @Test
  void aPairTakenApartIsKeptAsOneClauseGoneAndOneNew() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison seen = compare(CLERK, left, right);
    Corrections apart = new Corrections(Map.of(), Set.of("1:-1", "-1:1"));
    keep(CLERK, summary(seen, KeepComparison.NOTHING, apart, Conformity.NEQ));
    KeptComparison again = Objects.requireNonNull(compare(CLERK, left, right).kept());
    assertThat(again.corrections()).isEqualTo(apart);
    assertThat(again.tally().count(Verdict.ABSENT)).isEqualTo(2);
    assertThat(again.tally().count(Verdict.NEW)).isEqualTo(2);
    assertThat(again.tally().degree()).isEqualTo(Conformity.NEQ);
  }

  @Test
  void pairsThatCannotBeAreRefusedAndNothingIsKept() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison seen = compare(CLERK, left, right);
    refused(
        "comparison-pair-taken",
        CLERK,
        summary(
            seen,
            KeepComparison.NOTHING,
            new Corrections(Map.of(), Set.of("2:1")),
            Conformity.MOD));
    refused(
        "comparison-pair-unknown",
        CLERK,
        summary(
            seen,
            KeepComparison.NOTHING,
            new Corrections(Map.of(), Set.of("2:77")),
            Conformity.MOD));
    refused(
        "comparison-verdict-unknown",
        CLERK,
        summary(seen, KeepComparison.NOTHING, paired(seen, Verdict.ABSENT), Conformity.MOD));
    assertThat(compare(CLERK, left, right).kept()).isNull();
  }

  @Test
  void thePairsOfOneBureauAreNoOthersAndTheSlowerOfTwoOverwritesNone() {
    Made left = record(OLD);
    Made right = record(NEW);
    share(left.id, Sharing.CIRCLES);
    share(right.id, Sharing.CIRCLES);
    Comparison seen = compare(CLERK, left, right);
    Corrections corrections = paired(seen, Verdict.STRICTER);
    keep(CLERK, summary(seen, KeepComparison.NOTHING, corrections, Conformity.MOD));
    assertThat(compare("jinzhong-clerk", left, right).kept()).isNull();
    refused(
        "changed-meanwhile",
        "taiyuan-reviewer",
        summary(
            seen,
            KeepComparison.NOTHING,
            new Corrections(Map.of(), Set.of("1:-1", "-1:1")),
            Conformity.MOD));
    assertThat(Objects.requireNonNull(compare(CLERK, left, right).kept()).corrections())
        .isEqualTo(corrections);
  }

  @Test
  void pairsOfClausesThatTheRulesFindNoMoreMakeTheSummaryOutdated() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison seen = compare(CLERK, left, right);
    KeptComparison kept =
        keep(
            CLERK,
            summary(seen, KeepComparison.NOTHING, paired(seen, Verdict.STRICTER), Conformity.MOD));
    rewrite(kept, "\"2:2\"", "\"2:9\"");
    Comparison now = compare(CLERK, left, right);
    assertThat(now.outdated()).isTrue();
    assertThat(Objects.requireNonNull(now.kept()).corrections()).isEqualTo(Corrections.NONE);
    keep(CLERK, summary(now, kept.version(), Corrections.NONE, Conformity.MOD));
    assertThat(compare(CLERK, left, right).outdated()).isFalse();
  }

  @Test
  void whoTakesSharingBackIsToldOfComparisonsThatOthersKeptWithTheText() {
    Made left = record(OLD);
    Made right = record(NEW);
    share(left.id, Sharing.CIRCLES);
    share(right.id, Sharing.CIRCLES);
    for (String person : List.of(CLERK, "jinzhong-clerk")) {
      for (Comparison seen : List.of(compare(person, left, right), compare(person, right, left))) {
        keep(person, summary(seen, KeepComparison.NOTHING, Corrections.NONE, Conformity.MOD));
      }
    }
    UUID file =
        SignedIn.as(CLERK, () -> standards.find(left.id)).orElseThrow().files().getFirst().id();
    String told = "140700 catalogue.sharing.breaks.comparisons [2]";
    assertThat(
            told(SignedIn.as("taiyuan-approver", () -> shares.losses(left.id, Disclosure.PRIVATE))))
        .containsExactly(told);
    assertThat(
            told(
                SignedIn.as(
                    "taiyuan-approver",
                    () -> shares.fileLosses(left.id, file, Disclosure.PRIVATE))))
        .containsExactly(told);
  }

  private static List<String> told(SharingLosses losses) {
    return losses.dependents().stream()
        .map(one -> one.organization() + " " + one.key() + " " + one.args())
        .toList();
  }

  private void rewrite(KeptComparison kept, String stored, String other) {
    transactions.executeWithoutResult(
        status ->
            assertThat(
                    jdbc.update(
                        "UPDATE comparison SET verdicts = REPLACE(verdicts, ?, ?)"
                            + " WHERE id = ? AND LOCATE(?, verdicts) > 0",
                        stored,
                        other,
                        bytes(kept.id()),
                        stored))
                .isOne());
  }

  @Test
  void whatWasKeptBeforePairsCouldBeMadeByHandIsStillRead() {
    Made left = record(OLD);
    Made right = record(NEW);
    Comparison seen = compare(CLERK, left, right);
    String key = seen.clauses().get(1).key();
    KeptComparison kept =
        keep(
            CLERK,
            summary(
                seen,
                KeepComparison.NOTHING,
                verdicts(Map.of(key, Verdict.DIFFERENT)),
                Conformity.MOD));
    rewrite(kept, ",\"byHand\":false", "");
    assertThat(Objects.requireNonNull(compare(CLERK, left, right).kept()).corrections())
        .isEqualTo(verdicts(Map.of(key, Verdict.DIFFERENT)));
  }

  private void refused(String rule, String person, KeepComparison wanted) {
    assertThatThrownBy(() -> keep(person, wanted))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
