package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.Standards;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;

/** Asks other bureaus to recognise a standard; reached from the standard's page. */
@Route("recognition/new/:standard")
@com.vaadin.flow.router.PageTitle("recognition.new.title")
@Requires(Action.DRAFT_REQUEST)
class NewRequestView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient RecognitionRequests requests;
  private final transient Standards standards;
  private final transient RequestForms forms;

  NewRequestView(RecognitionRequests requests, Standards standards, RequestForms forms) {
    this.requests = requests;
    this.standards = standards;
    this.forms = forms;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<StandardView> found = Ids.read(event, "standard").flatMap(standards::find);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "standard");
      return;
    }
    StandardView standard = found.get();
    removeAll();
    add(
        new PageTitle(getTranslation("recognition.new.title")).sub(standard.number()),
        forms
            .create(
                standard.id(),
                RecognitionRoutes.newRequest(standard.id()),
                "",
                entry -> {
                  UUID id = requests.draft(entry);
                  Notices.success(getTranslation("recognition.done.draft"));
                  UI.getCurrentOrThrow().navigate(RecognitionRoutes.request(id));
                })
            .keep());
  }
}
