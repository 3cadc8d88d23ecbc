package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What whole pages ask the database for, without who asks and what their frame shows. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class OpeningsViewDbTest extends SpringBrowserlessTest {

  /** More than side cards show, so that nothing read row by row stays below the figures. */
  private static final int CASES = 6;

  private static final String WHO_ASKS = " from person ";

  /** The figure beside the workbench in the menu. */
  private static final String FRAME = "select count(wi1_0.id) from work_item";

  /** Asked only where somebody was reminded. */
  private static final String REMINDERS = " from recognition_reminder r1_0 left join ";

  /** Asked only after the items of a house changed. */
  private static final String LOAD = " group by wi1_0.organization";

  @Autowired private ApplicationContext context;

  @BeforeEach
  void manyCases() {
    CaseWorld world = new CaseWorld(context);
    for (int i = 0; i < CASES; i++) {
      world.opened(CaseWorld.JINZHONG, CaseWorld.XINZHOU);
    }
    for (int i = 0; i < 3; i++) {
      world.signed(Decision.recognised());
    }
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theRegisterTakesThreeStatements() {
    assertThat(opening(RecognitionRoutes.REGISTER)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theRegisterOfADayToComeSaysSoAndShowsToday() {
    UI.getCurrentOrThrow().setLocale(Locale.CHINA);
    register("on", "2099-01-01");
    assertThat(find(Div.class).withClassName("bl-note").single().getText())
        .startsWith("2099-01-01 还没有到");
    register("standard", "没有这样的标准");
    assertThat(find(Div.class).withClassName("bl-note").all()).isEmpty();
    assertThat(find(Paragraph.class).all())
        .extracting(Paragraph::getText)
        .contains("没有符合条件的登记。请放宽或清空上面的条件。");
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theMatrixTakesThreeStatements() {
    assertThat(opening(RecognitionRoutes.MATRIX)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theWorkbenchTakesThreeStatementsBesideWhatOthersLeft() {
    assertThat(opening(""))
        .filteredOn(sql -> !ofNews(sql) && !sql.contains(REMINDERS) && !sql.contains(LOAD))
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  @ReadBy("taiyuan-admin")
  void remindersAreAskedForOnlyWhereThereAreAny() {
    assertThat(opening("")).noneMatch(sql -> sql.contains(REMINDERS));
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theFrameDoesNotAskForTheFigureThatTheWorkbenchHasRead() {
    open("");
    open(RecognitionRoutes.CASES);
    assertThat(StatementCount.during(() -> open(""))).noneMatch(sql -> sql.startsWith(FRAME));
    assertThat(StatementCount.during(() -> open(RecognitionRoutes.CASES)))
        .filteredOn(sql -> sql.startsWith(FRAME))
        .as("only after the items of the house changed")
        .hasSizeLessThanOrEqualTo(1);
  }

  private void register(String name, String value) {
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.REGISTER, QueryParameters.of(name, value));
    roundTrip();
  }

  /** News of standards take two more, where others left any for this person. */
  private static boolean ofNews(String sql) {
    return sql.contains(" from standard ") || sql.contains(" from standard_joint ");
  }

  /** The second opening, when what hardly changes is known. */
  private List<String> opening(String route) {
    open(route);
    open(RecognitionRoutes.CASES);
    return StatementCount.during(() -> open(route)).stream()
        .filter(sql -> !sql.contains(WHO_ASKS) && !sql.startsWith(FRAME))
        .toList();
  }

  private void open(String route) {
    UI.getCurrentOrThrow().navigate(route);
    roundTrip();
    assertThat(getCurrentView().getClass().getPackageName()).startsWith("org.biaolian.");
    assertThat(find(H1.class).all()).hasSize(1);
  }
}
