package org.biaolian.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.worklist.CalendarFeeds;

/** Makes, copies and revokes the address of one's own deadlines for calendar programs. */
@Route("me/calendar")
@com.vaadin.flow.router.PageTitle("feed.title")
@Requires(Action.USE_PORTAL)
class FeedView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient CalendarFeeds feeds;

  FeedView(CalendarFeeds feeds) {
    this.feeds = feeds;
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Optional.empty());
  }

  /**
   * @param fresh the address that was made just now: it is shown this once
   */
  private void show(Optional<String> fresh) {
    removeAll();
    Optional<LocalDate> made = feeds.madeOn();
    Div stack = new Div();
    stack.addClassName("bl-stack");
    stack.add(new Paragraph(getTranslation("feed.hint")));
    fresh.ifPresent(address -> stack.add(address(address)));
    Section present =
        new Section(
            getTranslation("feed.address"),
            new Paragraph(
                made.map(day -> getTranslation("feed.made-on", day.toString()))
                    .orElseGet(() -> getTranslation("feed.none"))));
    Button make =
        new Button(
            getTranslation(made.isPresent() ? "feed.make-new" : "feed.make"),
            click -> make(made.isPresent()));
    make.addThemeVariants(ButtonVariant.PRIMARY);
    Div buttons = new Div(make);
    buttons.addClassName("bl-btns");
    if (made.isPresent()) {
      buttons.add(new Button(getTranslation("feed.revoke"), click -> revoke()));
    }
    present.add(buttons);
    stack.add(present);
    add(new PageTitle(getTranslation("feed.title")), stack);
  }

  private Section address(String address) {
    TextField field = new TextField(getTranslation("feed.fresh"));
    field.setValue(address);
    field.setReadOnly(true);
    field.setWidthFull();
    Button copy = new Button(getTranslation("feed.copy"));
    copy.addClickListener(
        click ->
            field
                .getElement()
                .executeJs(
                    """
                    this.inputElement.select();
                    return navigator.clipboard
                        ? navigator.clipboard.writeText($0).then(() => true, () => false)
                        : false;\
                    """,
                    address)
                .then(
                    Boolean.class,
                    copied ->
                        Notices.success(
                            getTranslation(copied ? "feed.copied" : "feed.copy-by-hand"))));
    return new Section(
        getTranslation("feed.once"), new Paragraph(getTranslation("feed.secret")), field, copy);
  }

  private void make(boolean again) {
    if (!again) {
      show(Optional.of(feeds.make(getLocale())));
      return;
    }
    ask("feed.make-new", () -> show(Optional.of(feeds.make(getLocale()))));
  }

  private void revoke() {
    ask(
        "feed.revoke",
        () -> {
          feeds.revoke();
          show(Optional.empty());
          Notices.success(getTranslation("feed.revoked"));
        });
  }

  private void ask(String key, SerializableRunnable act) {
    new BindingDialog(
            getTranslation("feed.ask"),
            getTranslation(key),
            List.of(new Consequence(getTranslation("feed.old"), getTranslation("feed.old.dead"))),
            act)
        .open();
  }
}
