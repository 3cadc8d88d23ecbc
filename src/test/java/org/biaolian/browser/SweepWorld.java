package org.biaolian.browser;

import static org.awaitility.Awaitility.await;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import dev.biaolian.demo.DemoPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Role;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Grants;
import org.biaolian.bureau.PeopleAdministration;
import org.biaolian.calendar.DayFact;
import org.biaolian.calendar.HolidayNotices;
import org.biaolian.calendar.NewNotice;
import org.biaolian.catalogue.Amendments;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.FairCompetition;
import org.biaolian.catalogue.FileDisclosures;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.Filing;
import org.biaolian.catalogue.NewAmendment;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.NewSuspension;
import org.biaolian.catalogue.OverlapGroup;
import org.biaolian.catalogue.OverlapQuestion;
import org.biaolian.catalogue.OverlapVerdict;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Suspensions;
import org.biaolian.catalogue.Verifications;
import org.biaolian.comparison.Comparison;
import org.biaolian.comparison.Comparisons;
import org.biaolian.comparison.Corrections;
import org.biaolian.comparison.KeepComparison;
import org.biaolian.comparison.KeptComparison;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.ActKind;
import org.biaolian.recognition.AnnouncementView;
import org.biaolian.recognition.Announcements;
import org.biaolian.recognition.Assessment;
import org.biaolian.recognition.CaseClocks;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.ChecklistAnswer;
import org.biaolian.recognition.CountersignAnswer;
import org.biaolian.recognition.CountersignLetters;
import org.biaolian.recognition.Countersigning;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.DeclineGround;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.EnterpriseApplications;
import org.biaolian.recognition.ExpertOpinions;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.JobAct;
import org.biaolian.recognition.NewAct;
import org.biaolian.recognition.NewAnnouncement;
import org.biaolian.recognition.NewRequest;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.PaperSignatures;
import org.biaolian.recognition.PublicNotices;
import org.biaolian.recognition.Publicities;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionPapers;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterActs;
import org.biaolian.recognition.RegisterBook;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.recognition.RegisterQuestion;
import org.biaolian.recognition.RequestEvidence;
import org.biaolian.recognition.RequestJobs;
import org.biaolian.recognition.Submissions;
import org.biaolian.recognition.domain.Submission;
import org.biaolian.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;

/** Data that fill every page of the portal, made through the services, and where they show. */
final class SweepWorld {

  /** A page, and who opens it; nobody for pages without sign-in. */
  record Example(String template, String path, @Nullable String person) {}

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final String ASKED = "DB1401/T 900801-2024";
  private static final String TEXT =
      "1 范围\n本文件为演示。\n2 总则\n2.1 安全第一。\n3 车辆\n车辆完好率不应低于95%，报修应在24 h内处理。\n4 台账\n应当日登记。\n";
  private static final String OTHER =
      "1 范围\n本文件为演示。\n2 总则\n2.1 安全第一，方便市民。\n3 车辆\n车辆完好率不应低于98%，报修应在12 h内处理。\n4 公示\n价格应公示。\n";
  private static final String DRAFTED = "DB1401/T 900802-2024";

  private final StandardEntry entry;
  private static final Particulars REVIEWED =
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
          Filing.OPEN);

  private final FileUploads uploads;
  private final FileDisclosures disclosures;
  private final Verifications verifications;
  private final Sharings sharings;
  private final Agreements agreements;
  private final RecognitionRequests requests;
  private final RecognitionCases cases;
  private final CaseClocks clocks;
  private final UUID draft;
  private final String letter;
  private final UUID request;
  private final UUID drafted;
  private final UUID act;
  private final SweepDisputes disputes;
  private final UUID announcement;
  private final UUID submission;
  private final UUID job;
  private final UUID notice;

  private SweepWorld() {
    var portal = PortalUnderTest.running().context();
    entry = portal.getBean(StandardEntry.class);
    uploads = portal.getBean(FileUploads.class);
    disclosures = portal.getBean(FileDisclosures.class);
    verifications = portal.getBean(Verifications.class);
    sharings = portal.getBean(Sharings.class);
    agreements = portal.getBean(Agreements.class);
    requests = portal.getBean(RecognitionRequests.class);
    cases = portal.getBean(RecognitionCases.class);
    clocks = portal.getBean(CaseClocks.class);
    UUID asked = standard("taiyuan", ASKED, "城市轨道交通与公共自行车接驳服务设施设置、运行维护和服务质量评价规范（演示）", TEXT);
    drafted = standard("taiyuan", DRAFTED, "公共自行车服务规范（演示）", OTHER);
    byte[] later = "1 范围\n本文件为演示。".getBytes(StandardCharsets.UTF_8);
    taiyuan(
        "clerk",
        run(
            () ->
                uploads.attachFairCompetition(
                    drafted,
                    "公平竞争审查表（演示）.txt",
                    new ByteArrayInputStream("审查表".getBytes(StandardCharsets.UTF_8)))));
    UUID held =
        taiyuan(
            "clerk", () -> uploads.attachText(drafted, "勘误.txt", new ByteArrayInputStream(later)));
    taiyuan("clerk", run(() -> disclosures.propose(drafted, held, Disclosure.PUBLIC)));
    Amendments amendments = portal.getBean(Amendments.class);
    taiyuan("clerk", () -> amendments.enter(drafted, amendment(1, "4.2 增加夜间照明要求。")));
    UUID mistaken = taiyuan("clerk", () -> amendments.enter(drafted, amendment(2, "4.3 删去。")));
    taiyuan("clerk", run(() -> amendments.withdraw(mistaken, "登记到了别的标准上。")));
    suspended(portal.getBean(Suspensions.class));
    UUID agreement = agreement();
    request = taiyuan("clerk", () -> requests.draft(ask(asked, agreement)));
    evidence(portal.getBean(RequestEvidence.class), request);
    taiyuan("approver", run(() -> requests.endorse(request, asked())));
    taiyuan("clerk", run(() -> requests.submit(request)));
    as("sec-cities-secretary", run(() -> requests.takeUp(request)));
    as("sec-cities-secretary", run(() -> requests.open(request, asked())));
    decide("yangquan", "140300", Decision.conditional("设施设置应另行符合本市城市道路管理的要求。"));
    decide(
        "xinzhou",
        "140900",
        new Decision(Outcome.PARTIAL, null, "4.1 至 4.3、5.2", null, null, "冬季取值不同（演示）"));
    decide(
        "lvliang", "141100", Decision.declined(DeclineGround.NATURAL_CONDITIONS, "本市没有轨道交通，条件不同。"));
    act =
        as(
            "yangquan-clerk",
            () ->
                portal
                    .getBean(RegisterActs.class)
                    .propose(
                        new NewAct(
                            ActKind.SUSPEND,
                            Set.of(entryOf("140300")),
                            Ground.SAFETY,
                            "发现站点护栏有安全隐患，须先行核查（演示）。",
                            LocalDate.now(portal.getBean(Clock.class)).plusDays(30),
                            null)));
    as("sec-cities-secretary", run(() -> notice(portal.getBean(HolidayNotices.class))));
    UUID jinzhong = caseOf("140700");
    as("jinzhong-clerk", run(() -> cases.acknowledge(jinzhong)));
    as("jinzhong-clerk", run(() -> clocks.extend(jinzhong, seen(jinzhong), "须现场核对（演示）")));
    as("jinzhong-clerk", run(() -> clocks.ask(jinzhong, seen(jinzhong), "请补充检测报告（演示）", 15)));
    taiyuan("clerk", run(() -> clocks.answer(jinzhong, seen(jinzhong), "报告见附页（演示）")));
    ExpertOpinions experts = portal.getBean(ExpertOpinions.class);
    as(
        "jinzhong-clerk",
        run(
            () ->
                experts
                    .candidates(jinzhong)
                    .forEach(
                        expert ->
                            experts.assign(jinzhong, expert.id(), LocalDate.of(2035, 1, 1)))));
    Countersigning departments = portal.getBean(Countersigning.class);
    letter =
        as(
            "jinzhong-clerk",
            () ->
                departments.link(
                    departments.ask(
                        jinzhong, seen(jinzhong), "晋中市交通运输局（演示）", "车站设施要求是否影响管理（演示）？")));
    PaperSignatures papers = portal.getBean(PaperSignatures.class);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    as("xinzhou-clerk", run(() -> papers.seal(caseOf("140900"), today, 2, "办公室（演示）")));
    Announcements announcing = portal.getBean(Announcements.class);
    announcement =
        as(
            "xinzhou-approver",
            () ->
                announcing.announce(
                    new NewAnnouncement(
                        Set.of(entryOf("140900")), announcing.nextNumber(), today, false)));
    notice = shownToPublic(asked, agreement);
    EnterpriseApplications applications = portal.getBean(EnterpriseApplications.class);
    apply(applications, asked, "140700");
    UUID refused = apply(applications, asked, "140900");
    taiyuan("clerk", run(() -> applications.refuse(refused, "请先在本市备案（演示）。")));
    draft = taiyuan("clerk", () -> requests.draft(ask(drafted, agreement)));
    evidence(portal.getBean(RequestEvidence.class), draft);
    submission = submission(portal.getBean(Submissions.class), agreement);
    // It is past that step: the work ends with a reason and changes nothing.
    UUID past = request;
    job =
        taiyuan(
            "clerk",
            () ->
                portal
                    .getBean(RequestJobs.class)
                    .start(JobAct.SUBMIT, List.of(new RequestJobs.Item(past, 0)), ""));
    compared(portal.getBean(Comparisons.class));
    as("xinzhou-admin", SweepWorld::proposal);
    standard("jinzhong", "DB1407/T 900803-2024", "公共自行车服务规范（演示）", TEXT);
    standard("taiyuan", "DB1401/T 900804-2024", "城市公园游客中心无障碍服务规范（演示）", TEXT);
    standard("jinzhong", "DB1407/T 900805-2024", "城市公园游客中心无障碍服务要求（演示）", TEXT);
    taiyuan("clerk", run(() -> judge(portal.getBean(Overlaps.class))));
    disputes = new SweepDisputes();
    Subscriptions subscriptions = portal.getBean(Subscriptions.class);
    taiyuan(
        "clerk", () -> subscriptions.followSearch("枣", "standards?q=枣", Locale.SIMPLIFIED_CHINESE));
  }

  /** One that is being prepared, with rows that do not pass. */
  private static UUID submission(Submissions submissions, UUID agreement) {
    UUID made =
        taiyuan("clerk", () -> submissions.draft(List.of(ASKED, DRAFTED, "DB14012-2019（演示）")));
    taiyuan(
        "clerk",
        run(
            () ->
                submissions.fill(
                    made,
                    submissions.find(made).orElseThrow().version(),
                    new Submission.Common(
                        agreement,
                        Effect.SUPERVISION,
                        "全市站点（演示）",
                        "便民（演示）",
                        Set.of(new BureauCode("140700"), new BureauCode("140300")),
                        null))));
    return made;
  }

  private static void evidence(RequestEvidence evidence, UUID of) {
    byte[] report = DemoPdf.of("检测报告（演示）");
    taiyuan(
        "clerk", run(() -> evidence.add(of, "客流检测报告（演示）.pdf", new ByteArrayInputStream(report))));
  }

  /** A decision of 晋中 on another request that is shown to the public, with an objection. */
  private UUID shownToPublic(UUID standard, UUID agreement) {
    var portal = PortalUnderTest.running().context();
    UUID another =
        taiyuan(
            "clerk",
            () ->
                requests.draft(
                    new NewRequest(
                        standard,
                        agreement,
                        Effect.PROCUREMENT,
                        "五市政府采购",
                        "便于统一采购要求（演示）。",
                        Set.of(new BureauCode("140700")))));
    taiyuan("approver", run(() -> requests.endorse(another, asked(another))));
    taiyuan("clerk", run(() -> requests.submit(another)));
    as("sec-cities-secretary", run(() -> requests.takeUp(another)));
    as("sec-cities-secretary", run(() -> requests.open(another, asked(another))));
    UUID one = taiyuan("clerk", () -> requests.find(another).orElseThrow().cases().getFirst().id());
    as("jinzhong-clerk", run(() -> cases.acknowledge(one)));
    Countersigning departments = portal.getBean(Countersigning.class);
    String secret =
        as(
            "jinzhong-clerk",
            () -> departments.link(departments.ask(one, seen(one), "晋中市交通运输局（演示）", "是否同意互认？（演示）")));
    portal
        .getBean(CountersignLetters.class)
        .answer(secret, CountersignAnswer.AGREES_WITH_REMARKS, "请保留备用车辆的要求（演示）。", "张处长（演示）");
    as("jinzhong-clerk", run(() -> cases.propose(one, Decision.conditional("须有备用车辆（演示）。"), "同意。")));
    as("jinzhong-reviewer", run(() -> cases.agree(one, seen(one), "同意。")));
    as("jinzhong-clerk", run(() -> portal.getBean(Publicities.class).start(one, seen(one))));
    portal
        .getBean(PublicNotices.class)
        .object(
            one,
            new PublicNotices.Objection("某公共自行车公司（演示）", "0354-0000000", "备用车辆的要求过高（演示）。"),
            "192.0.2.9");
    PaperSignatures papers = portal.getBean(PaperSignatures.class);
    as(
        "jinzhong-clerk",
        run(
            () ->
                papers.enter(
                    one,
                    seen(one),
                    new PaperSignatures.PaperFacts(
                        "演示晋市监函〔2026〕1号",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")),
                        "王局长（演示）",
                        "太原市市场监督管理局",
                        "秘书处（演示）"))));
    return one;
  }

  private long asked(UUID id) {
    return requests.find(id).orElseThrow().version();
  }

  private static UUID apply(EnterpriseApplications applications, UUID standard, String target) {
    return as(
        "enterprise-1",
        () -> {
          UUID made =
              applications.draft(
                  new EnterpriseApplications.NewApplication(
                      standard,
                      Effect.SUPERVISION,
                      "五市轨道交通车站",
                      "企业在各市运营，希望检查要求一致。",
                      Set.of(new BureauCode(target)),
                      null));
          applications.handIn(made);
          return made;
        });
  }

  private static void judge(Overlaps overlaps) {
    OverlapGroup group =
        overlaps.groups(new OverlapQuestion(false, true), 0, 50).groups().stream()
            .filter(one -> one.members().getFirst().row().number().contains("900804"))
            .findFirst()
            .orElseThrow();
    overlaps.judge(group.key(), group.seen(), OverlapVerdict.JOINT, "两市场馆相同，宜合编（演示）。");
  }

  /** A kept comparison; the texts are read out in the background first. */
  private static void compared(Comparisons comparisons) {
    Comparison seen =
        await()
            .atMost(Duration.ofMinutes(3))
            .until(
                () -> taiyuan("clerk", () -> comparisons.compare(ASKED, DRAFTED)).orElseThrow(),
                Comparison::ready);
    KeptComparison kept = seen.kept();
    taiyuan(
        "clerk",
        () ->
            comparisons.keep(
                new KeepComparison(
                    seen.left().standardId(),
                    seen.right().standardId(),
                    Objects.requireNonNull(seen.left().hash()),
                    Objects.requireNonNull(seen.right().hash()),
                    kept == null ? KeepComparison.NOTHING : kept.version(),
                    Corrections.NONE,
                    Conformity.NEQ,
                    "对象不同，只作参考（演示）。")));
  }

  /** One that was taken back, one that was lifted, one that runs. */
  private void suspended(Suspensions suspensions) {
    LocalDate first = LocalDate.of(2025, 7, 1);
    UUID mistaken = taiyuan("clerk", () -> suspensions.enter(drafted, suspension(first)));
    taiyuan("clerk", run(() -> suspensions.withdraw(mistaken, "登记到了别的标准上。")));
    UUID lifted = taiyuan("clerk", () -> suspensions.enter(drafted, suspension(first)));
    taiyuan("clerk", run(() -> suspensions.lift(lifted, first.plusDays(20), "并市监公告〔2025〕9号（演示）")));
    taiyuan("clerk", () -> suspensions.enter(drafted, suspension(first.plusDays(40))));
  }

  private static NewSuspension suspension(LocalDate first) {
    return new NewSuspension(first, null, "并市监公告〔2025〕7号（演示）", "桩体抽查不合格，须先核查。");
  }

  private static NewAmendment amendment(int ordinal, String content) {
    return new NewAmendment(ordinal, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 1), content);
  }

  private static final class Holder {
    static final SweepWorld WORLD = new SweepWorld();
  }

  /** One world for all tests of a run; whoever changes it puts it right again. */
  static SweepWorld create() {
    return Holder.WORLD;
  }

  /** The templates of all routes, as the running portal knows them. */
  static List<String> templates() {
    var servlets =
        ((org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext)
                PortalUnderTest.running().context())
            .getServletContext();
    return RouteConfiguration.forRegistry(
            ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)))
        .getAvailableRoutes()
        .stream()
        .map(RouteData::getTemplate)
        .sorted()
        .toList();
  }

  /** The page of a record that a draft concerns. */
  String drafted() {
    return CatalogueRoutes.standard(DRAFTED);
  }

  /** The page of a request that is not endorsed yet. */
  String draft() {
    return "/" + RecognitionRoutes.request(draft);
  }

  /** At least one example for every route, and pages that are no routes. */
  List<Example> examples() {
    return Stream.concat(ownExamples().stream(), disputes.examples().stream()).toList();
  }

  private List<Example> ownExamples() {
    String clerk = "taiyuan-clerk";
    String record = CatalogueRoutes.standard(ASKED);
    return List.of(
        new Example("", "", clerk),
        new Example("", "?tab=sent", clerk),
        new Example("", "", "sec-cities-secretary"),
        new Example("recognition/submissions", "recognition/submissions", clerk),
        new Example("recognition/submissions/new", "recognition/submissions/new?q=城市", clerk),
        new Example("recognition/submissions/:id", RecognitionRoutes.submission(submission), clerk),
        new Example("recognition/jobs", "recognition/jobs", clerk),
        new Example("recognition/jobs/:id", RecognitionRoutes.job(job), clerk),
        new Example("recognition/requests", "recognition/requests?tab=draft", "taiyuan-approver"),
        new Example("admin/audit", "admin/audit", "auditor"),
        new Example("admin/audit", "admin/audit?object=recognition-request", "taiyuan-approver"),
        new Example("admin/grants", "admin/grants", "secadmin"),
        new Example("admin/people", "admin/people", "taiyuan-admin"),
        new Example("admin/system", "admin/system", "sysadmin"),
        new Example("circles", "circles", "sec-cities-secretary"),
        new Example("circles/:circle/figures", "circles/cities/figures", "sec-cities-secretary"),
        new Example("calendar", "calendar", "sec-six-secretary"),
        new Example("recognition/applications", "recognition/applications", "enterprise-1"),
        new Example("recognition/enterprises", "recognition/enterprises", clerk),
        new Example("recognition/assigned", "recognition/assigned", "expert-2"),
        new Example("recognition/cases", "recognition/cases", "jinzhong-clerk"),
        new Example("recognition/cases", "recognition/cases?tab=to-sign", "xinzhou-approver"),
        new Example("recognition/cases", "recognition/cases?tab=assessing", "jinzhong-approver"),
        new Example(
            "recognition/cases/:id",
            RecognitionRoutes.recognitionCase(caseOf("140700")),
            "jinzhong-clerk"),
        new Example(
            "recognition/cases/:id", RecognitionRoutes.recognitionCase(caseOf("140300")), clerk),
        new Example(
            "recognition/cases/:id",
            RecognitionRoutes.recognitionCase(caseOf("140900")),
            "xinzhou-approver"),
        new Example(
            "recognition/cases/:id", RecognitionRoutes.recognitionCase(notice), "jinzhong-clerk"),
        new Example("recognition/flow", "recognition/flow?circle=cities&period=all", clerk),
        new Example("recognition/matrix", "recognition/matrix?circle=cities", clerk),
        new Example("recognition/matrix", "recognition/matrix?circle=cities&field=P4", clerk),
        new Example("recognition/new/:standard", RecognitionRoutes.newRequest(drafted), clerk),
        new Example("recognition/register", "recognition/register", clerk),
        new Example("recognition/register", "recognition/register?on=2026-01-01", "auditor"),
        new Example(
            "recognition/register/:id",
            RecognitionRoutes.recognition(entryOf("140300")),
            "yangquan-clerk"),
        new Example("recognition/acts/:id", RecognitionRoutes.act(act), "yangquan-reviewer"),
        new Example("recognition/announcements", "recognition/announcements", clerk),
        new Example(
            "recognition/announcements/:id",
            RecognitionRoutes.announcement(announcement),
            "xinzhou-approver"),
        new Example(
            "recognition/announcements/new", "recognition/announcements/new", "yangquan-approver"),
        new Example("recognition/templates", "recognition/templates", "sec-cities-secretary"),
        new Example("recognition/reconfirm", "recognition/reconfirm", "yangquan-clerk"),
        new Example("recognition/requests", "recognition/requests", clerk),
        new Example("recognition/requests/:id", RecognitionRoutes.request(request), clerk),
        new Example("recognition/requests/:id/life", RecognitionRoutes.life(request), clerk),
        new Example(
            "recognition/requests/:id/edit", RecognitionRoutes.request(draft) + "/edit", clerk),
        new Example("me/sessions", "me/sessions", clerk),
        new Example("me/calendar", "me/calendar", clerk),
        new Example("signed-out", "signed-out", null),
        new Example("countersign/:secret", RecognitionRoutes.countersign(letter), null),
        new Example("countersign/:secret", RecognitionRoutes.countersign("used"), null),
        new Example("publicity", "publicity", null),
        new Example("publicity/:id", RecognitionRoutes.publicity(notice), null),
        new Example("verify", "verify", null),
        new Example("verify", "verify?q=0000-0000-0000-0000", null),
        new Example("verify", "verify/" + paper(), null),
        new Example("verify", "verify/" + announced(), null),
        new Example("standards", "standards", clerk),
        new Example("standards/:number", record, clerk),
        new Example("standards/:number", record + "?tab=text", clerk),
        new Example("standards/:number", record + "?tab=text", "jinzhong-clerk"),
        new Example("standards/:number", CatalogueRoutes.standard(DRAFTED), "taiyuan-approver"),
        new Example("standards/:number/edit", record + "/edit", clerk),
        new Example("standards/compare", "standards/compare", clerk),
        new Example("standards/compare", CatalogueRoutes.compare(ASKED, DRAFTED), clerk),
        new Example(
            "standards/compare",
            CatalogueRoutes.compare(ASKED, DRAFTED) + "&show=all&columns=1",
            "jinzhong-approver"),
        new Example("standards/import", "standards/import", clerk),
        new Example("standards/new", "standards/new", clerk),
        new Example("standards/sharing", "standards/sharing", clerk),
        new Example("standards/overlaps", "standards/overlaps?of=all", clerk),
        new Example("standards/overlaps", "standards/overlaps?of=all&state=judged", clerk),
        new Example("subscriptions", "subscriptions", clerk),
        new Example("(refused)", "standards/new", "sec-cities-secretary"),
        new Example("(not found)", "standards/DB1401~T_899999-2024", clerk));
  }

  /** Somebody is to become approver, and the security-admin has not answered. */
  private static UUID proposal() {
    var portal = PortalUnderTest.running().context();
    UUID reviewer =
        portal.getBean(PeopleAdministration.class).colleagues().stream()
            .filter(one -> one.username().equals("xinzhou-reviewer"))
            .findFirst()
            .orElseThrow()
            .id();
    return portal
        .getBean(Grants.class)
        .propose(reviewer, new OrganizationCode("140900"), Role.APPROVER, "接任签发（演示）");
  }

  private UUID standard(String place, String number, String title, String words) {
    UUID id =
        as(
            place + "-clerk",
            () -> {
              UUID made =
                  entry.record(
                      new NewStandard(
                          number,
                          StandardDetails.of(
                                  title,
                                  LocalDate.of(2024, 3, 1),
                                  LocalDate.of(2024, 6, 1),
                                  "太原市市场监督管理局")
                              .with(REVIEWED)));
              byte[] text = words.getBytes(StandardCharsets.UTF_8);
              uploads.attachText(made, "正文.txt", new ByteArrayInputStream(text));
              verifications.propose(made, "太原市公报 2024 年第 3 期（演示）");
              sharings.propose(made, Sharing.PUBLIC, Set.of());
              return made;
            });
    as(place + "-approver", run(() -> verifications.confirm(id)));
    as(place + "-approver", run(() -> sharings.confirm(id)));
    return id;
  }

  private UUID agreement() {
    var inForce = taiyuan("clerk", () -> agreements.inForce(CITIES));
    return inForce.isEmpty()
        ? as(
            "sec-cities-secretary",
            () ->
                agreements.enter(
                    new Agreements.NewAgreement(
                        CITIES,
                        "山西中部城市群地方标准互认合作协议（演示）",
                        "五市地方标准",
                        LocalDate.of(2024, 1, 1),
                        null,
                        true)))
        : inForce.getFirst().id();
  }

  private static NewRequest ask(UUID standard, UUID agreement) {
    return new NewRequest(
        standard,
        agreement,
        Effect.SUPERVISION,
        "五市轨道交通车站和公共自行车站点",
        "市民跨市出行频繁，设施和服务要求应当一致，减少重复建设和重复检查。",
        Set.of(
            new BureauCode("140300"),
            new BureauCode("140700"),
            new BureauCode("140900"),
            new BureauCode("141100")));
  }

  private long asked() {
    return requests.find(request).orElseThrow().version();
  }

  private long seen(UUID id) {
    return cases.find(id).orElseThrow().version();
  }

  private void decide(String place, String code, Decision decision) {
    UUID id = caseOf(code);
    as(place + "-clerk", run(() -> cases.acknowledge(id)));
    List<ChecklistAnswer> checks =
        List.of(
            new ChecklistAnswer("MANDATORY", ChecklistAnswer.Finding.MET, null),
            new ChecklistAnswer("CONDITIONS", ChecklistAnswer.Finding.NOT_MET, "冬季更冷（演示）"));
    as(
        place + "-clerk",
        run(() -> cases.propose(id, new Assessment(decision, "已对照本地要求逐条评估。", checks))));
    as(place + "-reviewer", run(() -> cases.agree(id, seen(id), "同意。")));
    as(place + "-approver", run(() -> cases.sign(id, seen(id))));
  }

  /** The code of the letter about a conditional recognition, as it stands on the paper. */
  private String paper() {
    UUID one = caseOf("140300");
    RecognitionPapers papers = PortalUnderTest.running().context().getBean(RecognitionPapers.class);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> taiyuan("clerk", () -> papers.of(one).stream().allMatch(view -> view.made())));
    return taiyuan(
        "clerk",
        () -> {
          var file = papers.open(one, PaperKind.REPLY, 1).orElseThrow();
          try (var bytes = file.bytes();
              var pdf = Loader.loadPDF(bytes.readAllBytes())) {
            return new PDFTextStripper()
                .getText(pdf)
                .lines()
                .map(line -> line.replaceAll("\\s", ""))
                .filter(line -> line.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"))
                .findFirst()
                .orElseThrow();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The code of the announcement, once its paper is made. */
  private String announced() {
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                as(
                    "xinzhou-approver",
                    () ->
                        PortalUnderTest.running()
                            .context()
                            .getBean(Announcements.class)
                            .find(announcement)
                            .orElseThrow()),
            AnnouncementView::made)
        .code();
  }

  private UUID caseOf(String target) {
    return taiyuan("clerk", () -> requests.find(request).orElseThrow().cases()).stream()
        .filter(one -> one.target().equals(new BureauCode(target)))
        .map(CaseSummary::id)
        .findFirst()
        .orElseThrow();
  }

  /** A notice that waits for a second officer; its days are made up. */
  private static void notice(HolidayNotices notices) {
    int year = notices.nextYear();
    notices.propose(
        new NewNotice(
            year,
            "演示〔%d〕1号".formatted(year - 1),
            LocalDate.of(year - 1, 1, 2),
            List.of(new DayFact(LocalDate.of(year, 1, 1), false, "元旦（演示）"))));
  }

  private static UUID entryOf(String bureau) {
    return taiyuan(
            "clerk",
            () ->
                PortalUnderTest.running()
                    .context()
                    .getBean(RegisterBook.class)
                    .list(
                        new RegisterQuestion(new BureauCode(bureau), null, null, null, ""), 0, 50))
        .stream()
        .filter(line -> line.standard().number().equals(ASKED))
        .map(RegisterLine::id)
        .findFirst()
        .orElseThrow();
  }

  private static <T> T taiyuan(String role, Supplier<T> step) {
    return as("taiyuan-" + role, step);
  }

  private static <T> T as(String username, Supplier<T> step) {
    return Impersonation.as(username, step);
  }

  private static Supplier<Boolean> run(Runnable step) {
    return () -> {
      step.run();
      return true;
    };
  }
}
