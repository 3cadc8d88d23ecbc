package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.catalogue.NearReason.Kind;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DbTest
@Tag("search")
class OverlapsDbTest {

  private static final LocalDate DAY = LocalDate.of(2022, 5, 4);
  private static final int MANY = 200;

  @Autowired private Standards standards;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private Overlaps overlaps;
  @Autowired private StandardImport imports;
  @Autowired private AuditTrail trail;
  @Autowired private EntityManager entities;

  @Test
  void nearStandardsOfOtherRegionsAreFoundWithTheirReasons() {
    UUID own = share("taiyuan", "DB1401/T 906001-2024", "古城墙夜间照明维护规范");
    share("jinzhong", "DB1407/T 906001-2024", "古城墙夜间照明维护规范");
    share("xinzhou", "DB1409/T 906001-2024", "忻州市古城墙夜间照明维护指南");
    share("lvliang", "DB1411/T 906001-2024", "古城墙夜间照明设计规范");
    share("lvliang", "DB1411/T 906002-2024", "红枣烘干设备维护规范");
    share("taiyuan", "DB1401/T 906002-2024", "古城墙夜间照明维护细则");

    List<NearStandard> near = SignedIn.as("taiyuan-clerk", () -> overlaps.near(own, 10));
    assertThat(near)
        .extracting(one -> one.row().number())
        .containsExactly("DB1407/T 906001-2024", "DB1409/T 906001-2024", "DB1411/T 906001-2024");
    assertThat(near)
        .extracting(one -> one.reasons().getFirst())
        .containsExactly(
            new NearReason(Kind.SAME_TITLE, ""),
            new NearReason(Kind.SAME_MATTER, "古城墙夜间照明维护"),
            new NearReason(Kind.SAME_OBJECT, "古城墙夜间照明"));
    assertThat(
            SignedIn.as("taiyuan-clerk", () -> overlaps.nearIn(own, new BureauCode("141100"), 10)))
        .extracting(one -> one.row().number())
        .containsExactly("DB1411/T 906001-2024");
  }

  @Test
  void standardsOfTheNationOfSectorsAndOfGroupsHaveNearOnesToo() {
    reference(
        "GB/T 906091-2020,垂直升降停车库消防联动技术规范",
        "GB/T 906092-2022,垂直升降停车库消防联动技术要求",
        "JT/T 906093-2021,垂直升降停车库消防联动规程",
        "JB/T 906094-2021,垂直升降停车库消防联动指南",
        "T/CAS 906095-2021,垂直升降停车库消防联动导则");
    share("taiyuan", "DB1401/T 906091-2024", "垂直升降停车库消防联动技术规范");

    assertThat(nearTo("DB1401/T 906091-2024"))
        .containsExactlyInAnyOrder(
            "GB/T 906091-2020",
            "GB/T 906092-2022",
            "JT/T 906093-2021",
            "JB/T 906094-2021",
            "T/CAS 906095-2021");
    assertThat(nearTo("GB/T 906091-2020"))
        .as("not the other one of the nation")
        .containsExactlyInAnyOrder(
            "DB1401/T 906091-2024", "JT/T 906093-2021", "JB/T 906094-2021", "T/CAS 906095-2021");
    assertThat(nearTo("JT/T 906093-2021"))
        .as("another sector is elsewhere")
        .contains("JB/T 906094-2021", "GB/T 906091-2020", "DB1401/T 906091-2024")
        .doesNotContain("JT/T 906093-2021");
  }

  @Test
  void aLongSeriesOfPartsDoesNotHideWhatIsNearElsewhere() {
    List<String> rows = new ArrayList<>();
    for (int part = 1; part <= 130; part++) {
      rows.add("GB/T 906101.%d-2020,跨座式单轨车辆轮胎爆胎监测技术规范".formatted(part));
    }
    rows.add("JT/T 906102-2021,跨座式单轨车辆轮胎爆胎监测导则");
    rows.add("GB 906103-2021,跨座式单轨车辆轮胎爆胎监测技术规范");
    reference(rows.toArray(String[]::new));

    assertThat(nearTo("GB/T 906101.1-2020")).containsExactly("JT/T 906102-2021");
  }

  private List<String> nearTo(String number) {
    UUID id = SignedIn.as("taiyuan-clerk", () -> standards.findByNumber(number).orElseThrow().id());
    return SignedIn.as("taiyuan-clerk", () -> overlaps.near(id, 10)).stream()
        .map(one -> one.row().number())
        .toList();
  }

  private void reference(String... rows) {
    String csv = "标准编号,标准名称\n" + String.join("\n", rows) + "\n";
    SignedIn.as(
        "sec-six-officer",
        () -> {
          ImportReport report =
              imports.dryRun(
                  ImportMode.REFERENCE,
                  "别处.csv",
                  new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
          imports.apply(report.id(), false);
        });
  }

  @Test
  void nobodyLearnsOfADraftOfAnotherBureau() {
    UUID own = share("taiyuan", "DB1401/T 906011-2024", "古戏台木构防蛀保养规范");
    UUID draft = draft("jinzhong", "DB1407/T 906011-2024", "古戏台木构防蛀保养规范");

    for (String stranger :
        List.of("taiyuan-clerk", "xinzhou-approver", "sec-cities-secretary", "auditor")) {
      assertThat(SignedIn.as(stranger, () -> overlaps.near(own, 10))).as(stranger).isEmpty();
      assertThat(find(stranger, "DB1401/T 906011-2024")).as(stranger).isEmpty();
    }
    assertThat(overlaps.near(draft, 10)).isEmpty();
    assertThat(find("jinzhong-clerk", "DB1407/T 906011-2024").orElseThrow().members()).hasSize(2);
    assertThat(SignedIn.as("jinzhong-reviewer", () -> overlaps.near(own, 10)))
        .as("its own bureau's draft, beside a foreign standard")
        .hasSize(1);
  }

  @Test
  void aCircleSeesWhatIsSharedWithIt() {
    share("taiyuan", "DB1401/T 906021-2024", "城门楼瓦作修缮规程");
    circle("jinzhong", "DB1407/T 906021-2024", "城门楼瓦作修缮规程");
    assertThat(find("xinzhou-clerk", "DB1401/T 906021-2024").orElseThrow().members()).hasSize(2);
    assertThat(find("anhui-clerk", "DB1401/T 906021-2024")).isEmpty();
  }

  @Test
  void aJudgedGroupWaitsNoLongerUntilATitleChanges() {
    UUID one = share("taiyuan", "DB1401/T 906031-2024", "社区旧书循环柜服务规范");
    share("jinzhong", "DB1407/T 906031-2024", "社区旧书循环柜服务要求");
    OverlapGroup group = find("taiyuan-clerk", "DB1401/T 906031-2024").orElseThrow();
    assertThat(group.mayJudge()).isTrue();
    judge("taiyuan-clerk", group, OverlapVerdict.SAME, null);

    assertThat(find("taiyuan-clerk", "DB1401/T 906031-2024")).isEmpty();
    assertThat(find("xinzhou-clerk", "DB1401/T 906031-2024")).as("for everybody").isEmpty();
    OverlapGroup judged = judged("xinzhou-clerk", "DB1401/T 906031-2024").orElseThrow();
    OverlapGroup.Judged finding = finding(judged);
    assertThat(finding.verdict()).isEqualTo(OverlapVerdict.SAME);
    assertThat(finding.stands()).isTrue();
    assertThat(judged.mayJudge()).as("no standard of its own").isFalse();

    retitle(one, "太原市社区旧书循环柜服务规范");
    OverlapGroup again = find("taiyuan-clerk", "DB1401/T 906031-2024").orElseThrow();
    assertThat(finding(again).stands()).isFalse();
    assertThat(again.members())
        .extracting(OverlapGroup.Member::news)
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void aNewEditionAsksAgain() {
    share("taiyuan", "DB1401/T 906041-2020", "水塔遗址保护规范");
    share("jinzhong", "DB1407/T 906041-2024", "水塔遗址保护规范");
    judge(
        "jinzhong-reviewer",
        find("jinzhong-reviewer", "DB1407/T 906041-2024").orElseThrow(),
        OverlapVerdict.DIFFERENT,
        "一为砖塔，一为钢塔。");
    assertThat(find("taiyuan-clerk", "DB1401/T 906041-2020")).isEmpty();
    share("taiyuan", "DB1401/T 906041-2025", "水塔遗址保护规范");
    OverlapGroup again = find("taiyuan-clerk", "DB1401/T 906041-2025").orElseThrow();
    judge("taiyuan-clerk", again, OverlapVerdict.JOINT, null);
    assertThat(judged("taiyuan-clerk", "DB1401/T 906041-2025").orElseThrow().members()).hasSize(3);
  }

  @Test
  void aFindingOnAHiddenDraftIsNotToldToOthers() {
    share("taiyuan", "DB1401/T 906051-2024", "盲人按摩室消毒规范");
    share("xinzhou", "DB1409/T 906051-2024", "盲人按摩室消毒规范");
    draft("jinzhong", "DB1407/T 906051-2024", "盲人按摩室消毒规范");
    OverlapGroup own = find("jinzhong-clerk", "DB1407/T 906051-2024").orElseThrow();
    assertThat(own.members()).hasSize(3);
    judge("jinzhong-clerk", own, OverlapVerdict.DIFFERENT, "本市草案只讲床单。");

    OverlapGroup theirs = find("taiyuan-clerk", "DB1401/T 906051-2024").orElseThrow();
    assertThat(theirs.members()).hasSize(2);
    assertThat(theirs.judged()).isNull();
    judge("taiyuan-clerk", theirs, OverlapVerdict.SAME, null);
    OverlapGroup stays = judged("jinzhong-clerk", "DB1407/T 906051-2024").orElseThrow();
    assertThat(finding(stays).verdict()).isEqualTo(OverlapVerdict.DIFFERENT);
  }

  @Test
  void whoIsNotConcernedOrHasAnotherRoleDoesNotJudge() {
    share("taiyuan", "DB1401/T 906061-2024", "校园桥梁限载标识规范");
    share("jinzhong", "DB1407/T 906061-2024", "校园桥梁限载标识规范");
    OverlapGroup group = find("xinzhou-clerk", "DB1401/T 906061-2024").orElseThrow();
    refused(
        "overlap-not-concerned", () -> judge("xinzhou-clerk", group, OverlapVerdict.SAME, null));
    for (String other : List.of("taiyuan-approver", "taiyuan-admin", "auditor")) {
      assertThatExceptionOfType(NotAllowedException.class)
          .as(other)
          .isThrownBy(() -> judge(other, group, OverlapVerdict.SAME, null));
    }
    refused(
        "overlap-reason-missing",
        () -> judge("taiyuan-clerk", group, OverlapVerdict.DIFFERENT, "  "));
    judge("sec-cities-secretary", group, OverlapVerdict.SAME, null);
  }

  @Test
  void theSecondOfTwoIsTold() throws InterruptedException, ExecutionException {
    share("taiyuan", "DB1401/T 906071-2024", "湖心岛渡船检修规范");
    share("jinzhong", "DB1407/T 906071-2024", "湖心岛渡船检修规范");
    OverlapGroup group = find("taiyuan-clerk", "DB1401/T 906071-2024").orElseThrow();
    CountDownLatch start = new CountDownLatch(1);
    int refused = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> both =
          List.of("taiyuan-clerk", "jinzhong-clerk").stream()
              .map(
                  who ->
                      pool.submit(
                          () -> {
                            start.await();
                            try {
                              judge(who, group, OverlapVerdict.SAME, null);
                              return true;
                            } catch (RuleViolation violation) {
                              assertThat(violation.rule()).isEqualTo("overlap-changed-meanwhile");
                              return false;
                            }
                          }))
              .toList();
      start.countDown();
      for (Future<Boolean> one : both) {
        refused += one.get() ? 0 : 1;
      }
    }
    assertThat(refused).isEqualTo(1);
    refused(
        "overlap-changed-meanwhile",
        () -> judge("taiyuan-clerk", group, OverlapVerdict.JOINT, null));
  }

  @Test
  void aFindingIsAFact() {
    share("taiyuan", "DB1401/T 906081-2024", "缆车应急照明规范");
    share("jinzhong", "DB1407/T 906081-2024", "缆车应急照明规范");
    OverlapGroup group = find("taiyuan-clerk", "DB1401/T 906081-2024").orElseThrow();
    judge("taiyuan-clerk", group, OverlapVerdict.SAME, "核对过正文");
    judge(
        "taiyuan-clerk",
        judged("taiyuan-clerk", "DB1401/T 906081-2024").orElseThrow(),
        OverlapVerdict.JOINT,
        null);
    UUID id = findingId("DB1401/T 906081-2024");
    assertThat(trail.of(Overlaps.SUBJECT, id, 10))
        .extracting(AuditFact::kind, AuditFact::fromState, AuditFact::toState)
        .containsExactlyInAnyOrder(
            tuple("overlap.judged", null, "SAME"), tuple("overlap.judged", "SAME", "JOINT"));
  }

  @Test
  void pagesHoldEveryGroupOnce() {
    StringBuilder csv = new StringBuilder("标准编号,标准名称\n");
    for (int i = 0; i < 30; i++) {
      String title = "索道" + (char) ('甲' + i) + "型吊椅巡检规范";
      csv.append("DB31/T 9065%02d-2020,%s\n".formatted(i, title));
      csv.append("DB32/T 9065%02d-2020,%s\n".formatted(i, title));
    }
    SignedIn.as(
        "sec-six-officer",
        () -> {
          ImportReport report =
              imports.dryRun(
                  ImportMode.REFERENCE,
                  "索道.csv",
                  new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
          imports.apply(report.id(), false);
        });
    List<UUID> all =
        SignedIn.as(
            "anhui-clerk",
            () -> {
              OverlapQuestion question = new OverlapQuestion(false, false);
              long total = overlaps.groups(question, 0, 7).total();
              List<UUID> keys = new ArrayList<>();
              for (int at = 0; at < total; at += 7) {
                overlaps.groups(question, at, 7).groups().forEach(one -> keys.add(one.key()));
              }
              assertThat(keys).hasSize((int) total);
              return keys;
            });
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(30);
    assertThat(find("sec-six-officer", "DB31/T 906507-2020").orElseThrow().mayJudge()).isTrue();
  }

  private static OverlapGroup.Judged finding(OverlapGroup group) {
    return Objects.requireNonNull(group.judged());
  }

  private UUID findingId(String number) {
    UUID standard =
        SignedIn.as("taiyuan-clerk", () -> standards.findByNumber(number)).orElseThrow().id();
    return entities
        .createQuery(
            "select j.id from OverlapJudgement j join j.members m where m.standardId = :id",
            UUID.class)
        .setParameter("id", standard)
        .getSingleResult();
  }

  private Optional<OverlapGroup> find(String reader, String number) {
    return group(reader, number, false);
  }

  private Optional<OverlapGroup> judged(String reader, String number) {
    return group(reader, number, true);
  }

  private Optional<OverlapGroup> group(String reader, String number, boolean judged) {
    return SignedIn.as(
        reader,
        () ->
            overlaps.groups(new OverlapQuestion(judged, false), 0, MANY).groups().stream()
                .filter(
                    group ->
                        group.members().stream().anyMatch(one -> one.row().number().equals(number)))
                .findFirst());
  }

  private void judge(String who, OverlapGroup group, OverlapVerdict verdict, @Nullable String why) {
    SignedIn.as(who, () -> overlaps.judge(group.key(), group.seen(), verdict, why));
  }

  private void retitle(UUID id, String title) {
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          StandardView view = standards.find(id).orElseThrow();
          entry.edit(id, view.version(), details(title));
        });
  }

  private UUID draft(String place, String number, String title) {
    return SignedIn.as(
        place + "-clerk", () -> entry.record(new NewStandard(number, details(title))));
  }

  private UUID share(String place, String number, String title) {
    UUID id = draft(place, number, title);
    SignedIn.as(place + "-clerk", () -> sharings.propose(id, Sharing.PUBLIC, Set.of()));
    SignedIn.as(place + "-approver", () -> sharings.confirm(id));
    return id;
  }

  private void circle(String place, String number, String title) {
    UUID id = draft(place, number, title);
    SignedIn.as(
        place + "-clerk",
        () -> sharings.propose(id, Sharing.CIRCLES, Set.of(new CircleCode("cities"))));
    SignedIn.as(place + "-approver", () -> sharings.confirm(id));
  }

  private static StandardDetails details(String title) {
    return StandardDetails.of(title, DAY, DAY.plusMonths(1), null);
  }

  private static void refused(String rule, ThrowingCallable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(step)
        .extracting(RuleViolation::rule)
        .isEqualTo(rule);
  }
}
