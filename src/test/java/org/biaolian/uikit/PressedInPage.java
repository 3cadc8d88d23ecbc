package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a page tells the server, or what somebody who forges it would. */
public final class PressedInPage {

  private PressedInPage() {}

  public static void tell(Component component, String event, String name, String value) {
    tell(component, event, JsonNodeFactory.instance.objectNode().put(name, value));
  }

  public static void tell(Component component, String event, String name, int value) {
    tell(component, event, JsonNodeFactory.instance.objectNode().put(name, value));
  }

  private static void tell(Component component, String event, ObjectNode data) {
    component
        .getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(component.getElement(), event, data));
  }
}
