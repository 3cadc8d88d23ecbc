package org.biaolian.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  private final List<String> heard = new ArrayList<>();
  private final Choice<String> choice =
      new Choice<>("排序", List.of("date", "number"), item -> item, heard::add);

  @Test
  void theNumberOfAnItemChoosesIt() {
    choose("1");
    assertThat(heard).containsExactly("number");
  }

  @Test
  void whatNoItemHasChoosesNothing() {
    choose("2");
    choose("-1");
    choose("number");
    choose("");
    assertThat(heard).isEmpty();
  }

  @Test
  void theServerKeepsNoElementOfTheItems() {
    assertThat(choice.getElement().getChildCount()).isZero();
    assertThat(choice.getElement().getPropertyNames()).isEmpty();
  }

  private void choose(String number) {
    PressedInPage.tell(choice, "change", "event.target.value", number);
  }
}
