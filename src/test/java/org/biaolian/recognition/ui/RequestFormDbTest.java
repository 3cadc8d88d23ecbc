package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Locale;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.testing.DbTest;
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

  @SuppressWarnings("unchecked")
  private String held(BureauCode target) {
    CheckboxGroup<BureauCode> targets = find(CheckboxGroup.class).single();
    return targets.getItemHelperGenerator().apply(target);
  }
}
