package org.biaolian.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.OverlapVerdict;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ReadBy;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Probable duplicates, worked off one by one. */
@DbTest
@Tag("view")
@ViewPackages(packages = "org.biaolian")
class OverlapViewDbTest extends SpringBrowserlessTest {

  private static final String TITLE = "窑洞民宿防潮通风改造规范";

  @Autowired private StandardEntry entry;
  @Autowired private Sharings sharings;

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  @ReadBy("lvliang-clerk")
  void aGroupIsJudgedOnceWithAReasonWhereItIsNone() {
    share("lvliang", "DB1411/T 900831-2024");
    share("xinzhou", "DB1409/T 900831-2024");
    open("open");
    test(judge()).click();
    confirm();
    assertThat(alert()).as("no verdict yet").isNotEmpty();
    choose(OverlapVerdict.DIFFERENT);
    confirm();
    assertThat(alert()).as("no reason yet").isNotEmpty();
    test(find(TextArea.class, dialog()).single()).setValue("一为土窑，一为石窑");
    confirm();
    assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
    assertThat(judges()).isEmpty();
    open("judged");
    assertThat(judges()).hasSize(1);
  }

  @SuppressWarnings("unchecked")
  private void choose(OverlapVerdict verdict) {
    RadioButtonGroup<OverlapVerdict> group = find(RadioButtonGroup.class, dialog()).single();
    group.setValue(verdict);
  }

  private static void open(String state) {
    UI.getCurrentOrThrow()
        .navigate("standards/overlaps", QueryParameters.simple(Map.of("state", state)));
  }

  private Button judge() {
    assertThat(judges()).hasSize(1);
    return judges().getFirst();
  }

  private List<Button> judges() {
    return find(Button.class).all().stream()
        .filter(button -> button.getAriaLabel().orElse("").contains(TITLE))
        .toList();
  }

  private void confirm() {
    test(find(Button.class, dialog()).all().stream()
            .filter(button -> "判定".equals(button.getText()))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private String alert() {
    return String.join(
        "",
        find(Div.class, dialog()).all().stream()
            .filter(div -> "alert".equals(div.getElement().getAttribute("role")))
            .map(Div::getText)
            .toList());
  }

  private Dialog dialog() {
    return find(Dialog.class).all().stream().filter(Dialog::isOpened).findFirst().orElseThrow();
  }

  private void share(String place, String number) {
    var id =
        SignedIn.as(
            place + "-clerk",
            () -> {
              var made =
                  entry.record(
                      new NewStandard(
                          number,
                          StandardDetails.of(
                              TITLE, LocalDate.of(2024, 5, 6), LocalDate.of(2024, 8, 6), null)));
              sharings.propose(made, Sharing.PUBLIC, Set.of());
              return made;
            });
    SignedIn.as(place + "-approver", () -> sharings.confirm(id));
  }
}
