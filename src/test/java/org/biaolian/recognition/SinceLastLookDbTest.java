package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biaolian.demo.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.RequestLife.Event;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.task.DeskLimits;
import org.biaolian.task.NewsItem;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.biaolian.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What has changed since somebody last looked at a case or an entry. */
@DbTest
class SinceLastLookDbTest {

  @Autowired private ApplicationContext portal;
  @Autowired private CasePages pages;
  @Autowired private SinceLastLook looks;
  @Autowired private RecognitionCases cases;
  @Autowired private RecognitionRepository recognitions;
  @Autowired private Worklist worklist;
  @Autowired private MovableClock clock;

  private CaseWorld world;
  private UUID one = new UUID(0, 0);

  @BeforeEach
  void aCaseIsBeingAssessed() {
    world = new CaseWorld(portal);
    one = world.assessing();
    later();
  }

  @AfterEach
  void backToday() {
    clock.toRealTime();
  }

  private void later() {
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
  }

  @Test
  void theFirstLookTellsNothingAndTheNextWhatOthersDidSince() {
    assertThat(atCase("taiyuan-clerk")).isEmpty();
    assertThat(changes("taiyuan-clerk", one)).isEmpty();
    later();
    world.propose(one, Decision.recognised());
    assertThat(changes("taiyuan-clerk", one)).containsExactly("fact.case.reviewed");
    later();
    assertThat(atCase("taiyuan-clerk"))
        .extracting(Event::kind)
        .containsExactly("case.reviewed", "case.proposed");
    assertThat(changes("taiyuan-clerk", one)).isEmpty();
    assertThat(atCase("taiyuan-clerk")).isEmpty();
  }

  @Test
  void whatOneDidOneselfIsNoNews() {
    atCase("jinzhong-clerk");
    later();
    SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
    assertThat(changes("jinzhong-clerk", one)).isEmpty();
    assertThat(atCase("jinzhong-clerk")).isEmpty();
  }

  @Test
  void anEntryOfTheRegisterTellsItToo() {
    world.propose(one, Decision.recognised());
    world.sign(one);
    UUID entry = recognitions.findByCaseId(one).orElseThrow().id();
    later();
    SignedIn.as("yangquan-clerk", () -> looks.atEntry(entry));
    clock.moveTo(clock.instant().plus(Duration.ofDays(365L * 5 + 30)));
    portal.getBean(RegisterLook.class).look(List.of(entry));
    assertThat(changes("yangquan-clerk", entry)).containsExactly("fact.recognition.turned");
    assertThat(SignedIn.as("yangquan-clerk", () -> looks.atEntry(entry))).isNotEmpty();
  }

  @Test
  void whoMayNotSeeItLooksAtNothing() {
    assertThat(atCase("yangquan-clerk")).isEmpty();
    later();
    world.propose(one, Decision.recognised());
    assertThat(changes("yangquan-clerk", one)).isEmpty();
    assertThat(atCase("yangquan-clerk")).isEmpty();
  }

  private List<Event> atCase(String who) {
    return SignedIn.as(
        who,
        () -> {
          Optional<OpenedCase> opened = pages.open(one);
          opened.ifPresent(pages::keepLook);
          return opened.map(OpenedCase::since).orElse(List.of());
        });
  }

  private List<String> changes(String who, UUID id) {
    return SignedIn.as(who, () -> worklist.side(new DeskLimits(1, 1, 1, 1, 50)).changes()).stream()
        .filter(item -> item.route().contains(id.toString()))
        .map(NewsItem::what)
        .toList();
  }
}
