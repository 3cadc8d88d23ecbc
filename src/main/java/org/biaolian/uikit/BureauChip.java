package org.biaolian.uikit;

import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Names an organization: a square sign for a province, a lozenge for a city, a dashed box for a
 * secretariat, filled when it is the reader's own.
 */
public final class BureauChip extends Span {

  /** The shape that tells the kind of organization. */
  public enum Kind {
    /** Square with one character. */
    PROVINCE("prov"),
    /** Lozenge with the name. */
    CITY("city"),
    /** Dashed box with the name. */
    SECRETARIAT("sec"),
    /** Plain box, as the dashed one is for secretariats. */
    PLATFORM("sec");

    private final String style;

    Kind(String style) {
      this.style = style;
    }
  }

  /**
   * What a chip shows.
   *
   * @param kind the shape
   * @param mark the text inside the shape: 晋, 太原, 秘书处
   * @param name the text beside the shape, or null for none; provinces use it
   * @param title the full name, shown on hover and read aloud
   */
  public record Bureau(Kind kind, String mark, @Nullable String name, String title)
      implements Serializable {}

  /** A chip of somebody else's organization. */
  public BureauChip(Bureau bureau) {
    this(bureau, false);
  }

  /** A chip, filled when {@code own}. */
  public BureauChip(Bureau bureau, boolean own) {
    addClassNames("bl-bureau", bureau.kind().style);
    if (own) {
      addClassName("own");
    }
    if (bureau.mark().codePoints().noneMatch(Character::isIdeographic)) {
      addClassName("latin");
    }
    setTitle(bureau.title());
    add(new Bold(bureau.mark()));
    if (bureau.name() != null) {
      add(new Span(bureau.name()));
    }
    if (bureau.name() == null && bureau.kind() == Kind.PROVINCE) {
      // One character alone says little to a screen reader.
      getElement().setAttribute("role", "img").setAttribute("aria-label", bureau.title());
    }
  }
}
