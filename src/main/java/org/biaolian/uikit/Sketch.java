package org.biaolian.uikit;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a drawing that was never a component: for what comes by the hundred and is only looked
 * at. Texts go as text and attributes as attributes, as in {@link Drawn}.
 */
public final class Sketch {

  private final ArrayNode part = JsonNodeFactory.instance.arrayNode();
  private final ObjectNode attributes;

  /** An element with these parts. */
  public Sketch(String tag, Sketch... inner) {
    part.add(tag);
    attributes = part.addObject();
    add(inner);
  }

  /** An element with a text. */
  public Sketch(String tag, String text) {
    this(tag);
    part.add(text);
  }

  public Sketch with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  public Sketch add(Sketch... inner) {
    for (Sketch one : inner) {
      part.add(one.part);
    }
    return this;
  }

  ArrayNode part() {
    return part;
  }
}
