package org.biaolian.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DrawnCellTest {

  @Test
  void aCellIsSentAsItsElementsWithTextsAsTexts() {
    Span cell = new Span(new Anchor("cases/1", "<b>养老</b>"));
    cell.addClassName("t1");

    assertThat(part(cell))
        .hasToString("[\"span\",{\"class\":\"t1\"},[\"a\",{\"href\":\"cases/1\"},\"<b>养老</b>\"]]");
  }

  private static Object part(Component cell) {
    LitRenderer<String> renderer = DrawnCell.of(row -> cell);
    return Objects.requireNonNull(renderer.getValueProviders().get("part")).apply("row");
  }
}
