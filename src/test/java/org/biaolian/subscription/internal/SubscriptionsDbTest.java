package org.biaolian.subscription.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.biaolian.demo.MovableClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Disclosure;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportState;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.Particulars;
import org.biaolian.catalogue.RecordShares;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.StandardImport;
import org.biaolian.catalogue.StandardNews;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.StandardsImported;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.subscription.FollowedField;
import org.biaolian.subscription.SubscriptionLine;
import org.biaolian.subscription.Subscriptions;
import org.biaolian.subscription.domain.MailBox;
import org.biaolian.task.NewsItem;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Following standards and fields, and hearing of them once: on the workbench and by mail. */
@DbTest
class SubscriptionsDbTest {

  private static final CircleCode CITIES = new CircleCode("cities");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int PORT = free();
  private static final GreenMail SERVER = started();

  @Autowired private Subscriptions subscriptions;
  @Autowired private Standards standards;
  @Autowired private Sharings sharings;
  @Autowired private StandardEntry entry;
  @Autowired private RecordShares shares;
  @Autowired private StandardImport imports;
  @Autowired private NewsTaker taker;
  @Autowired private NoticeRepository notices;
  @Autowired private MailBoxRepository boxes;
  @Autowired private Digests digests;
  @Autowired private CurrentActor actors;
  @Autowired private AuditTrail trail;
  @Autowired private MovableClock clock;
  @Autowired private PlatformTransactionManager transactions;

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GreenMail started() {
    GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry settings) {
    settings.add("biaolian.mail.host", () -> "127.0.0.1");
    settings.add("biaolian.mail.port", () -> PORT);
    settings.add("biaolian.mail.from", () -> "portal@example.org");
    settings.add("biaolian.mail.security", () -> "none");
    settings.add("biaolian.mail.due-work", () -> "0 0 4 29 2 *");
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  /** What other tests of the run left waiting is no matter of this one. */
  @BeforeEach
  void nothingWaits() throws FolderException {
    digests.run();
    SERVER.purgeEmailFromAllMailboxes();
  }

  @Test
  void aFollowerHearsOfARecordOnceAndOfNoEditThatChangesNothing() {
    UUID id = shared("DB1401/T 931001-2024", "93.080", "P66");
    follow("yangquan-clerk", id);
    edit(id, "关注样本改名（演示）");
    await().atMost(SOON).until(() -> heard("yangquan-clerk", id) == 1);
    edit(id, "关注样本改名（演示）");
    edit(id, "关注样本再改名（演示）");
    await().atMost(SOON).until(() -> heard("yangquan-clerk", id) == 2);
    assertThat(news("yangquan-clerk").getFirst())
        .satisfies(
            item -> {
              assertThat(item.number()).isEqualTo("DB1401/T 931001-2024");
              assertThat(item.title()).isEqualTo("关注样本再改名（演示）");
              assertThat(item.what()).isEqualTo("subscription.news.changed");
            });
  }

  @Test
  void theSameEventDeliveredTwiceOrToTwoProcessesAtOnceIsOneNotice() throws Exception {
    UUID id = shared("DB1401/T 931002-2024", "93.080", "P66");
    follow("yangquan-clerk", id);
    StandardNews news = StandardNews.of(id, StandardNews.Kind.STATUS);
    NewsTaker direct = AopTestUtils.getTargetObject(taker);
    TransactionTemplate own = new TransactionTemplate(transactions);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Boolean> delivery =
        () -> {
          together.await();
          own.executeWithoutResult(status -> direct.on(news));
          return true;
        };
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> one : nodes.invokeAll(List.of(delivery, delivery))) {
        try {
          one.get();
        } catch (ExecutionException beaten) {
          assertThat(beaten).hasRootCauseInstanceOf(SQLException.class);
        }
      }
    }
    own.executeWithoutResult(status -> direct.on(news));
    assertThat(heard("yangquan-clerk", id, StandardNews.Kind.STATUS)).isEqualTo(1);
  }

  @Test
  void aNewEditionIsFollowedWhereTheOldOneWas() {
    UUID old = shared("DB1401/T 931003-2020", "93.080", "P66");
    follow("yangquan-clerk", old);
    UUID newer = record("DB1401/T 931003-2024", "93.080", "P66", "DB1401/T 931003-2020");
    share(newer);
    await().atMost(SOON).until(() -> heard("yangquan-clerk", newer, StandardNews.Kind.SHARED) == 1);
    assertThat(news("yangquan-clerk"))
        .filteredOn(item -> item.number().equals("DB1401/T 931003-2024"))
        .extracting(NewsItem::what)
        .contains("subscription.news.successor.shared");
    UUID foreign =
        SignedIn.as(
            "jinzhong-clerk",
            () ->
                entry.record(
                    new NewStandard(
                        "DB1407/T 931003-2024",
                        details("借他人之名（演示）", "93.080", "P66", "DB1401/T 931003-2020"))));
    SignedIn.as("jinzhong-clerk", () -> sharings.propose(foreign, Sharing.CIRCLES, Set.of(CITIES)));
    SignedIn.as("jinzhong-approver", () -> sharings.confirm(foreign));
    edit(newer, "又一版（演示）");
    await().atMost(SOON).until(() -> heard("yangquan-clerk", newer) == 1);
    assertThat(heard("yangquan-clerk", foreign, StandardNews.Kind.SHARED))
        .as("a record of another bureau draws no followers by naming the old one")
        .isZero();
  }

  @Test
  void aFieldBringsWhatIsNewInItAndNothingElse() {
    SignedIn.as(
        "jinzhong-clerk",
        () ->
            subscriptions.followField(
                new FollowedField("1401", "93.080", null), Locale.SIMPLIFIED_CHINESE));
    UUID in = shared("DB1401/T 931004-2024", "93.080.20", "P66");
    UUID out = shared("DB1401/T 931005-2024", "03.220", "P66");
    UUID last = shared("DB1401/T 931006-2024", "93.080", "P66");
    await().atMost(SOON).until(() -> heard("jinzhong-clerk", last, StandardNews.Kind.SHARED) == 1);
    await().atMost(SOON).until(() -> heard("jinzhong-clerk", in, StandardNews.Kind.SHARED) == 1);
    assertThat(heard("jinzhong-clerk", out, StandardNews.Kind.SHARED)).isZero();
    edit(in, "领域内只改名称（演示）");
    edit(last, "领域内只改名称（演示）");
    share(shared("DB1401/T 931007-2024", "93.080", "P66"), Sharing.PUBLIC);
    await()
        .atMost(SOON)
        .until(
            () ->
                news("jinzhong-clerk").stream().anyMatch(item -> item.number().contains("931007")));
    assertThat(heard("jinzhong-clerk", in)).as("a mere edit is no news of the field").isZero();
  }

  @Test
  void aSearchBringsWhatItFinds() {
    SignedIn.as(
        "lvliang-clerk",
        () ->
            subscriptions.followSearch(
                "轨道", "standards?q=%E5%85%B3%E6%B3%A8&region=1401", Locale.SIMPLIFIED_CHINESE));
    UUID found = shared("DB1401/T 931008-2024", "93.080", "P66");
    await().atMost(SOON).until(() -> heard("lvliang-clerk", found, StandardNews.Kind.SHARED) == 1);
  }

  @Test
  void whatMayNotBeSeenAnyMoreIsNeitherShownNorMailed() throws Exception {
    UUID id = shared("DB1401/T 931011-2024", "93.080", "P66");
    UUID other = shared("DB1401/T 931012-2024", "93.080", "P66");
    mailbox("yangquan-clerk", Locale.SIMPLIFIED_CHINESE);
    follow("yangquan-clerk", id);
    follow("yangquan-clerk", other);
    edit(id, "收回以前改的名（演示）");
    edit(other, "仍可看的名（演示）");
    await()
        .atMost(SOON)
        .until(() -> heard("yangquan-clerk", id) > 0 && heard("yangquan-clerk", other) > 0);
    SignedIn.as("taiyuan-approver", () -> shares.narrow(id, Disclosure.PRIVATE, "误发"));
    assertThat(news("yangquan-clerk"))
        .extracting(NewsItem::number)
        .doesNotContain("DB1401/T 931011-2024");
    assertThat(SignedIn.as("yangquan-clerk", () -> subscriptions.mine()))
        .extracting(SubscriptionLine::number)
        .contains("DB1401/T 931012-2024")
        .doesNotContain("DB1401/T 931011-2024");
    digests.run();
    assertThat(text(only()))
        .contains("DB1401/T 931012-2024", "仍可看的名（演示）")
        .doesNotContain("931011", "收回以前改的名");
    edit(id, "收回以后改的名（演示）");
    edit(other, "又一个名（演示）");
    await().atMost(SOON).until(() -> heard("yangquan-clerk", other) > 1);
    digests.run();
    assertThat(SERVER.getReceivedMessages()).hasSize(2);
    assertThat(text(SERVER.getReceivedMessages()[1])).doesNotContain("931011");
  }

  @Test
  void oneMailHoldsEverythingAndComesOnceAlsoWithTwoRunsAtTheSameMoment() throws Exception {
    UUID one = shared("DB1401/T 931013-2024", "93.080", "P66");
    UUID two = shared("DB1401/T 931014-2024", "93.080", "P66");
    follow("xinzhou-clerk", one);
    follow("xinzhou-clerk", two);
    mailbox("xinzhou-clerk", Locale.ENGLISH);
    edit(one, "第一项（演示）");
    edit(one, "第一项又改（演示）");
    edit(two, "第二项（演示）");
    await()
        .atMost(SOON)
        .until(() -> heard("xinzhou-clerk", one) + heard("xinzhou-clerk", two) >= 3);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Boolean> run =
        () -> {
          together.await();
          digests.run();
          return true;
        };
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> done : nodes.invokeAll(List.of(run, run))) {
        assertThat(done.get()).isTrue();
      }
    }
    digests.run();
    MimeMessage mail = only();
    assertThat(mail.getSubject()).isEqualTo("Biaolian: news of 2 standards that you follow");
    assertThat(mail.getAllRecipients()[0]).hasToString("xinzhou-clerk@example.org");
    assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/subscriptions?mail=off");
    assertThat(text(mail))
        .contains("Hello", "the record was changed", "/standards/DB1401~T_931013-2024")
        .contains("/subscriptions?end=")
        .containsOnlyOnce("第一项又改（演示）");
  }

  @Test
  void anImportIsHeardOfOnceInOneMailAndNotWhereARowChangesNothing() throws Exception {
    SignedIn.as(
        "shanxi-clerk",
        () ->
            subscriptions.followField(
                new FollowedField("1411", "65.020", null), Locale.SIMPLIFIED_CHINESE));
    mailbox("shanxi-clerk", Locale.SIMPLIFIED_CHINESE);
    String kept = "DB1411/T 931016-2024,枣园灌溉（演示）,2024-03-01,2024-06-01,65.020\n";
    StandardsImported chunk =
        imported("DB1411/T 931015-2024,枣园修剪（演示）,2024-03-01,2024-06-01,65.020\n" + kept);
    UUID one = known("DB1411/T 931015-2024");
    UUID two = known("DB1411/T 931016-2024");
    await().atMost(SOON).until(() -> told(one) == 1 && told(two) == 1);
    TransactionTemplate own = new TransactionTemplate(transactions);
    NewsTaker direct = AopTestUtils.getTargetObject(taker);
    own.executeWithoutResult(status -> direct.on(chunk));
    digests.run();
    digests.run();
    assertThat(text(only())).contains("931015", "931016");
    SERVER.purgeEmailFromAllMailboxes();

    follow("shanxi-clerk", one);
    follow("shanxi-clerk", two);
    imported("DB1411/T 931015-2024,枣园整枝（演示）,2024-03-01,2024-06-01,65.020\n" + kept);
    await().atMost(SOON).until(() -> heard("shanxi-clerk", one) == 1);
    digests.run();
    assertThat(text(only())).contains("931015").doesNotContain("931016");
    assertThat(heard("shanxi-clerk", two)).isZero();
    assertThat(told(one)).isOne();
    assertThat(told(two)).isOne();
  }

  private long told(UUID standard) {
    return heard("shanxi-clerk", standard, StandardNews.Kind.RECORDED);
  }

  private UUID known(String number) {
    return SignedIn.as("lvliang-clerk", () -> standards.findByNumber(number).orElseThrow()).id();
  }

  /** The event of the one chunk of an import of references, which everybody may read at once. */
  private StandardsImported imported(String rows) {
    byte[] file = ("标准编号,标准名称,发布日期,实施日期,ICS分类\n" + rows).getBytes(StandardCharsets.UTF_8);
    return SignedIn.as(
        "sec-six-officer",
        () -> {
          UUID job =
              imports.dryRun(ImportMode.REFERENCE, "目录.csv", new ByteArrayInputStream(file)).id();
          assertThat(imports.apply(job, false).state()).isEqualTo(ImportState.DONE);
          return new StandardsImported(job, 2, 3);
        });
  }

  @Test
  void whoWantsNoMailGetsNoneAndIsNotFloodedLater() {
    UUID id = shared("DB1401/T 931015-2024", "93.080", "P66");
    mailbox("lvliang-reviewer", Locale.SIMPLIFIED_CHINESE);
    follow("lvliang-reviewer", id);
    SignedIn.as("lvliang-reviewer", () -> subscriptions.wantMail(false, Locale.SIMPLIFIED_CHINESE));
    edit(id, "不要邮件（演示）");
    await().atMost(SOON).until(() -> heard("lvliang-reviewer", id) > 0);
    digests.run();
    SignedIn.as("lvliang-reviewer", () -> subscriptions.wantMail(true, Locale.SIMPLIFIED_CHINESE));
    digests.run();
    assertThat(SERVER.getReceivedMessages()).isEmpty();
    edit(id, "过了一周才发（演示）");
    await().atMost(SOON).until(() -> heard("lvliang-reviewer", id) > 1);
    clock.at(clock.instant().plus(Duration.ofDays(8)), digests::run);
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsDownGetsTheMailAtTheNextRun() throws Exception {
    UUID id = shared("DB1401/T 931016-2024", "93.080", "P66");
    mailbox("yangquan-reviewer", Locale.SIMPLIFIED_CHINESE);
    follow("yangquan-reviewer", id);
    edit(id, "服务器停了（演示）");
    await().atMost(SOON).until(() -> heard("yangquan-reviewer", id) > 0);
    SERVER.stop();
    digests.run();
    assertThat(notices.waiting()).isNotEmpty();
    GreenMail again = started();
    try {
      digests.run();
      assertThat(again.getReceivedMessages()).hasSize(1);
      assertThat(again.getReceivedMessages()[0].getSubject()).isEqualTo("标联：您关注的 1 项标准有新动态");
      digests.run();
      assertThat(again.getReceivedMessages()).hasSize(1);
    } finally {
      again.stop();
      SERVER.start();
    }
  }

  @Test
  void oneFollowsWhatOneSeesEndsOneOwnAndLeavesAFact() {
    UUID hidden = record("DB1401/T 931021-2024", "93.080", "P66", null);
    refused("record-absent", "yangquan-clerk", () -> follow("yangquan-clerk", hidden));
    UUID id = follow("taiyuan-clerk", hidden);
    assertThat(follow("taiyuan-clerk", hidden)).isEqualTo(id);
    assertThat(SignedIn.as("taiyuan-clerk", () -> subscriptions.following(hidden))).contains(id);
    refused("subscription-absent", "taiyuan-reviewer", () -> subscriptions.end(id));
    refused("subscription-absent", "yangquan-clerk", () -> subscriptions.end(id));
    SignedIn.as("taiyuan-clerk", () -> subscriptions.end(id));
    assertThat(SignedIn.as("taiyuan-clerk", () -> subscriptions.following(hidden))).isEmpty();
    refused("subscription-absent", "taiyuan-clerk", () -> subscriptions.end(id));
    assertThat(follow("taiyuan-clerk", hidden)).isNotEqualTo(id);
    assertThat(trail.of("subscription", id, 5))
        .extracting(AuditFact::kind)
        .containsExactly("subscription.ended", "subscription.made");
    refused(
        "mail-address-missing",
        "henan-clerk",
        () -> subscriptions.wantMail(true, Locale.SIMPLIFIED_CHINESE));
  }

  private UUID follow(String person, UUID standard) {
    return SignedIn.as(
        person, () -> subscriptions.followRecord(standard, Locale.SIMPLIFIED_CHINESE));
  }

  private List<NewsItem> news(String person) {
    return SignedIn.as(person, () -> subscriptions.news(200));
  }

  /** How many changes of a record a person was told, whether to be seen now or not. */
  private long heard(String person, UUID standard) {
    return heard(person, standard, StandardNews.Kind.CHANGED);
  }

  private long heard(String person, UUID standard, StandardNews.Kind kind) {
    UUID id = SignedIn.as(person, () -> actors.require().personId());
    return notices.findAll().stream()
        .filter(notice -> notice.standardId().equals(standard))
        .filter(notice -> notice.personId().equals(id))
        .filter(notice -> notice.kind() == kind)
        .count();
  }

  /** The demonstration's sign-in names no address: a box stands for one that did. */
  private void mailbox(String person, Locale language) {
    UUID id = SignedIn.as(person, () -> actors.require().personId());
    boxes.save(new MailBox(id, person + "@example.org", language));
  }

  private UUID shared(String number, String ics, String ccs) {
    UUID id = record(number, ics, ccs, null);
    share(id);
    return id;
  }

  private void share(UUID id) {
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, Sharing.CIRCLES, Set.of(CITIES)));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
  }

  private void share(UUID id, Sharing level) {
    SignedIn.as("taiyuan-clerk", () -> sharings.propose(id, level, Set.of()));
    SignedIn.as("taiyuan-approver", () -> sharings.confirm(id));
  }

  private UUID record(String number, String ics, String ccs, @Nullable String replaces) {
    return SignedIn.as(
        "taiyuan-clerk",
        () -> entry.record(new NewStandard(number, details("关注样本（演示）", ics, ccs, replaces))));
  }

  private void edit(UUID id, String title) {
    SignedIn.as(
        "taiyuan-clerk",
        () -> {
          var seen = standards.find(id).orElseThrow();
          StandardDetails was = seen.details();
          entry.edit(
              id, seen.version(), details(title, was.ics().getFirst(), was.ccs(), was.replaces()));
        });
  }

  private static StandardDetails details(
      String title, String ics, @Nullable String ccs, @Nullable String replaces) {
    return new StandardDetails(
        title,
        null,
        LocalDate.of(2024, 3, 1),
        LocalDate.of(2024, 6, 1),
        null,
        null,
        replaces,
        null,
        ccs,
        List.of(ics),
        null,
        null,
        null,
        null,
        Particulars.NONE);
  }

  private static MimeMessage only() {
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    return SERVER.getReceivedMessages()[0];
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return (String) mail.getContent();
  }

  private static void refused(String rule, String person, Runnable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> SignedIn.as(person, step))
        .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
  }
}
