package org.biaolian.publicsite;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.bureau.Organizations;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.PublicNotices;
import org.biaolian.recognition.PublicNotices.Notice;
import org.biaolian.recognition.PublicNotices.Objection;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.shell.PublicLayout;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.Words;

/** One drafted decision that is shown to everybody, and the form to object to it. */
@Route(value = RecognitionRoutes.PUBLICITY + "/:id", layout = PublicLayout.class)
@AnonymousAllowed
class NoticeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient PublicNotices notices;
  private final transient Organizations organizations;
  private final TextField name = new TextField();
  private final TextField contact = new TextField();
  private final TextArea text = new TextArea();
  private final Div error = new Div();
  private final Button send = new Button();

  NoticeView(PublicNotices notices, Organizations organizations) {
    this.notices = notices;
    this.organizations = organizations;
    addClassName("bl-page");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("publicity.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    event
        .getRouteParameters()
        .get("id")
        .flatMap(NoticeView::id)
        .flatMap(notices::find)
        .ifPresentOrElse(this::show, this::over);
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Nothing tells a wrong address from a publicity that is over. */
  private void over() {
    add(
        new PageTitle(getTranslation("publicity.title")),
        new Section(
            getTranslation("publicity.over"), new Paragraph(getTranslation("publicity.over.why"))),
        all());
  }

  private Paragraph all() {
    return new Paragraph(
        new Anchor("/" + RecognitionRoutes.PUBLICITY, getTranslation("publicity.all")));
  }

  private void show(Notice one) {
    PageTitle head = new PageTitle(one.standardTitle()).serif().sub(one.standardNumber());
    if (one.demonstration()) {
      head.tags(new DemoTag());
    }
    Div stack =
        new Div(new Section(getTranslation("publicity.matter"), facts(one)), form(one.id()));
    stack.addClassName("bl-stack");
    add(head, stack, all());
  }

  private Facts facts(Notice one) {
    Facts facts = new Facts().oneColumn();
    facts.put(getTranslation("publicity.target"), name(one.target()));
    facts.put(getTranslation("publicity.applicant"), name(one.applicant()));
    facts.put(getTranslation("recognition.effect"), word(one.effect()));
    facts.put(getTranslation("recognition.area"), one.area());
    if (one.outcome() != null) {
      facts.put(getTranslation("publicity.outcome"), word(one.outcome()));
    }
    if (one.terms() != null) {
      facts.put(getTranslation("verify.terms"), one.terms());
    }
    if (one.differences() != null) {
      facts.put(getTranslation("verify.differences"), one.differences());
    }
    facts.put(
        getTranslation("publicity.days"),
        getTranslation("publicity.from-until", one.from().toString(), one.until().toString()));
    return facts;
  }

  private Section form(UUID id) {
    field(name, "publicity.name");
    field(contact, "publicity.contact");
    text.setLabel(getTranslation("publicity.text"));
    text.setMaxLength(2000);
    text.setWidthFull();
    error.addClassName("bl-alert");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    send.setText(getTranslation("publicity.send"));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setDisableOnClick(true);
    send.addClickListener(click -> send(id));
    Div buttons = new Div(send);
    buttons.addClassName("bl-btns");
    Div fields =
        new Div(
            new Paragraph(getTranslation("publicity.how")), name, contact, text, error, buttons);
    fields.addClassName("bl-stack");
    return new Section(getTranslation("publicity.object"), fields);
  }

  private void field(TextField field, String label) {
    field.setLabel(getTranslation(label));
    field.setMaxLength(200);
    field.setWidthFull();
  }

  /** What was typed stays until it is taken. */
  private void send(UUID id) {
    error.setVisible(false);
    try {
      notices.object(
          id, new Objection(name.getValue(), contact.getValue(), text.getValue()), address());
    } catch (RuntimeException failure) {
      error.setText(Refusals.sentence(this, failure).orElseThrow(() -> failure));
      error.setVisible(true);
      send.setEnabled(true);
      return;
    }
    removeAll();
    add(
        new PageTitle(getTranslation("publicity.title")),
        new Section(
            getTranslation("publicity.thanks"),
            new Paragraph(getTranslation("publicity.thanks.what"))),
        all());
  }

  private static String address() {
    VaadinRequest request = VaadinRequest.getCurrent();
    return request == null ? "" : request.getRemoteAddr();
  }

  private String name(BureauCode bureau) {
    return organizations.bureau(bureau).name(getLocale());
  }

  private String word(Enum<?> constant) {
    return getTranslation(Words.key(constant));
  }
}
