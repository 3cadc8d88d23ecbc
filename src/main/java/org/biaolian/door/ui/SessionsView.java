package org.biaolian.door.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.door.Sessions;
import org.biaolian.door.SignedInSession;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** Where one is signed in, and ending it elsewhere. */
@Route("me/sessions")
@com.vaadin.flow.router.PageTitle("door.sessions.title")
@Requires(Action.USE_PORTAL)
class SessionsView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final transient Sessions sessions;
  private final transient AuthenticationContext authentication;
  private final transient Clock clock;

  SessionsView(Sessions sessions, AuthenticationContext authentication, Clock clock) {
    this.sessions = sessions;
    this.authentication = authentication;
    this.clock = clock;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    Section list = new Section(getTranslation("door.sessions.open")).flush();
    sessions.mine().forEach(session -> list.add(row(session)));
    add(
        new PageTitle(getTranslation("door.sessions.title")),
        new Paragraph(getTranslation("door.sessions.hint")),
        list);
  }

  private Div row(SignedInSession session) {
    Span name = new Span(name(session));
    Span facts =
        new Span(
            getTranslation(
                "door.sessions.facts",
                session.address(),
                time(session.startedAt()),
                time(session.lastUsedAt())));
    facts.addClassName("num");
    Div words = new Div(new Div(name), new Div(facts));
    words.addClassName("grow");
    Div row = new Div(words);
    row.add(session.present() ? here() : List.of(end(session)));
    row.addClassName("bl-row");
    return row;
  }

  private String name(SignedInSession session) {
    return session.browser().isEmpty()
        ? getTranslation("door.sessions.unknown-browser")
        : session.browser();
  }

  private List<Component> here() {
    return List.of(
        new StatusBadge(getTranslation("door.sessions.present"), StatusBadge.Tone.GOOD),
        new Button(getTranslation("shell.person.sign-out"), click -> authentication.logout()));
  }

  private Component end(SignedInSession session) {
    String verb = getTranslation("door.sessions.end");
    Button button =
        new Button(
            verb,
            click ->
                new BindingDialog(
                        getTranslation("door.sessions.ask"),
                        verb,
                        List.of(
                            new Consequence(
                                name(session), getTranslation("door.sessions.consequence"))),
                        () -> {
                          sessions.end(session.handle());
                          Notices.success(getTranslation("door.sessions.ended"));
                          show();
                        })
                    .open());
    button.setAriaLabel(getTranslation("door.sessions.end-one", name(session)));
    return button;
  }

  private String time(Instant at) {
    return LocalDateTime.ofInstant(at, clock.getZone()).format(TIME);
  }
}
