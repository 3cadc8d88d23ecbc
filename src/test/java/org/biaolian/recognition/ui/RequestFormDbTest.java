package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the form for a request tells before anybody is asked. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class RequestFormDbTest extends SpringBrowserlessTest {

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionCases cases;
  @Autowired private Overlaps overlaps;

  @Test
  @ReadBy("taiyuan-clerk")
  void eachTargetIsShownWithWhatItRecognisesAlready() {
    CaseWorld world = new CaseWorld(portal);
    UUID one = world.toSign(Decision.recognised());
    world.sign(one);
    UUID standard =
        SignedIn.as("jinzhong-clerk", () -> cases.find(one).orElseThrow())
            .summary()
            .standard()
            .id();
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);

    UI.getCurrentOrThrow().navigate(RecognitionRoutes.newRequest(standard));

    assertThat(held(CaseWorld.JINZHONG)).startsWith("已互认本标准：监管采信（有效，有效期至 ");
    assertThat(held(CaseWorld.XINZHOU)).isEmpty();
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void theComparisonIsFilledInFromTheSearchUntilSomebodyWritesThere() {
    CaseWorld world = new CaseWorld(portal);
    NearStandards near = new NearStandards(portal);
    UUID standard = world.standard("共享汽车停放管理规范（演示）");
    near.share("jinzhong", "DB1407/T 984101-2023", "共享汽车停放管理规范（演示）");
    near.known("taiyuan-clerk", standard, "DB1407/T 984101-2023");
    world.agreement();
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.newRequest(standard));

    targets().setValue(Set.of(CaseWorld.JINZHONG, CaseWorld.XINZHOU));

    assertThat(comparison().getValue())
        .isEqualTo("晋中：DB1407/T 984101-2023《共享汽车停放管理规范（演示）》——\n忻州：没有查到相近标准");
    String compared = "晋中：DB1407/T 984101-2023 停放间距要求较低（演示）";
    test(comparison()).setValue(compared);
    targets().setValue(Set.of(CaseWorld.JINZHONG));
    assertThat(comparison().getValue()).isEqualTo(compared);
    test(find(TextField.class).all().stream()
            .filter(one -> "对象和范围".equals(one.getLabel()))
            .findFirst()
            .orElseThrow())
        .setValue("全市");
    test(area("理由")).setValue("便民（演示）");
    test(find(Button.class).withText("保存并送审签").single()).click();

    assertThat(find(Span.class).withClassName("bl-pre").single().getText()).isEqualTo(compared);
  }

  @Test
  @ReadBy("taiyuan-clerk")
  void whatNotAllOfTheCircleMayReadIsNotFilledIn() {
    CaseWorld world = new CaseWorld(portal);
    NearStandards near = new NearStandards(portal);
    UUID standard = world.standard("共享电单车投放规范（演示）");
    CircleCode narrower = new CircleCode("taixin");
    UUID other = near.shareIn(narrower, "xinzhou", "DB1409/T 984102-2023", "共享电单车投放规范（演示）");
    near.known("taiyuan-clerk", standard, "DB1409/T 984102-2023");

    assertThat(overlaps.nearIn(standard, CaseWorld.XINZHOU, 5))
        .extracting(one -> one.row().id())
        .contains(other);
    assertThat(overlaps.readIn(narrower, Set.of(other))).containsExactly(other);
    assertThat(overlaps.readIn(new CircleCode("cities"), Set.of(other))).isEmpty();

    world.agreement();
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.newRequest(standard));
    targets().setValue(Set.of(CaseWorld.XINZHOU, CaseWorld.JINZHONG));
    assertThat(comparison().getValue()).isEqualTo("晋中：没有查到相近标准\n忻州：");
    test(comparison()).setValue("晋中：没有查到相近标准\n忻州：另行说明（演示）");
    targets().setValue(Set.of(CaseWorld.XINZHOU));
    assertThat(comparison().getValue()).isEqualTo("忻州：另行说明（演示）");
    comparison().clear();
    targets().setValue(Set.of(CaseWorld.XINZHOU, CaseWorld.JINZHONG));
    assertThat(comparison().getValue()).as("cleared on purpose").isEmpty();
  }

  private TextArea comparison() {
    return area("与互认方标准的比对");
  }

  private TextArea area(String label) {
    return find(TextArea.class).all().stream()
        .filter(one -> label.equals(one.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private CheckboxGroup<BureauCode> targets() {
    return find(CheckboxGroup.class).single();
  }

  @SuppressWarnings("unchecked")
  private String held(BureauCode target) {
    CheckboxGroup<BureauCode> targets = find(CheckboxGroup.class).single();
    return targets.getItemHelperGenerator().apply(target);
  }
}
