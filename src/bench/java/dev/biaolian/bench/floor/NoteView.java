package dev.biaolian.bench.floor;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The one page, at the address of the portal's signed-out page. */
@Route("signed-out")
@AnonymousAllowed
class NoteView extends VerticalLayout {

  private static final long serialVersionUID = 1L;

  NoteView(NoteRepository notes) {
    notes.findAll().forEach(note -> add(new Span(note.id() + " " + note.text())));
  }
}
