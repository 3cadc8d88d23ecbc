package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Content that is only looked at, drawn by the page and forgotten by the server. Kept as
 * components, the elements of a list of results were most of what an open session costs. Texts go
 * into text nodes, never into markup.
 */
public final class Drawn {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final String DRAW =
      """
      const draw = part => {
        if (typeof part === 'string') { return document.createTextNode(part); }
        const [tag, attributes, ...children] = part;
        const element = document.createElement(tag);
        Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
        element.append(...children.map(draw));
        return element;
      };
      this.replaceChildren(...$0.map(draw));\
      """;

  private Drawn() {}

  /**
   * Draws the content inside a component that has no other.
   *
   * @param content components of elements, attributes and texts only; they are not to be used again
   * @throws IllegalArgumentException for content with properties, which only the server could set
   */
  public static void in(Component place, Component... content) {
    Set<Class<? extends Component>> kinds = new LinkedHashSet<>();
    for (Component component : content) {
      collect(component, kinds);
    }
    // What these components load into the page has to be loaded for their elements too.
    List<Class<? extends Component>> needed = List.copyOf(kinds);
    place
        .getElement()
        .getNode()
        .runWhenAttached(ui -> needed.forEach(ui.getInternals()::addComponentDependencies));
    place.getElement().executeJs(DRAW, data(content));
  }

  /** What the page is told: text as text, an element as its tag, its attributes, its children. */
  static ArrayNode data(Component... content) {
    ArrayNode parts = JSON.arrayNode();
    for (Component component : content) {
      parts.add(described(component.getElement()));
    }
    return parts;
  }

  private static void collect(Component component, Set<Class<? extends Component>> kinds) {
    kinds.add(component.getClass());
    component.getChildren().forEach(child -> collect(child, kinds));
  }

  private static ArrayNode described(Element element) {
    if (element.getPropertyNames().findAny().isPresent()) {
      throw new IllegalArgumentException(
          element.getTag() + " has properties " + element.getPropertyNames().toList());
    }
    ObjectNode attributes = JSON.objectNode();
    attributeNames(element).forEach(name -> attributes.put(name, element.getAttribute(name)));
    ArrayNode part = JSON.arrayNode().add(element.getTag()).add(attributes);
    element
        .getChildren()
        .forEach(
            child -> {
              if (child.isTextNode()) {
                part.add(child.getText());
              } else {
                part.add(described(child));
              }
            });
    return part;
  }

  private static Stream<String> attributeNames(Element element) {
    return Stream.concat(element.getAttributeNames(), Stream.of("class", "style"))
        .distinct()
        .sorted()
        .filter(element::hasAttribute);
  }
}
