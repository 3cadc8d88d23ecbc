package org.biaolian.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import dev.biaolian.demo.MovableClock;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.OpenItems;
import org.biaolian.testing.SignedIn;
import org.biaolian.worklist.CalendarFeeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The secret address of one's deadlines: what it shows, to whom, and when it stops. */
@DbTest
class CalendarFeedsDbTest {

  private static final LocalDate DUE = LocalDate.of(2031, 2, 28);

  @Autowired private WebApplicationContext portal;
  @Autowired private CalendarFeeds feeds;
  @Autowired private AuditTrail trail;
  @Autowired private FeedRepository rows;
  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transactions;
  @Autowired private MovableClock clock;

  private OpenItems items;
  private MockMvc http;

  @BeforeEach
  void doors() {
    items = new OpenItems(sql, transactions);
    DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(portal);
    http = builder.apply(springSecurity()).build();
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
    SignedIn.as("yangquan-clerk", feeds::revoke);
  }

  @Test
  void theCalendarIsValidAndHasADayForEachOpenStepOfMine() throws Exception {
    UUID mine = items.add("140300", "DB1403/T 900971-2026", DUE);
    items.add("140700", "DB1407/T 900972-2026", DUE);
    String text = body(made(Locale.SIMPLIFIED_CHINESE));
    assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(text).contains("\r\n").doesNotContain("900972");
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate().hasErrors()).isFalse();
    VEvent event = event(calendar, mine);
    assertThat(Objects.requireNonNull(event.<LocalDate>getDateTimeStart()).getDate())
        .isEqualTo(DUE);
    assertThat(text).contains("DTSTART;VALUE=DATE:20310228");
    assertThat(Objects.requireNonNull(event.getSummary()).getValue())
        .isEqualTo("继续评估 · DB1403/T 900971-2026 期限样本，含逗号；与分号（演示）");
    // Folded lines are whole again.
    assertThat(Objects.requireNonNull(event.getDescription()).getValue())
        .endsWith("recognition/cases/" + mine);
    items.close(mine);
    assertThat(body(made(Locale.ENGLISH))).doesNotContain(mine.toString());
  }

  @Test
  void aTitleWithEndsOfLinesBeginsNoPropertyOfItsOwn() throws Exception {
    UUID mine = items.add("140300", "DB1403/T 900975-2026", DUE);
    transactions.executeWithoutResult(
        status ->
            sql.sql("update work_item set title = ? where number = ?")
                .params("名称\rATTACH:http://example.org/x\rEND:VEVENT\nX", "DB1403/T 900975-2026")
                .update());
    String text = body(made(Locale.ENGLISH));
    assertThat(text.split("\r\n|\r|\n")).noneMatch(line -> line.startsWith("ATTACH"));
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(Objects.requireNonNull(event(calendar, mine).getSummary()).getValue())
        .endsWith("END:VEVENT X");
    items.close(mine);
  }

  @Test
  void anEventKeepsItsIdWhenTheDayMoves() throws Exception {
    UUID mine = items.add("140300", "DB1403/T 900973-2026", DUE);
    String address = made(Locale.ENGLISH);
    String before = uid(body(address), mine);
    transactions.executeWithoutResult(
        status ->
            sql.sql("update work_item set due_on = '2031-03-05' where number = ?")
                .param("DB1403/T 900973-2026")
                .update());
    String after = body(address);
    assertThat(uid(after, mine)).isEqualTo(before);
    assertThat(after).contains("VALUE=DATE:20310305");
    items.close(mine);
  }

  @Test
  void anOldARevokedAndAGuessedAddressLeadNowhere() throws Exception {
    String first = made(Locale.ENGLISH);
    assertThat(status(first)).isEqualTo(200);
    String second = made(Locale.ENGLISH);
    assertThat(status(first)).isEqualTo(404);
    assertThat(status(second)).isEqualTo(200);
    assertThat(SignedIn.as("yangquan-clerk", feeds::madeOn)).isPresent();
    SignedIn.as("yangquan-clerk", feeds::revoke);
    assertThat(status(second)).isEqualTo(404);
    assertThat(SignedIn.as("yangquan-clerk", feeds::madeOn)).isEmpty();
    for (String guess : List.of("/feeds/", "/feeds/.ics", "/feeds/x.ics", second + ".ics")) {
      assertThat(status(guess)).as(guess).isEqualTo(404);
    }
    assertThat(second).doesNotContain(rows.findAll().getLast().id().toString());
  }

  @Test
  void whoHoldsNoRoleAnyMoreShowsNothing() throws Exception {
    items.add("140300", "DB1403/T 900974-2026", DUE);
    String address = made(Locale.ENGLISH);
    transactions.executeWithoutResult(
        status ->
            sql.sql("update person set disabled = true where username = 'yangquan-clerk'")
                .update());
    try {
      assertThat(status(address)).isEqualTo(404);
    } finally {
      transactions.executeWithoutResult(
          status ->
              sql.sql("update person set disabled = false where username = 'yangquan-clerk'")
                  .update());
    }
    assertThat(status(address)).isEqualTo(200);
  }

  @Test
  void makingAndRevokingAreInTheTrailWithoutTheSecret() {
    String address = made(Locale.ENGLISH);
    UUID id = rows.findAll().getLast().id();
    SignedIn.as("yangquan-clerk", feeds::revoke);
    List<AuditFact> facts = trail.of(CalendarFeeds.SUBJECT, id, 10);
    assertThat(facts).extracting(AuditFact::kind).contains("feed.made", "feed.revoked");
    assertThat(facts).noneMatch(fact -> address.contains(String.valueOf(fact.reason())));
  }

  private String made(Locale reads) {
    String address = SignedIn.as("yangquan-clerk", () -> feeds.make(reads));
    return address.substring(address.indexOf("/feeds/"));
  }

  private int status(String path) throws Exception {
    return fetch(path).getStatus();
  }

  private String body(String path) throws Exception {
    MockHttpServletResponse answer = fetch(path);
    assertThat(answer.getContentType()).startsWith("text/calendar");
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse fetch(String path) throws Exception {
    return http.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
  }

  private static VEvent event(Calendar calendar, UUID item) {
    return calendar.getComponents().stream()
        .map(VEvent.class::cast)
        .filter(one -> one.getUid().orElseThrow().getValue().startsWith(item.toString()))
        .findFirst()
        .orElseThrow();
  }

  private static String uid(String text, UUID item) throws Exception {
    return event(new CalendarBuilder().build(new StringReader(text)), item)
        .getUid()
        .orElseThrow()
        .getValue();
  }
}
