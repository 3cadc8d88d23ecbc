package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One act on many rows of the list of cases: what the question before it says. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class CasesViewDbTest extends PressedPage {

  private static final String CLERK = "jinzhong-clerk";

  @Autowired private RecognitionCases cases;
  @Autowired private WorkingCalendar calendar;
  @Autowired private Clock clock;

  private CaseWorld world;

  @BeforeEach
  void sevenDaysToAssess() {
    world = new CaseWorld(portal);
    world.policy("ASSESSMENT_WORKING_DAYS", "7");
  }

  @AfterEach
  void daysAsBefore() {
    world.forgetPolicy();
  }

  @Test
  @ReadBy(CLERK)
  void beforeManyCasesAreTakenEachDeadlineAndItsRuleAreShownAndWhatCannotBeTaken() {
    CaseSummary first = fresh();
    CaseSummary second = fresh();
    CaseSummary lost = fresh();
    choose(first, second, lost);
    SignedIn.as(CLERK, () -> cases.acknowledge(lost.id()));
    String due = due().toString();
    List<String> asked = press("签收所选");
    assertThat(asked)
        .hasSize(3)
        .anyMatch(text -> text.startsWith("不能办理：" + lost.standard().number()))
        .anyMatch(text -> text.startsWith(first.standard().number()))
        .anyMatch(text -> text.startsWith(second.standard().number()));
    assertThat(asked)
        .filteredOn(
            text ->
                text.contains(due)
                    && text.contains("评估期限 7 个工作日，自 %s 次日起算".formatted(LocalDate.now(clock))))
        .hasSize(2);
    assertThat(question()).contains("2 件");
    assertThat(state(first)).isEqualTo(CaseState.ASSIGNED);
    confirm("签收");
    for (CaseSummary one : List.of(first, second)) {
      assertThat(state(one)).isEqualTo(CaseState.ASSESSING);
      assertThat(summary(one).dueOn()).isEqualTo(due());
    }
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void whoAskedReadsThatADecisionIsOnItsWayAndNotThatThereIsNone() {
    UUID one = world.toSign(Decision.recognised());
    open(RecognitionRoutes.recognitionCase(one));
    assertThat(find(Span.class).all())
        .extracting(Span::getText)
        .contains("结论已经拟出，正在审核、签发。签发前，只有办理方看得到内容。")
        .noneMatch(text -> text.contains("尚未拟出"));
  }

  @Test
  @ReadBy(CLERK)
  void theSameIsSaidInEnglish() {
    UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    CaseSummary one = fresh();
    choose(one);
    assertThat(press("Acknowledge the chosen"))
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .contains("until " + due(), "7 working days to assess, from the day after"));
  }

  @Test
  @ReadBy(CLERK)
  void whatChangesBetweenTheQuestionAndTheActIsSaidForThatCase() {
    CaseSummary one = fresh();
    choose(one);
    press("签收所选");
    SignedIn.as(CLERK, () -> cases.acknowledge(one.id()));
    confirm("签收");
    assertThat(find(ListItem.class).all())
        .extracting(item -> item.getElement().getTextRecursively())
        .anyMatch(text -> text.startsWith(one.standard().number()) && text.contains("没有生效"));
  }

  private CaseSummary fresh() {
    UUID id = world.caseOf(world.opened(CaseWorld.JINZHONG), CaseWorld.JINZHONG);
    return SignedIn.as(CLERK, () -> cases.listToDecide(EnumSet.of(CaseState.ASSIGNED), 0, 5000))
        .stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private void choose(CaseSummary... some) {
    UI.getCurrentOrThrow()
        .navigate(RecognitionRoutes.CASES, QueryParameters.simple(Map.of("tab", "new")));
    Grid<CaseSummary> grid = find(Grid.class).single();
    grid.asMultiSelect().setValue(Set.of(some));
  }

  private CaseState state(CaseSummary one) {
    return summary(one).state();
  }

  private CaseSummary summary(CaseSummary one) {
    return SignedIn.as(CLERK, () -> cases.find(one.id()).orElseThrow().summary());
  }

  private LocalDate due() {
    return calendar.plusWorkingDays(LocalDate.now(clock), 7);
  }
}
