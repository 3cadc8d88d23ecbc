package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
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

  /** What a page learns at its start, so that a drawing is nothing but its content. */
  private static final String LEARN =
      """
      const draw = (part, above) => {
        if (typeof part === 'string') { return document.createTextNode(part); }
        const [tag, attributes, ...children] = part;
        const space = tag === 'svg' ? 'http://www.w3.org/2000/svg' : above;
        const element = document.createElementNS(space, tag);
        Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
        element.append(...children.map(child => draw(child, space)));
        return element;
      };
      window.biaolianDraw = (place, parts) => place?.replaceChildren(
          ...parts.map(part => draw(part, document.documentElement.namespaceURI)));
      window.biaolianDrawn = part => draw(part, document.documentElement.namespaceURI);\
      """;

  private static final String DRAW = "biaolianDraw($1 ? this.querySelector($1) : this, $0)";

  private Drawn() {}

  /** Teaches a new page to draw. */
  public static void prepare(UI ui) {
    ui.getPage().executeJs(LEARN);
  }

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
    draw(place, kinds, data(content));
  }

  /**
   * Draws the content anew inside a part of what was drawn before.
   *
   * @param selector a CSS selector of the part
   */
  public static void inside(Component place, String selector, Component... content) {
    Set<Class<? extends Component>> kinds = new LinkedHashSet<>();
    for (Component component : content) {
      collect(component, kinds);
    }
    send(place, kinds, data(content), selector);
  }

  /** The same for parts that were never components. */
  public static void inside(Component place, String selector, List<Sketch> content) {
    ArrayNode parts = JSON.arrayNode();
    content.forEach(one -> parts.add(one.part()));
    send(place, Set.of(), parts, selector);
  }

  /** What is still to be drawn inside a component that has not met its page yet. */
  private record Waiting(Set<Class<? extends Component>> kinds, ArrayNode parts) {}

  private static void draw(
      Component place, Set<Class<? extends Component>> kinds, ArrayNode parts) {
    if (place.isAttached()) {
      send(place, kinds, parts, "");
      return;
    }
    // Until it is attached it may become part of a larger drawing.
    boolean first = ComponentUtil.getData(place, Waiting.class) == null;
    ComponentUtil.setData(place, Waiting.class, new Waiting(kinds, parts));
    if (first) {
      place
          .getElement()
          .getNode()
          .runWhenAttached(
              ui -> {
                Waiting waiting = ComponentUtil.getData(place, Waiting.class);
                if (waiting != null) {
                  ComponentUtil.setData(place, Waiting.class, null);
                  send(place, waiting.kinds(), waiting.parts(), "");
                }
              });
    }
  }

  private static void send(
      Component place, Set<Class<? extends Component>> kinds, ArrayNode parts, String selector) {
    // What these components load into the page has to be loaded for their elements too.
    List<Class<? extends Component>> needed = List.copyOf(kinds);
    place
        .getElement()
        .getNode()
        .runWhenAttached(ui -> needed.forEach(ui.getInternals()::addComponentDependencies));
    place.getElement().executeJs(DRAW, parts, selector);
  }

  /**
   * Lets the page draw all that stands inside a component, which itself stays. For components that
   * have no fields for their parts; see {@link #whole}.
   *
   * @return the component, which is not to be given further content
   */
  public static <T extends Component> T still(T component) {
    ArrayNode parts = JSON.arrayNode();
    children(component.getElement(), parts);
    Set<Class<? extends Component>> kinds = new LinkedHashSet<>();
    collect(component, kinds);
    component.getElement().removeAllChildren();
    draw(component, kinds, parts);
    return component;
  }

  /**
   * A component that the page draws whole. Nothing holds on to the parts of the given one, as its
   * own fields would.
   *
   * @param model not to be used again
   */
  public static Component whole(Component model) {
    Copy copy = new Copy(model.getElement());
    ArrayNode parts = JSON.arrayNode();
    children(model.getElement(), parts);
    Set<Class<? extends Component>> kinds = new LinkedHashSet<>();
    collect(model, kinds);
    draw(copy, kinds, parts);
    return copy;
  }

  /** The outermost element of what is drawn whole. */
  private static final class Copy extends Component {

    private static final long serialVersionUID = 1L;

    Copy(Element model) {
      super(new Element(model.getTag()));
      attributeNames(model)
          .forEach(name -> getElement().setAttribute(name, model.getAttribute(name)));
    }
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
    Waiting waiting = ComponentUtil.getData(component, Waiting.class);
    if (waiting != null) {
      kinds.addAll(waiting.kinds());
    }
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
    children(element, part);
    return part;
  }

  private static void children(Element element, ArrayNode parts) {
    element
        .getComponent()
        .map(component -> ComponentUtil.getData(component, Waiting.class))
        .ifPresent(waiting -> parts.addAll(waiting.parts()));
    element
        .getChildren()
        .forEach(
            child -> {
              if (child.isTextNode()) {
                parts.add(child.getText());
              } else {
                parts.add(described(child));
              }
            });
  }

  private static Stream<String> attributeNames(Element element) {
    return Stream.concat(element.getAttributeNames(), Stream.of("class", "style"))
        .distinct()
        .sorted()
        .filter(element::hasAttribute);
  }
}
