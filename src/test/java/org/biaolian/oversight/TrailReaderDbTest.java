package org.biaolian.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.biaolian.access.NotAllowedException;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.audit.ChainReport;
import org.biaolian.audit.FactQuery;
import org.biaolian.audit.SignedRoot;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Agreements.NewAgreement;
import org.biaolian.catalogue.FileDownloads;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose facts a reader sees, and that reading is a fact itself. */
@DbTest
class TrailReaderDbTest {

  private static final AtomicInteger NEXT = new AtomicInteger(900_100);

  @Autowired private TrailReader reader;
  @Autowired private ChainCheck checks;
  @Autowired private AuditTrail trail;
  @Autowired private FileDownloads downloads;
  @Autowired private FileUploads uploads;
  @Autowired private StandardEntry entry;
  @Autowired private Agreements agreements;

  @Test
  void aBureauReadsItsOwnFactsOnly() {
    UUID own = record("taiyuan-clerk", "DB1401/T");
    UUID other = record("yangquan-clerk", "DB1403/T");
    for (String person : List.of("taiyuan-approver", "taiyuan-admin")) {
      assertThat(read(person, life(own)).count()).as(person).isEqualTo(1);
      assertThat(read(person, life(other)).count()).as(person).isZero();
      assertThat(read(person, TrailQuestion.ALL).lines())
          .isNotEmpty()
          .allMatch(line -> line.fact().organization().equals("140100"));
    }
    TrailQuestion asked = asked(new OrganizationCode("140300"), null, null, null);
    assertThat(read("taiyuan-approver", asked).count()).as("by naming the other").isZero();
  }

  @Test
  void theSecretariatReadsWhatIsAMatterOfItsCircleOnly() {
    UUID record = record("taiyuan-clerk", "DB1401/T");
    UUID agreement = enterAgreement();
    assertThat(read("sec-cities-secretary", life(record)).count()).isZero();
    assertThat(read("sec-cities-secretary", life("agreement", agreement)).count()).isEqualTo(1);
    assertThat(read("sec-cities-secretary", TrailQuestion.ALL).lines())
        .allMatch(
            line ->
                line.fact().organization().equals("sec-cities")
                    || "cities".equals(line.fact().circle()));
    assertThat(read("sec-six-secretary", life("agreement", agreement)).count()).isZero();
  }

  @Test
  void theSecurityAdministratorReadsOwnActsOnly() {
    read("auditor", TrailQuestion.ALL);
    read("secadmin", TrailQuestion.ALL);
    assertThat(read("secadmin", TrailQuestion.ALL).lines())
        .isNotEmpty()
        .extracting(line -> line.fact().personId())
        .doesNotContainNull()
        .containsOnly(me("secadmin"));
  }

  @Test
  void theAuditorReadsEverything() {
    UUID own = record("taiyuan-clerk", "DB1401/T");
    UUID other = record("hubei-clerk", "DB42/T");
    assertThat(read("auditor", life(own)).count()).isEqualTo(1);
    assertThat(read("auditor", life(other)).count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sysadmin", "taiyuan-clerk", "taiyuan-reviewer"})
  void othersAreRefused(String person) {
    assertThatThrownBy(() -> read(person, TrailQuestion.ALL))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(
            () -> SignedIn.as(person, () -> reader.export(TrailQuestion.ALL, l -> new byte[0])))
        .isInstanceOf(NotAllowedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"taiyuan-approver", "sec-cities-secretary", "secadmin", "sysadmin"})
  void onlyTheAuditorChecksTheChainsAndTakesTheRoot(String person) {
    assertThatThrownBy(() -> SignedIn.as(person, () -> checks.start(Optional.empty())))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> SignedIn.as(person, checks::exportRoot))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void eachPartOfAQuestionNarrowsTheAnswer() {
    int serial = NEXT.get();
    UUID thing = record("taiyuan-clerk", "DB1401/T");
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            uploads.attachText(
                thing,
                "正文.txt",
                new ByteArrayInputStream("1 范围".getBytes(StandardCharsets.UTF_8))));
    String number = "db1401t" + serial + "-2024";
    assertThat(read("auditor", asked(null, null, null, number)).lines())
        .extracting(line -> line.fact().kind())
        .containsExactly("standard.text-attached", "standard.recorded");
    assertThat(read("auditor", asked(null, "林晓", "standard.recorded", number)).lines())
        .extracting(TrailLine::number, line -> line.fact().personName())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("DB1401/T " + serial + "-2024", "林晓燕"));
    assertThat(read("auditor", asked(null, "%", null, number)).count()).isZero();
    assertThat(read("auditor", asked(null, null, null, "no number")).count()).isZero();
    TrailQuestion yesterday =
        new TrailQuestion(null, null, null, null, number, null, null, LocalDate.of(2001, 1, 1));
    assertThat(read("auditor", yesterday).count()).isZero();
    TrailQuestion since =
        new TrailQuestion(null, null, null, null, number, null, LocalDate.of(2001, 1, 1), null);
    assertThat(read("auditor", since).count()).isEqualTo(2);
  }

  @Test
  void aQuestionAndAnExportAreFacts() {
    UUID thing = record("taiyuan-clerk", "DB1401/T");
    read("taiyuan-approver", life(thing));
    byte[] file =
        SignedIn.as(
            "taiyuan-approver",
            () ->
                reader.export(
                    life(thing),
                    lines -> ("lines " + lines.size()).getBytes(StandardCharsets.UTF_8)));
    List<AuditFact> facts = trail.of("trail", thing, 10);
    assertThat(facts)
        .extracting(AuditFact::kind)
        .containsExactly("trail.exported", "trail.queried");
    assertThat(facts.getFirst().textHash()).isEqualTo(Sha256.of(file).hex());
    assertThat(facts.getFirst().organization()).isEqualTo("140100");
    assertThat(facts.getLast().reason()).isEqualTo("object=standard id=" + thing + " page=1");
    assertThatThrownBy(
            () ->
                SignedIn.as(
                    "auditor",
                    () ->
                        reader.export(
                            life(thing),
                            lines -> {
                              throw new IllegalStateException("no file");
                            })))
        .hasMessage("no file");
    assertThat(trail.of("trail", thing, 10)).as("no file, no fact").hasSize(2);
  }

  @Test
  void aTextThatIsNotPublicIsNotedWhenItIsRead() {
    UUID thing = record("taiyuan-clerk", "DB1401/T");
    UUID file =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                uploads.attachText(
                    thing,
                    "正文.txt",
                    new ByteArrayInputStream("1 范围".getBytes(StandardCharsets.UTF_8))));
    assertThat(SignedIn.as("taiyuan-reviewer", () -> downloads.open(thing, file))).isPresent();
    assertThat(trail.of("standard", thing, 10).getFirst())
        .satisfies(
            fact -> {
              assertThat(fact.kind()).isEqualTo("standard.text-read");
              assertThat(fact.personName()).isEqualTo("赵文斌");
              assertThat(fact.textHash())
                  .isEqualTo(Sha256.of("1 范围".getBytes(StandardCharsets.UTF_8)).hex());
            });
  }

  @Test
  void everyKindInTheDatabaseIsKnown() {
    record("taiyuan-clerk", "DB1401/T");
    enterAgreement();
    FactQuery all =
        new FactQuery(new FactQuery.Reach.All(), null, null, null, null, null, null, null);
    assertThat(trail.find(all, 0, 10_000))
        .isNotEmpty()
        .filteredOn(fact -> !fact.subjectKind().startsWith("test-"))
        .allSatisfy(
            fact -> {
              assertThat(FactKinds.ALL).contains(fact.kind());
              assertThat(FactKinds.SUBJECTS).contains(fact.subjectKind());
            });
  }

  @Test
  void aCheckInTheBackgroundEndsWithAResultAndBothAreFacts() throws InterruptedException {
    record("taiyuan-clerk", "DB1401/T");
    String root = SignedIn.as("auditor", checks::exportRoot);
    assertThat(SignedRoot.fromJson(root).genuine()).isTrue();
    var ended = new java.util.concurrent.CountDownLatch(1);
    Runnable unlisten =
        SignedIn.as(
            "auditor",
            () ->
                checks.listen(
                    () -> {
                      if (SignedIn.as("auditor", checks::present).stream()
                          .noneMatch(CheckState::running)) {
                        ended.countDown();
                      }
                    }));
    SignedIn.as("auditor", () -> checks.start(Optional.of(root)));
    assertThat(ended.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    unlisten.run();
    CheckState state = SignedIn.as("auditor", checks::present).orElseThrow();
    ChainReport report = Objects.requireNonNull(state.report());
    assertThat(report.faults()).isEmpty();
    assertThat(report.facts()).isPositive();
    assertThatThrownBy(() -> SignedIn.as("auditor", () -> checks.start(Optional.of("{\"a\":1}"))))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("trail-root-unreadable");
  }

  private UUID me(String person) {
    return SignedIn.as(
        person, () -> reader.read(TrailQuestion.ALL, 1).lines().getFirst().fact().personId());
  }

  private TrailPage read(String person, TrailQuestion question) {
    return SignedIn.as(person, (Supplier<TrailPage>) () -> reader.read(question, 1));
  }

  private static TrailQuestion life(UUID thing) {
    return life("standard", thing);
  }

  private static TrailQuestion life(String kind, UUID thing) {
    return new TrailQuestion(null, null, null, kind, null, thing, null, null);
  }

  private static TrailQuestion asked(
      @Nullable OrganizationCode organization,
      @Nullable String person,
      @Nullable String kind,
      @Nullable String number) {
    return new TrailQuestion(organization, person, kind, null, number, null, null, null);
  }

  private UUID enterAgreement() {
    return SignedIn.as(
        "sec-cities-secretary",
        () ->
            agreements.enter(
                new NewAgreement(
                    new CircleCode("cities"),
                    "审计测试协议",
                    "全部",
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2024, 1, 2),
                    true)));
  }

  private UUID record(String person, String prefix) {
    String number = prefix + " " + NEXT.getAndIncrement() + "-2024";
    return SignedIn.as(
        person,
        () ->
            entry.record(
                new NewStandard(
                    number,
                    StandardDetails.of(
                        "审计测试", LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null))));
  }
}
