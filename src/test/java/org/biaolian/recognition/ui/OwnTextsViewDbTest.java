package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of a case looks for the target's own standards on the same matter when asked. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class OwnTextsViewDbTest extends PressedPage {

  private static final String CLERK = "jinzhong-clerk";
  private static final String COMPARE = "与本地标准并排对照";
  private static final String FOUND = "被请求方自己的相近标准，点击并排对照两份文本：";
  private static final AtomicInteger SERIAL = new AtomicInteger(995_821);

  private CaseWorld world;
  private NearStandards others;

  @BeforeEach
  void world() {
    world = new CaseWorld(portal);
    others = new NearStandards(portal);
  }

  @Test
  @ReadBy(CLERK)
  void eachOfTheTargetsOwnIsAClickAwayFromTheTwoTextsBesideEachOther() {
    String title = "雪道缆索拖牵安全检测规范";
    UUID one = caseOf(title);
    String own = own();
    String elsewhere = "DB1409/T %d-2024".formatted(SERIAL.getAndIncrement());
    others.record("jinzhong", own, title);
    others.share("xinzhou", elsewhere, title);
    others.known(CLERK, standard(one), own);
    others.known(CLERK, standard(one), elsewhere);

    open(RecognitionRoutes.recognitionCase(one));
    assertThat(shown()).doesNotContain(own);
    press(COMPARE);
    assertThat(shown())
        .contains(FOUND, own, title, "/" + CatalogueRoutes.compare(number(one), own))
        .doesNotContain(elsewhere);
    assertThat(buttons()).as("it is looked for once").doesNotContain(COMPARE);
  }

  @Test
  @ReadBy(CLERK)
  void wherePeopleHaveNothingOfTheirOwnItIsSaid() {
    UUID one = caseOf("深海热液硫化物采样器校准方法");
    open(RecognitionRoutes.recognitionCase(one));
    press(COMPARE);
    assertThat(shown()).contains("晋中：没有查到相近标准");
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theApplicantIsShownOnlyWhatTheTargetShares() {
    String title = "冰川裂隙探测雷达操作规范";
    UUID one = caseOf(title);
    String shared = own();
    String kept = own();
    others.share("jinzhong", shared, title);
    others.record("jinzhong", kept, title);
    others.known(CLERK, standard(one), kept);
    others.known(CLERK, standard(one), shared);

    open(RecognitionRoutes.recognitionCase(one));
    press(COMPARE);
    assertThat(shown()).contains(FOUND, shared).doesNotContain(kept);
  }

  @Test
  @ReadBy("anhui-clerk")
  void whoIsNotConcernedFindsNoSuchPage() {
    UUID one = caseOf("沙漠光伏板清洗机器人作业规范");
    open(RecognitionRoutes.recognitionCase(one));
    assertThat(shown()).contains("没有找到这个页面");
    assertThat(buttons()).doesNotContain(COMPARE);
  }

  private static String own() {
    return "DB1407/T %d-2024".formatted(SERIAL.getAndIncrement());
  }

  private UUID caseOf(String title) {
    UUID request = world.opened(world.standard(title), CaseWorld.JINZHONG);
    return world.caseOf(request, CaseWorld.JINZHONG);
  }

  private UUID standard(UUID one) {
    return world.view(CLERK, one).summary().standard().id();
  }

  private String number(UUID one) {
    return world.view(CLERK, one).summary().standard().number();
  }
}
