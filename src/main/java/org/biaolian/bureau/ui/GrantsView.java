package org.biaolian.bureau.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Grants;
import org.biaolian.bureau.Grants.Proposal;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** The security-admin, as second person, answers proposals for approvers and bureau-admins. */
@Route("admin/grants")
@com.vaadin.flow.router.PageTitle("grants.title")
@Menu(order = 920, title = "grants.title")
@Requires(Action.CONFIRM_GRANT)
class GrantsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Grants grants;
  private final transient BureauChips chips;
  private final Div cards = new Div();

  GrantsView(Grants grants, BureauChips chips) {
    this.grants = grants;
    this.chips = chips;
    addClassName("bl-page");
    cards.addClassName("bl-stack");
    add(new PageTitle(getTranslation("grants.title")).sub(getTranslation("grants.sub")), cards);
    show();
  }

  private void show() {
    cards.removeAll();
    List<Proposal> waiting = grants.waiting();
    waiting.forEach(one -> cards.add(card(one)));
    if (waiting.isEmpty()) {
      cards.add(new EmptyState(getTranslation("grants.empty")));
    }
  }

  private Section card(Proposal one) {
    String role = getTranslation("role." + one.role().realmName());
    Section card = new Section(one.person() + " → " + role).more(chips.of(one.organization()));
    card.add(new Span(getTranslation("grants.proposed", one.proposer(), one.reason())));
    Button confirm = new Button(getTranslation("grants.confirm"), click -> confirm(one, role));
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    Div buttons =
        new Div(confirm, new Button(getTranslation("grants.refuse"), click -> refuse(one)));
    buttons.addClassName("bl-row");
    card.add(buttons);
    return card;
  }

  private void confirm(Proposal one, String role) {
    new BindingDialog(
            getTranslation("grants.confirm"),
            getTranslation("grants.confirm"),
            List.of(
                new BindingDialog.Consequence(
                    one.person(), getTranslation("grants.confirm.what", role))),
            () -> {
              grants.confirm(one.id());
              told();
            })
        .open();
  }

  private void refuse(Proposal one) {
    TextArea why = new TextArea(getTranslation("people.reason"));
    why.setMaxLength(400);
    why.setWidthFull();
    why.setRequiredIndicatorVisible(true);
    new BindingDialog(
            getTranslation("grants.refuse"),
            getTranslation("grants.refuse"),
            List.of(
                new BindingDialog.Consequence(one.person(), getTranslation("grants.refuse.what"))),
            () -> {
              grants.refuse(one.id(), why.getValue());
              told();
            })
        .fields(why)
        .open();
  }

  private void told() {
    show();
    Notices.success(getTranslation("people.done"));
  }
}
