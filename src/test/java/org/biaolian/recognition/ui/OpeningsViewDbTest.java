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
import java.util.UUID;
import org.biaolian.kernel.Columns;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.MatrixState;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.PageRequests;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What whole pages ask the database for, without who asks and what their frame shows. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class OpeningsViewDbTest extends SpringBrowserlessTest {

  /** More than side cards show, so that nothing read row by row stays below the figures. */
  private static final int CASES = 6;

  /** The figure beside the workbench in the menu. */
  private static final String FRAME = "select count(wi1_0.id) from work_item";

  @Autowired private ApplicationContext context;
  @Autowired private JdbcTemplate jdbc;

  private CaseWorld world;

  @BeforeEach
  void manyCases() {
    world = new CaseWorld(context);
    for (int i = 0; i < CASES; i++) {
      world.opened(CaseWorld.JINZHONG, CaseWorld.XINZHOU);
    }
    for (int i = 0; i < 3; i++) {
      world.signed(Decision.recognised());
    }
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theRegisterTakesTwoStatementsBesideWhoAsks() {
    assertThat(opening(RecognitionRoutes.REGISTER)).hasSizeLessThanOrEqualTo(2);
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
  void theCasePageTakesOneStatementBesideWhoAsksAndTheTrail() {
    UUID one = world.signed(Decision.recognised());
    assertThat(opening(RecognitionRoutes.recognitionCase(one))).hasSize(1);
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void aCaseThatWasOpenedIsNotedAsLookedAt() {
    UUID one = world.signed(Decision.recognised());
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.recognitionCase(one));
    PageRequests.afterwards();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from recognition_look where subject_id = ?",
                Long.class,
                (Object) Columns.bytes(one)))
        .isEqualTo(1);
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theMatrixTakesTwoStatementsBesideWhoAsks() {
    assertThat(opening(RecognitionRoutes.MATRIX)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theMatrixByAStateTakesTwoStatementsBesideWhoAsks() {
    for (MatrixState state : MatrixState.values()) {
      assertThat(
              opening(
                  RecognitionRoutes.MATRIX,
                  QueryParameters.of("state", state.name().toLowerCase(Locale.ROOT))))
          .as(state.name())
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theWorkbenchTakesTwoStatementsBesideWhoAsks() {
    assertThat(opening("")).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theFrameDoesNotAskForTheFigureThatTheWorkbenchHasRead() {
    open("");
    open(RecognitionRoutes.CASES);
    assertThat(StatementCount.during(() -> open(""))).noneMatch(sql -> sql.startsWith(FRAME));
    assertThat(StatementCount.during(() -> open(RecognitionRoutes.CASES)))
        .as("no page waits for it")
        .noneMatch(sql -> sql.startsWith(FRAME));
  }

  private void register(String name, String value) {
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.REGISTER, QueryParameters.of(name, value));
    roundTrip();
  }

  /** The second opening, when what hardly changes is known. */
  private List<String> opening(String route) {
    return opening(route, QueryParameters.empty());
  }

  private List<String> opening(String route, QueryParameters question) {
    open(route, question);
    open(RecognitionRoutes.CASES);
    return StatementCount.besideWhoAsks(() -> open(route, question));
  }

  private void open(String route) {
    open(route, QueryParameters.empty());
  }

  private void open(String route, QueryParameters question) {
    UI.getCurrentOrThrow().navigate(route, question);
    roundTrip();
    assertThat(getCurrentView().getClass().getPackageName()).startsWith("org.biaolian.");
    assertThat(find(H1.class).all()).hasSize(1);
  }
}
