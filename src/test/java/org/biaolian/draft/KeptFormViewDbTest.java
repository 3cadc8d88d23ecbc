package org.biaolian.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DbTest
@Tag("view")
@ViewPackages(classes = KeptForm.class)
class KeptFormViewDbTest extends SpringBrowserlessTest {

  private static final String PERSON = "lvliang-clerk";
  private static final String FORM = "a/form";

  @Autowired private FormDrafts drafts;

  /** A form that shows what is stored, with a field for each kind. */
  private final class Page {
    final TextField title = new TextField();
    final DatePicker day = new DatePicker();
    final Select<String> choice = new Select<>();
    final KeptForm kept;

    Page(String basis, String... offered) {
      kept = new KeptForm(drafts, FORM, basis);
      title.setValue("原有名称");
      choice.setItems(offered);
      UI.getCurrentOrThrow().add(kept, title, day, choice);
      SignedIn.as(
          PERSON,
          () ->
              kept.field("title", title)
                  .field("day", day)
                  .field(
                      "choice",
                      choice,
                      one -> one,
                      one -> List.of(offered).contains(one) ? one : null)
                  .open());
    }

    void type() {
      SignedIn.as(
          PERSON,
          () -> {
            title.setValue("没有保存的名称");
            day.setValue(LocalDate.of(2026, 3, 1));
            choice.setValue("乙");
          });
    }

    void press(String label) {
      Button button =
          kept.getChildren()
              .filter(Button.class::isInstance)
              .map(Button.class::cast)
              .filter(one -> one.getText().equals(label))
              .findFirst()
              .orElseThrow();
      SignedIn.as(PERSON, (Runnable) button::click);
    }

    String says() {
      return kept.isVisible()
          ? kept.getChildren()
              .filter(Span.class::isInstance)
              .map(one -> one.getElement().getText())
              .findFirst()
              .orElse("")
          : "";
    }
  }

  @BeforeEach
  void inChinese() {
    UI.getCurrentOrThrow().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void forget() {
    SignedIn.as(PERSON, () -> drafts.discard(FORM));
  }

  @Test
  void aFormThatNobodyTouchedSaysNothingAndKeepsNothing() {
    assertThat(new Page("1", "甲", "乙").says()).isEmpty();
    assertThat(SignedIn.as(PERSON, () -> drafts.find(FORM))).isEmpty();
  }

  @Test
  void whatWasTypedStandsInTheFormAgain() {
    Page typed = new Page("1", "甲", "乙");
    typed.type();
    assertThat(typed.says()).contains("自动暂存");
    Page again = new Page("1", "甲", "乙");
    assertThat(again.title.getValue()).isEqualTo("没有保存的名称");
    assertThat(again.day.getValue()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(again.choice.getValue()).isEqualTo("乙");
    assertThat(again.says()).contains("已恢复");
  }

  @Test
  void aChoiceThatIsNoLongerOfferedIsLeftOutAndTheRestComesBack() {
    new Page("1", "甲", "乙").type();
    Page again = new Page("1", "甲");
    assertThat(again.title.getValue()).isEqualTo("没有保存的名称");
    assertThat(again.choice.getValue()).isNull();
  }

  @Test
  void discardingShowsWhatIsStored() {
    new Page("1", "甲", "乙").type();
    Page again = new Page("1", "甲", "乙");
    again.press("丢弃暂存内容");
    assertThat(again.title.getValue()).isEqualTo("原有名称");
    assertThat(again.day.getValue()).isNull();
    assertThat(again.says()).isEmpty();
    assertThat(SignedIn.as(PERSON, () -> drafts.find(FORM))).isEmpty();
    again.type();
    assertThat(SignedIn.as(PERSON, () -> drafts.find(FORM))).isPresent();
  }

  @Test
  void overAnotherVersionItIsOfferedAndNotFilledIn() {
    new Page("1", "甲", "乙").type();
    Page changed = new Page("2", "甲", "乙");
    assertThat(changed.title.getValue()).isEqualTo("原有名称");
    assertThat(changed.says()).contains("又有改动");
    changed.press("填入暂存内容");
    assertThat(changed.title.getValue()).isEqualTo("没有保存的名称");
    assertThat(SignedIn.as(PERSON, () -> drafts.find(FORM)).orElseThrow().basis()).isEqualTo("2");
  }

  @Test
  void fillingInOverAnotherVersionChangesOnlyWhatOneTypedOneself() {
    Page typed = new Page("1", "甲", "乙");
    SignedIn.as(PERSON, () -> typed.choice.setValue("乙"));
    Page changed = new Page("2", "甲", "乙");
    changed.title.setValue("他人改过的名称");
    changed.press("填入暂存内容");
    assertThat(changed.title.getValue()).isEqualTo("他人改过的名称");
    assertThat(changed.choice.getValue()).isEqualTo("乙");
  }

  @Test
  void typingDoesNotTakeTheRoomOfWhatIsStillOffered() {
    new Page("1", "甲", "乙").type();
    Page changed = new Page("2", "甲", "乙");
    SignedIn.as(PERSON, () -> changed.title.setValue("另一个名称"));
    assertThat(SignedIn.as(PERSON, () -> drafts.find(FORM)).orElseThrow().basis()).isEqualTo("1");
    changed.press("丢弃暂存内容");
    assertThat(changed.title.getValue()).isEqualTo("另一个名称");
    assertThat(changed.says()).contains("自动暂存");
    assertThat(SignedIn.as(PERSON, () -> drafts.find(FORM)).orElseThrow().basis()).isEqualTo("2");
  }

  @Test
  void aSavedFormIsNotBroughtBackAndKeepsNothingMore() {
    Page typed = new Page("1", "甲", "乙");
    typed.type();
    SignedIn.as(PERSON, (Runnable) typed.kept::done);
    SignedIn.as(PERSON, () -> typed.title.setValue("之后"));
    assertThat(SignedIn.as(PERSON, () -> drafts.find(FORM))).isEmpty();
    assertThat(new Page("2", "甲", "乙").title.getValue()).isEqualTo("原有名称");
  }

  @Test
  void writingTheStoredWordsAgainForgetsTheDraft() {
    Page typed = new Page("1", "甲", "乙");
    SignedIn.as(PERSON, () -> typed.title.setValue("没有保存的名称"));
    SignedIn.as(PERSON, () -> typed.title.setValue("原有名称"));
    assertThat(typed.says()).isEmpty();
    assertThat(SignedIn.as(PERSON, () -> drafts.find(FORM))).isEmpty();
  }
}
