package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.UUID;
import org.biaolian.recognition.CaseWorld;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The form in which the clerk recommends a decision. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class DecisionFormDbTest extends SpringBrowserlessTest {

  private static final String CLERK = "jinzhong-clerk";

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionCases cases;

  @Test
  @ReadBy(CLERK)
  void noOutcomeIsChosenForTheClerkAndWithoutOneNothingIsSent() {
    CaseWorld world = new CaseWorld(portal);
    UUID one = world.caseOf(world.opened(CaseWorld.JINZHONG), CaseWorld.JINZHONG);
    SignedIn.as(CLERK, () -> cases.acknowledge(one));
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    UI.getCurrentOrThrow().navigate(RecognitionRoutes.recognitionCase(one));

    assertThat(outcome().getValue()).isNull();
    find(TextArea.class).all().stream()
        .filter(field -> "评估意见".equals(field.getLabel()))
        .forEach(field -> field.setValue("已逐条评估"));
    find(Button.class).all().stream()
        .filter(button -> "提交审核".equals(button.getText()))
        .forEach(Button::click);

    assertThat(find(Div.class).all()).extracting(Div::getText).contains("请选择结论。");
    assertThat(SignedIn.as(CLERK, () -> cases.find(one)).orElseThrow().summary().state())
        .isEqualTo(CaseState.ASSESSING);
  }

  private RadioButtonGroup<?> outcome() {
    return find(RadioButtonGroup.class).all().stream()
        .filter(group -> "结论".equals(group.getLabel()))
        .findFirst()
        .orElseThrow();
  }
}
