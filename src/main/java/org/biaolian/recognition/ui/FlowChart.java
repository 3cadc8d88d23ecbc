package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The picture of who recognises whose standards. It is sent to the page and not kept; the figures
 * stand in a table beside it.
 */
@Tag("bl-flow-chart")
@NpmPackage(value = "echarts", version = "6.0.0")
@JsModule("./flow-chart.ts")
final class FlowChart extends Component implements HasStyle {

  private static final long serialVersionUID = 1L;

  /**
   * A band of the picture.
   *
   * @param told what is read when one points at it
   * @param slow whether it took longer than the time limit
   */
  record Band(String from, String to, long count, String told, boolean slow) {}

  FlowChart(String name) {
    addClassName("bl-flow-chart");
    getElement().setAttribute("aria-label", name);
  }

  void show(List<Band> bands) {
    ArrayNode flows = JsonNodeFactory.instance.arrayNode();
    for (Band band : bands) {
      flows
          .addObject()
          .put("from", band.from())
          .put("to", band.to())
          .put("count", band.count())
          .put("told", band.told())
          .put("slow", band.slow());
    }
    getElement().executeJs("this.flows = $0", flows);
  }
}
