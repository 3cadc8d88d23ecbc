package org.biaolian.kernel;

import java.io.Serializable;
import java.util.List;

/** A text in pieces, of which some are what somebody looked for. */
public record MarkedText(List<Piece> pieces) implements Serializable {

  /** A piece of a text. */
  public record Piece(String text, boolean marked) implements Serializable {}

  public MarkedText {
    pieces = List.copyOf(pieces);
  }

  /** The text without its marks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  public boolean marked() {
    return pieces.stream().anyMatch(Piece::marked);
  }
}
