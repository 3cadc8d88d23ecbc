package org.biaolian.subscription.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.biaolian.demo.MovableClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.StandingActors;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.subscription.domain.MailBox;
import org.biaolian.task.DueWork;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.OpenItems;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily mail of due work: to whom, when, in which language, and never twice. */
@DbTest
class WorkDigestsDbTest {

  /** A Wednesday; the day before and after are working days too. */
  private static final LocalDate DAY = LocalDate.of(2033, 6, 15);

  private static final String CLERK = "hunan-clerk";

  @Autowired private WorkMailRepository mails;
  @Autowired private MailBoxRepository boxes;
  @Autowired private StandingActors people;
  @Autowired private DueWork work;
  @Autowired private WorkDigestText texts;
  @Autowired private WorkingCalendar calendar;
  @Autowired private EntityManager entities;
  @Autowired private PlatformTransactionManager manager;
  @Autowired private TransactionTemplate transactions;
  @Autowired private CurrentActor actors;
  @Autowired private JdbcClient sql;
  @Autowired private MovableClock clock;

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final List<UUID> made = new ArrayList<>();
  private OpenItems items;
  private UUID person = new UUID(0, 0);

  @BeforeEach
  void aPersonWithAMailBox() {
    server.start();
    items = new OpenItems(sql, transactions);
    person = SignedIn.as(CLERK, () -> actors.require().personId());
    transactions.executeWithoutResult(
        status -> {
          mails.deleteAll();
          sql.sql("update subscription_mail set work_wanted = false").update();
          MailBox box =
              boxes
                  .findById(person)
                  .orElseGet(
                      () -> boxes.save(new MailBox(person, "clerk@example.org", Locale.ENGLISH)));
          box.follow("clerk@example.org", Locale.ENGLISH);
        });
    want(true);
    clock.moveTo(DAY);
  }

  @AfterEach
  void everythingDone() {
    made.forEach(items::close);
    want(false);
    clock.toRealTime();
    server.stop();
  }

  @Test
  void oneMailADaySaysWhatIsDueInThePersonsLanguage() throws Exception {
    due("DB43/T 900981-2026", DAY.plusDays(1));
    due("DB43/T 900982-2026", DAY.minusDays(5));
    due("DB43/T 900983-2026", DAY.plusMonths(3));
    WorkDigests digests = digests();
    digests.run();
    digests.run();
    MimeMessage mail = only();
    assertThat(mail.getSubject()).endsWith("soon due or overdue");
    String text = String.valueOf(mail.getContent());
    assertThat(text)
        .contains("900981")
        .contains("due on 2033-06-16, 1 working days left")
        .contains("was due on 2033-06-10 and is overdue")
        .doesNotContain("900983");
    assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("subscriptions?work-mail=off");
    clock.moveTo(DAY.plusDays(1));
    digests.run();
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void thePersonsLanguageIsChineseWhereThePersonReadsChinese() throws Exception {
    transactions.executeWithoutResult(
        status ->
            boxes
                .findById(person)
                .orElseThrow()
                .follow("clerk@example.org", Locale.SIMPLIFIED_CHINESE));
    due("DB43/T 900984-2026", DAY.plusDays(1));
    digests().run();
    assertThat(only().getSubject()).matches("标联：\\d+ 件待办临期或已逾期");
  }

  @Test
  void nothingDueNoWishAndNoWorkingDaySendNothing() {
    WorkDigests digests = digests();
    digests.run();
    assertThat(server.getReceivedMessages()).isEmpty();
    due("DB43/T 900985-2026", DAY.plusDays(2));
    digests.run();
    assertThat(server.getReceivedMessages()).as("the day is settled").isEmpty();
    clock.moveTo(DAY.plusDays(3));
    digests.run();
    assertThat(server.getReceivedMessages()).as("a Saturday").isEmpty();
    want(false);
    clock.moveTo(DAY.plusDays(5));
    digests.run();
    assertThat(server.getReceivedMessages()).as("not wanted").isEmpty();
    want(true);
    digests.run();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void twoProcessesSendItOnce() throws Exception {
    due("DB43/T 900986-2026", DAY);
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Void>> runs = new ArrayList<>();
      for (int at = 0; at < 2; at++) {
        WorkDigests mine = digests();
        runs.add(
            two.submit(
                () -> {
                  together.await();
                  mine.run();
                  return null;
                }));
      }
      for (Future<Void> run : runs) {
        run.get();
      }
    }
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aServerThatIsDownGetsItAtTheNextRunOfTheDay() {
    due("DB43/T 900987-2026", DAY);
    int port = server.getSmtp().getPort();
    WorkDigests digests = digests();
    server.stop();
    digests.run();
    GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    again.start();
    try {
      digests.run();
      assertThat(again.getReceivedMessages()).hasSize(1);
    } finally {
      again.stop();
    }
  }

  private void due(String number, LocalDate day) {
    made.add(items.add("430000", number, day));
  }

  private MimeMessage only() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private void want(boolean mail) {
    transactions.executeWithoutResult(
        status -> boxes.findById(person).orElseThrow().wantWork(mail));
  }

  /** A run of its own, as another process has it. */
  private WorkDigests digests() {
    Mailer mailer =
        new Mailer(
            new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                "portal@example.org",
                "",
                "",
                MailSettings.Security.NONE));
    return new WorkDigests(
        mails, boxes, people, work, texts, mailer, calendar, entities, manager, clock);
  }
}
