package org.biaolian.subscription.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.biaolian.subscription.SubscriptionLine;
import org.biaolian.subscription.SubscriptionRoutes;
import org.biaolian.subscription.Subscriptions;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class SubscriptionsViewDbTest extends SpringBrowserlessTest {

  private static final String WHO = "xinzhou-reviewer";

  @Autowired private Subscriptions subscriptions;

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
    UI.getCurrentOrThrow().navigate(SubscriptionRoutes.LIST);
  }

  @Test
  @ReadBy(WHO)
  void aFieldIsFollowedAndEndedAndWhatIsMistypedStays() {
    test(field("ICS")).setValue("93.08");
    press("关注这个领域");
    assertThat(mine()).isEmpty();
    assertThat(field("ICS").getValue()).isEqualTo("93.08");
    test(field("ICS")).setValue("93.080");
    test(field("CCS")).setValue("p66");
    press("关注这个领域");
    assertThat(mine()).hasSize(1);
    assertThat(mine().getFirst().field())
        .satisfies(field -> assertThat(field.ccs()).isEqualTo("P66"));
    assertThat(field("ICS").getValue()).isEmpty();

    press("取消关注");
    assertThat(mine()).as("asked first").hasSize(1);
    confirm("取消关注");
    assertThat(mine()).isEmpty();
  }

  @Test
  @ReadBy(WHO)
  void aLinkToWhatIsNotOnesOwnSaysSoAndChangesNothing() {
    UI.getCurrentOrThrow()
        .navigate(
            SubscriptionRoutes.LIST,
            QueryParameters.simple(Map.of(SubscriptionRoutes.END, UUID.randomUUID().toString())));
    assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
    assertThat(find(Paragraph.class).all())
        .extracting(Paragraph::getText)
        .anyMatch(text -> text.contains("关注"));
  }

  @Test
  @ReadBy(WHO)
  void withoutAMailServerTheCardSaysSoAndOffersNothing() {
    assertThat(find(Paragraph.class).all())
        .extracting(Paragraph::getText)
        .contains("本平台没有设置邮件服务器，动态只在这里和工作台显示。");
    assertThat(find(Checkbox.class).all())
        .extracting(Checkbox::getLabel)
        .doesNotContain("把动态发到我的邮箱");
  }

  private List<SubscriptionLine> mine() {
    return SignedIn.as(WHO, () -> subscriptions.mine());
  }

  private TextField field(String label) {
    return find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private void press(String text) {
    test(find(Button.class).all().stream()
            .filter(button -> text.equals(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private void confirm(String verb) {
    Dialog open =
        find(Dialog.class).all().stream().filter(Dialog::isOpened).findFirst().orElseThrow();
    test(find(Button.class, open).all().stream()
            .filter(button -> verb.equals(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
  }
}
