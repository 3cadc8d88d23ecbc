package org.biaolian.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadingButtonsTest {

  private final List<String> opened = new ArrayList<>();
  private final LeadingButtons buttons =
      new LeadingButtons().to("录入", "standards/new").to("导入", "standards/import").done();

  @BeforeEach
  void open() {
    UI.setCurrent(
        new UI() {
          private static final long serialVersionUID = 1L;

          @Override
          public void navigate(String location) {
            opened.add(location);
          }
        });
  }

  @AfterEach
  void close() {
    UI.setCurrent(null);
  }

  @Test
  void aPressLeadsToThePageOfItsButton() {
    press("1");
    assertThat(opened).containsExactly("standards/import");
  }

  @Test
  void aPressBesideTheButtonsOrAForgedOneLeadsNowhere() {
    assertThatCode(
            () -> {
              press("");
              press("2");
              press("-1");
              press("admin/people");
            })
        .doesNotThrowAnyException();
    assertThat(opened).isEmpty();
  }

  private void press(String number) {
    PressedInPage.tell(
        buttons, "click", "event.target.closest('[data-to]')?.dataset.to ?? ''", number);
  }
}
