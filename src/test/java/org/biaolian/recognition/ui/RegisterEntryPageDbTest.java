package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.biaolian.bureau.Circle;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The register on the page: what stays different by declaration, and its circle. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class RegisterEntryPageDbTest extends SpringBrowserlessTest {

  private static final String CIRCLE = "协作圈";

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionRepository recognitions;

  private CaseWorld world;
  private UUID signed = new UUID(0, 0);
  private String differences = "";

  @BeforeEach
  void recognisedWithDifferences() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    world = new CaseWorld(portal);
    differences = "本地冻土层另有取值（演示）" + UUID.randomUUID();
    signed = world.signed(new Decision(Outcome.CONDITIONAL, "每周一次", null, null, null, differences));
  }

  @Test
  @ReadBy("yangquan-clerk")
  void aMemberOfTheCircleReadsTheDeclaredDifferencesOfAnEntry() {
    UUID entry = recognitions.findByCaseId(signed).orElseThrow().id();
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.recognition(entry));
    assertThat(find(DescriptionList.Term.class).all())
        .extracting(DescriptionList.Term::getText)
        .contains("声明的地区差异");
    assertThat(find(DescriptionList.Description.class).all())
        .anyMatch(one -> one.getElement().getTextRecursively().equals(differences));
  }

  @Test
  @ReadBy("yangquan-clerk")
  void theExportHasAColumnForThem() {
    open(Map.of("standard", number()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    test(find(Anchor.class).all().stream()
            .filter(link -> link.getText().equals("导出 CSV"))
            .findFirst()
            .orElseThrow())
        .download(out);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("声明的地区差异").contains(differences);
    assertThat(find(Select.class).all())
        .as("a bureau of one circle has none to choose")
        .noneMatch(select -> CIRCLE.equals(select.getLabel()));
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void aBureauOfSeveralCirclesChoosesOneAndTheAddressSaysSo() {
    open(Map.of("standard", number(), "circle", "cities"));
    assertThat(circles().isVisible()).isTrue();
    assertThat(circles().getValue().code().value()).isEqualTo("cities");
    assertThat(rows()).isEqualTo(1);
    open(Map.of("standard", number(), "circle", "taixin"));
    assertThat(rows()).isZero();
    open(Map.of("standard", number(), "circle", "six"));
    assertThat(circles().getValue()).as("a circle of others asks for nothing").isNull();
    assertThat(rows()).isEqualTo(1);
  }

  private void open(Map<String, String> question) {
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.REGISTER, QueryParameters.simple(question));
    roundTrip();
  }

  @SuppressWarnings("unchecked")
  private int rows() {
    return find(Grid.class).all().stream().mapToInt(grid -> test(grid).size()).sum();
  }

  @SuppressWarnings("unchecked")
  private Select<Circle> circles() {
    return (Select<Circle>)
        find(Select.class).all().stream()
            .filter(select -> CIRCLE.equals(select.getLabel()))
            .findFirst()
            .orElseThrow();
  }

  private String number() {
    return world.view("jinzhong-clerk", signed).summary().standard().number();
  }
}
