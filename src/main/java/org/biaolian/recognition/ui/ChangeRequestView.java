package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RequestView;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;

/** Changes a draft, or mends what was returned. */
@Route(RecognitionRoutes.REQUESTS + "/:id/edit")
@com.vaadin.flow.router.PageTitle("recognition.change.title")
@Requires(Action.DRAFT_REQUEST)
class ChangeRequestView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient RecognitionRequests requests;
  private final transient RequestForms forms;

  ChangeRequestView(RecognitionRequests requests, RequestForms forms) {
    this.requests = requests;
    this.forms = forms;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<RequestView> found =
        Ids.read(event, "id")
            .flatMap(requests::find)
            .filter(request -> request.steps().contains(RequestView.Step.CHANGE));
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class, "request");
      return;
    }
    RequestView request = found.get();
    removeAll();
    RequestForm form =
        forms.create(
            request.summary().standard().id(),
            RecognitionRoutes.request(request.id()) + "/edit",
            String.valueOf(request.version()),
            entry -> {
              requests.change(request.id(), request.version(), entry);
              Notices.success(getTranslation("recognition.done.change"));
              UI.getCurrentOrThrow().navigate(RecognitionRoutes.request(request.id()));
            });
    form.fill(request);
    add(
        new PageTitle(getTranslation("recognition.change.title"))
            .sub(request.summary().standard().number()),
        form.keep());
  }
}
