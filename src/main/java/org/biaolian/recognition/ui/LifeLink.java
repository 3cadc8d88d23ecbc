package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import org.biaolian.recognition.RecognitionRoutes;
import org.springframework.stereotype.Component;

/** The way to the whole life of a request. */
@Component
class LifeLink {

  private final Pieces pieces;

  LifeLink(Pieces pieces) {
    this.pieces = pieces;
  }

  Div to(UUID requestId) {
    Div row =
        new Div(
            new Anchor(
                "/" + RecognitionRoutes.life(requestId), pieces.text("recognition.life.title")));
    row.addClassName("bl-row");
    return row;
  }
}
