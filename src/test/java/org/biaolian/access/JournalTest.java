package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Journal.Entry;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.CircleCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What becomes a fact of the trail: who, for whom, from where, when, what. */
class JournalTest {

  private static final Instant NOW = Instant.parse("2026-09-08T02:00:00Z");
  private static final UUID SUBJECT = new UUID(3, 1);
  private static final UUID PERSON = new UUID(1, 1);
  private static final Entry READ = Entry.act("file-read", "document", SUBJECT, null);

  private final List<AuditFact> written = new ArrayList<>();

  @AfterEach
  void endRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void anActIsNotedForThePersonAndTheActiveOrganization() {
    journal(FixedActor.with(Set.of(Role.CLERK))).note(READ);
    assertThat(written)
        .singleElement()
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(
            new AuditFact(
                SUBJECT,
                NOW,
                "140100",
                PERSON,
                "某人",
                null,
                "file-read",
                "document",
                SUBJECT,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void aMoveSaysFromWhereToWhereWhyOnWhichTextAndInWhichCircle() {
    journal(FixedActor.with(Set.of(Role.APPROVER)))
        .note(
            Entry.move("moved", "case", SUBJECT, Sharing.PRIVATE, Sharing.PUBLIC, "应公开")
                .withHash("ab")
                .inCircle(new CircleCode("cities")));
    AuditFact fact = written.getFirst();
    assertThat(fact.fromState()).isEqualTo("PRIVATE");
    assertThat(fact.toState()).isEqualTo("PUBLIC");
    assertThat(fact.reason()).isEqualTo("应公开");
    assertThat(fact.textHash()).isEqualTo("ab");
    assertThat(fact.circle()).isEqualTo("cities");
  }

  @Test
  void whatBeginsComesFromNowhere() {
    journal(FixedActor.with(Set.of(Role.CLERK)))
        .note(Entry.move("made", "case", SUBJECT, null, Sharing.PRIVATE, null));
    assertThat(written.getFirst().fromState()).isNull();
    assertThat(written.getFirst().toState()).isEqualTo("PRIVATE");
  }

  @Test
  void bulkWorkIsNotedActByAct() {
    journal(FixedActor.with(Set.of(Role.CLERK))).noteAll(List.of(READ, READ));
    assertThat(written).hasSize(2).extracting(AuditFact::id).doesNotHaveDuplicates();
  }

  @Test
  void whereTheRequestCameFromIsKept() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr("10.1.2.3");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    journal(FixedActor.with(Set.of(Role.CLERK))).note(READ);
    assertThat(written.getFirst().remoteAddress()).isEqualTo("10.1.2.3");
  }

  @Test
  void nobodyNotesNothing() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> journal(FixedActor.nobody()).note(READ));
    assertThat(written).isEmpty();
  }

  @Test
  void theOperatorAtTheMachineIsNamedAsSuch() {
    journal(FixedActor.nobody()).noteByOperator(List.of(READ));
    AuditFact fact = written.getFirst();
    assertThat(fact.organization()).isEqualTo("platform");
    assertThat(fact.personId()).isNull();
    assertThat(fact.personName()).isEqualTo(AuditTrail.OPERATOR);
  }

  @Test
  void whatHappensOnTheWayInIsNotedUnderThePersonsName() {
    journal(FixedActor.nobody()).noteAtSignIn(PERSON, "张三", READ);
    AuditFact fact = written.getFirst();
    assertThat(fact.organization()).isEqualTo("platform");
    assertThat(fact.personId()).isEqualTo(PERSON);
    assertThat(fact.personName()).isEqualTo("张三");
  }

  private Journal journal(CurrentActor actors) {
    AuditTrail trail = mock(AuditTrail.class);
    doAnswer(call -> written.addAll(call.getArgument(0)))
        .when(trail)
        .appendAll(ArgumentMatchers.anyList());
    return new Journal(trail, actors, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void whatComesAboutByItselfIsNobodysAct() {
    journal(FixedActor.nobody()).noteByItself(List.of(READ));
    AuditFact fact = written.getFirst();
    assertThat(fact.organization()).isEqualTo("platform");
    assertThat(fact.personId()).isNull();
    assertThat(fact.personName()).isEqualTo(AuditTrail.ITSELF);
  }
}
