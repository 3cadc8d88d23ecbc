package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.biaolian.demo.DemoPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Disclosure;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.access.Role;
import org.biaolian.access.Sharing;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.SharingDependents.Dependent;
import org.biaolian.catalogue.SharingDependents.Ground;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Sharing many records, who reads them, and taking sharing back. */
@DbTest
@Tag("search")
@Import(RecordSharesDbTest.Grounds.class)
class RecordSharesDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final CircleCode CORRIDOR = new CircleCode("taixin");
  private static final CircleCode SIX = new CircleCode("six");

  @Autowired private Standards standards;
  @Autowired private FileDownloads downloads;
  @Autowired private FileUploads uploads;
  @Autowired private Sharings sharings;
  @Autowired private FileDisclosures disclosures;
  @Autowired private StandardEntry entry;
  @Autowired private StandardImport imports;
  @Autowired private RecordShares shares;
  @Autowired private CurrentActor actors;
  @Autowired private AuditTrail trail;

  @Test
  void manyAreProposedByAClerkAndSharedByAnApproverEachForItself() {
    UUID one = record("DB1401/T 930001-2024");
    UUID two = record("DB1401/T 930002-2024");
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(two, Sharing.PUBLIC, Set.of()));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(two));
    SharingOutcome outcome =
        SignedIn.as(
            "taiyuan-clerk",
            () -> shares.propose(List.of(one, two), Sharing.CIRCLES, Set.of(CITIES)));
    assertThat(outcome.done()).isEqualTo(1);
    assertThat(outcome.left())
        .extracting(left -> left.number() + " " + left.why().rule())
        .containsExactly("DB1401/T 930002-2024 sharing-not-narrowed");
    assertThat(waiting("93000")).containsExactly("DB1401/T 930001-2024");
    assertThat(
            SignedIn.as(
                "taiyuan-approver", () -> shares.countOwn(new SharingQuestion("93000", false))))
        .isEqualTo(2);
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.find(one))).isEmpty();
    SignedIn.as("taiyuan-approver", () -> shares.confirm(seen("93000")));
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.find(one))).isPresent();
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.trail(one)))
        .extracting(fact -> fact.kind())
        .containsExactly("standard.shared", "standard.sharing-proposed", "standard.recorded");
  }

  @Test
  void theIssuedRowsOfAnImportWaitForTheApproverAndAreReadByNobodyElseUntilThen() {
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          byte[] rows =
              """
              标准编号,标准名称,发布日期
              DB1401/T 930091-2024,目录样本一（演示）,2024-05-06
              DB1401/T 930092-2024,目录样本二（演示）,2024-05-06
              DB1401/T 930093-2024,目录样本三（演示）,
              """
                  .getBytes(StandardCharsets.UTF_8);
          UUID job = imports.dryRun(ImportMode.OWN, "目录.csv", new ByteArrayInputStream(rows)).id();
          assertThat(imports.apply(job, false).state()).isEqualTo(ImportState.DONE);
          assertThat(imports.find(job).orElseThrow().count(ImportLine.Verdict.NEW)).isEqualTo(3);
          return job;
        });
    String first = "DB1401/T 930091-2024";
    assertThat(waiting("93009")).containsExactly(first, "DB1401/T 930092-2024");
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.findByNumber(first))).isEmpty();
    assertThat(SignedIn.as("taiyuan-approver", () -> shares.confirm(seen("930091"))).done())
        .isEqualTo(1);
    StandardView shared =
        SignedIn.as("yangquan-clerk", () -> standards.findByNumber(first)).orElseThrow();
    assertThat(shared.sharing().level()).isEqualTo(Sharing.PUBLIC);
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.trail(shared.id())))
        .extracting(fact -> fact.kind())
        .containsExactlyInAnyOrder(
            "standard.shared", "standard.sharing-proposed", "standard.imported");
    assertThat(waiting("93009")).containsExactly("DB1401/T 930092-2024");
  }

  @Test
  void anotherBureauAndAnotherRoleCanDoNothing() {
    UUID own = record("DB1401/T 930031-2024");
    UUID foreign =
        SignedIn.as("jinzhong-clerk", () -> entry.record(command("DB1407/T 930033-2024")));
    List<UUID> both = List.of(own, foreign);
    refused(
        "record-absent",
        "taiyuan-clerk",
        () -> shares.propose(both, Sharing.CIRCLES, Set.of(CITIES)));
    SignedIn.as(
        "taiyuan-clerk", () -> shares.propose(List.of(own), Sharing.CIRCLES, Set.of(CITIES)));
    Map<UUID, Long> seen = SignedIn.as("taiyuan-approver", () -> seen("930031"));
    refused("record-absent", "jinzhong-approver", () -> shares.confirm(seen));
    assertThat(
            SignedIn.as(
                "jinzhong-approver", () -> shares.own(new SharingQuestion("930031", false), 0, 10)))
        .isEmpty();
    notAllowed("taiyuan-clerk", () -> shares.confirm(seen));
    notAllowed("taiyuan-reviewer", () -> shares.confirm(seen));
    notAllowed("taiyuan-approver", () -> shares.propose(List.of(own), Sharing.PUBLIC, Set.of()));
    assertThat(waiting("930031")).hasSize(1);
    refused(
        "sharing-too-many",
        "taiyuan-clerk",
        () ->
            shares.propose(
                Stream.generate(UUID::randomUUID).limit(RecordShares.MOST + 1).toList(),
                Sharing.PUBLIC,
                Set.of()));
  }

  @Test
  void aProposalThatChangedSinceTheApproverLookedIsNotConfirmed() {
    UUID id = record("DB1401/T 930041-2024");
    SignedIn.as(
        "taiyuan-clerk", () -> shares.propose(List.of(id), Sharing.CIRCLES, Set.of(CITIES)));
    Map<UUID, Long> seen = SignedIn.as("taiyuan-approver", () -> seen("930041"));
    SignedIn.as("taiyuan-clerk", () -> shares.propose(List.of(id), Sharing.PUBLIC, Set.of()));
    SharingOutcome outcome = SignedIn.as("taiyuan-approver", () -> shares.confirm(seen));
    assertThat(outcome.done()).isZero();
    assertThat(outcome.left())
        .extracting(left -> left.why().rule())
        .containsExactly("sharing-changed-meanwhile");
    assertThat(level(id)).isEqualTo(Sharing.PRIVATE);
  }

  @Test
  void whoMayReadTodayIsWhomTheVisibilityRuleLetsIn() {
    UUID hidden = record("DB1401/T 930051-2024");
    UUID cities = shared("DB1401/T 930052-2024", Sharing.CIRCLES, Set.of(CITIES));
    UUID both = shared("DB1401/T 930053-2024", Sharing.CIRCLES, Set.of(CORRIDOR, SIX));
    UUID open = shared("DB1401/T 930054-2024", Sharing.PUBLIC, Set.of());
    for (UUID id : List.of(hidden, cities, both, open)) {
      SharingReaders readers = SignedIn.as("taiyuan-clerk", () -> shares.readers(id));
      StandardView view = SignedIn.as("taiyuan-clerk", () -> standards.find(id)).orElseThrow();
      for (People.Entry person : DemoPeople.entries()) {
        Actor actor = SignedIn.as(person.username(), actors::require);
        boolean sees =
            VisibilityPolicy.sees(
                Optional.of(actor), view.owner(), view.sharing().level(), view.sharing().circles());
        assertThat(said(readers, actor))
            .as("%s, %s", person.username(), view.number())
            .isEqualTo(sees);
        assertThat(SignedIn.as(person.username(), () -> standards.find(id)).isPresent())
            .isEqualTo(sees);
      }
    }
  }

  /** What the answer says about a person: the organizations named, the auditor for circles. */
  private static boolean said(SharingReaders readers, Actor actor) {
    if (readers.level() == Sharing.PUBLIC) {
      return true;
    }
    return PermissionMatrix.may(actor.roles(), Action.READ_SHARED)
        && (readers.organizations().contains(actor.organization())
            || (readers.level() == Sharing.CIRCLES && actor.has(Role.AUDITOR)));
  }

  @Test
  void whoHasReadComesFromTheTrailAndAskingIsNotedThere() {
    UUID id = shared("DB1401/T 930011-2024", Sharing.CIRCLES, Set.of(CITIES));
    UUID file = file(id);
    SignedIn.as("yangquan-clerk", () -> downloads.open(id, file));
    SharingReaders readers = SignedIn.as("taiyuan-clerk", () -> shares.readers(id));
    assertThat(readers.readings())
        .extracting(SharingReaders.Reading::organization)
        .containsExactly(new OrganizationCode("140300"));
    assertThat(readers.readingsInAll()).isEqualTo(1);
    assertThat(trail.of("trail", id, 10)).extracting(AuditFact::kind).contains("trail.queried");
    refused("not-own-record", "yangquan-clerk", () -> shares.readers(id));
    refused("record-absent", "anhui-clerk", () -> shares.readers(id));
  }

  @Test
  void whoHasReadThePaperIsToldWithWhatWasReadAndPublicFilesAreNotNoted() {
    UUID id =
        SignedIn.as(
            "taiyuan-clerk",
            () -> entry.record(new NewStandard("DB1401/T 930012-2024", reviewed())));
    share(id, Sharing.CIRCLES, Set.of(CITIES));
    UUID text = file(id);
    UUID paper =
        SignedIn.as(
            "taiyuan-clerk",
            () ->
                uploads.attachFairCompetition(
                    id,
                    "审查表.txt",
                    new ByteArrayInputStream("通过".getBytes(StandardCharsets.UTF_8))));
    SignedIn.as("taiyuan-clerk", () -> disclosures.propose(id, paper, Disclosure.PUBLIC));
    SignedIn.as("taiyuan-approver", () -> disclosures.confirm(id, paper));
    SignedIn.as("yangquan-clerk", () -> downloads.open(id, text));
    SignedIn.as("yangquan-clerk", () -> downloads.open(id, paper));
    SignedIn.as("taiyuan-clerk", () -> downloads.original(id, text));
    SharingReaders readers = SignedIn.as("taiyuan-clerk", () -> shares.readers(id));
    assertThat(readers.readings())
        .extracting(one -> one.organization() + " " + one.kind() + " " + one.file())
        .containsExactlyInAnyOrder(
            "140300 standard.text-read 正文.txt",
            "140300 standard.fair-competition-read 审查表.txt",
            "140100 standard.original-taken 正文.txt");
    assertThat(readers.readingsInAll()).isEqualTo(3);

    UUID open = shared("DB1401/T 930013-2024", Sharing.PUBLIC, Set.of());
    SignedIn.as("yangquan-clerk", () -> downloads.open(open, file(open)));
    assertThat(SignedIn.as("taiyuan-clerk", () -> shares.readers(open)).readings()).isEmpty();
  }

  /** With the result of a fair-competition review, to which its paper belongs. */
  private static StandardDetails reviewed() {
    return command("DB1401/T 930012-2024")
        .details()
        .with(
            new Particulars(
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                FairCompetition.PASSED,
                null,
                Filing.OPEN,
                Filing.OPEN,
                Filing.OPEN));
  }

  @Test
  void takingBackSaysWhatItBreaks() {
    UUID id = shared("DB1401/T 930021-2024", Sharing.CIRCLES, Set.of(CITIES, CORRIDOR));
    SharingLosses all =
        SignedIn.as("taiyuan-approver", () -> shares.losses(id, Disclosure.PRIVATE));
    assertThat(all.dependents())
        .as("Anhui could not read before: nothing is taken from it")
        .extracting(one -> one.organization().value())
        .containsExactly("140300", "140700");
    assertThat(all.files()).containsExactly("正文.txt");
    SharingLosses without =
        SignedIn.as("taiyuan-approver", () -> shares.losses(id, circles(CITIES)));
    assertThat(without.dependents()).isEmpty();
    assertThat(without.files()).containsExactly("正文.txt");
    SharingLosses corridor =
        SignedIn.as("taiyuan-approver", () -> shares.losses(id, circles(CORRIDOR)));
    assertThat(corridor.dependents()).hasSize(2);
  }

  @Test
  void takingBackIsTheApproversWithAReasonAndOnlyNarrower() {
    UUID id = shared("DB1401/T 930022-2024", Sharing.CIRCLES, Set.of(CITIES));
    Disclosure closed = Disclosure.PRIVATE;
    refused("reason-missing", "taiyuan-approver", () -> shares.narrow(id, closed, " "));
    for (Disclosure wider :
        List.of(Disclosure.PUBLIC, circles(CITIES), circles(CITIES, CORRIDOR), circles(CORRIDOR))) {
      refused("sharing-not-narrower", "taiyuan-approver", () -> shares.narrow(id, wider, "误发"));
    }
    refused("sharing-names-circles", "taiyuan-approver", () -> shares.narrow(id, circles(), "误发"));
    refused("not-own-record", "jinzhong-approver", () -> shares.narrow(id, closed, "误发"));
    refused("record-absent", "anhui-approver", () -> shares.narrow(id, closed, "误发"));
    notAllowed("taiyuan-clerk", () -> shares.narrow(id, closed, "误发"));
    assertThat(level(id)).isEqualTo(Sharing.CIRCLES);

    UUID file = file(id);
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, Sharing.PUBLIC, Set.of()));
    SignedIn.as("taiyuan-approver", () -> shares.narrow(id, closed, "误发"));
    assertThat(waiting("930022")).as("a proposal to widen is void with it").isEmpty();
    StandardQuery query = StandardQuery.ALL.withText("DB1401/T 930022-2024");
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.find(id))).isEmpty();
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.count(query))).isZero();
    assertThat(SignedIn.as("yangquan-clerk", () -> downloads.open(id, file))).isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> standards.trail(id)).getFirst())
        .satisfies(
            fact -> {
              assertThat(fact.kind()).isEqualTo("standard.sharing-narrowed");
              assertThat(fact.reason()).isEqualTo("误发");
              assertThat(fact.textHash()).isNotNull();
            });
  }

  @Test
  void oneFileIsTakenBackAndItsRecordStays() {
    UUID id = shared("DB1401/T 930023-2024", Sharing.CIRCLES, Set.of(CITIES));
    UUID file = file(id);
    assertThat(
            SignedIn.as("taiyuan-approver", () -> shares.fileLosses(id, file, Disclosure.PRIVATE))
                .dependents())
        .as("who rests on the record alone loses nothing with a file")
        .extracting(one -> one.organization().value())
        .containsExactly("140300");
    notAllowed("taiyuan-clerk", () -> shares.narrowFile(id, file, Disclosure.PRIVATE, "误发"));
    refused(
        "reason-missing",
        "taiyuan-approver",
        () -> shares.narrowFile(id, file, Disclosure.PRIVATE, ""));
    refused(
        "not-own-record",
        "jinzhong-approver",
        () -> shares.narrowFile(id, file, Disclosure.PRIVATE, "误发"));
    SignedIn.as("taiyuan-approver", () -> shares.narrowFile(id, file, Disclosure.PRIVATE, "误发"));
    assertThat(SignedIn.as("yangquan-clerk", () -> standards.find(id))).isPresent();
    assertThat(SignedIn.as("yangquan-clerk", () -> downloads.open(id, file))).isEmpty();
    assertThat(SignedIn.as("taiyuan-clerk", () -> shares.readers(id)).closer())
        .containsExactly(
            new SharingReaders.CloserFile("正文.txt", Set.of(new OrganizationCode("140100"))));
    refused(
        "sharing-unchanged",
        "taiyuan-approver",
        () -> shares.narrowFile(id, file, Disclosure.PRIVATE, "误发"));
    refused(
        "sharing-not-narrower",
        "taiyuan-approver",
        () -> shares.narrowFile(id, file, circles(CITIES), "误发"));
  }

  private static Disclosure circles(CircleCode... codes) {
    return new Disclosure(Sharing.CIRCLES, Set.of(codes));
  }

  private Map<UUID, Long> seen(String text) {
    return shares.own(new SharingQuestion(text, true), 0, 10).stream()
        .collect(Collectors.toMap(SharingRow::id, SharingRow::version));
  }

  private List<String> waiting(String text) {
    return SignedIn.as("taiyuan-approver", () -> shares.own(new SharingQuestion(text, true), 0, 10))
        .stream()
        .map(SharingRow::number)
        .toList();
  }

  private Sharing level(UUID id) {
    return SignedIn.as("taiyuan-clerk", () -> standards.find(id)).orElseThrow().sharing().level();
  }

  private UUID file(UUID id) {
    return SignedIn.as("taiyuan-clerk", () -> standards.find(id))
        .orElseThrow()
        .files()
        .getFirst()
        .id();
  }

  private UUID shared(String number, Sharing level, Set<CircleCode> with) {
    UUID id = record(number);
    share(id, level, with);
    return id;
  }

  private void share(UUID id, Sharing level, Set<CircleCode> with) {
    SignedIn.as(
        "taiyuan-clerk",
        () ->
            uploads.attachText(
                id, "正文.txt", new ByteArrayInputStream("1 范围".getBytes(StandardCharsets.UTF_8))));
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, level, with));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
  }

  private UUID record(String number) {
    return SignedIn.as("taiyuan-clerk", () -> entry.record(command(number)));
  }

  private static NewStandard command(String number) {
    return new NewStandard(
        number,
        StandardDetails.of("共享样本（演示）", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1), null));
  }

  private static void refused(String rule, String person, Runnable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> SignedIn.as(person, step))
        .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
  }

  private static void notAllowed(String person, Runnable step) {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> SignedIn.as(person, step));
  }

  /** A case of 阳泉 and one of 安徽 rest on every text; somebody in 晋中 on every record. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Grounds {

    private static Dependent ground(String organization, Ground rests) {
      return new Dependent(
          new OrganizationCode(organization), rests, "catalogue.sharing.breaks.case", List.of());
    }

    @Bean
    SharingDependents cases() {
      return id ->
          List.of(
              ground("140300", Ground.TEXT),
              ground("340000", Ground.TEXT),
              ground("140700", Ground.RECORD));
    }
  }
}
