package org.biaolian.recognition.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.catalogue.ui.ResultLinks;
import org.biaolian.recognition.RecognitionRoutes;

/** From what was found to asking for many of it. */
@SpringComponent
class BulkLinks implements ResultLinks {

  private final Access access;

  BulkLinks(Access access) {
    this.access = access;
  }

  @Override
  public List<Link> of(String question) {
    String place = "/" + RecognitionRoutes.SUBMISSIONS + "/new";
    return access.may(Action.DRAFT_REQUEST)
        ? List.of(
            new Link("submission.from-search", question.isEmpty() ? place : place + "?" + question))
        : List.of();
  }
}
