package org.biaolian.bureau.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Membership;
import org.biaolian.draft.FormDrafts;
import org.biaolian.uikit.DemoTag;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;
import org.biaolian.uikit.StatusBadge.Tone;

/** The circles: their members over time and the agreements that recognitions rest on. */
@Route("circles")
@com.vaadin.flow.router.PageTitle("circles.title")
@Menu(order = 600, title = "circles.title")
@Requires(Action.READ_SHARED)
class CirclesView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Circles circles;
  private final transient Agreements agreements;
  private final transient BureauChips chips;
  private final transient OwnCircle ownCircle;
  private final transient Clock clock;
  private final transient FormDrafts drafts;
  private final transient FirstAdminRows firstAdmins;
  private final transient LastDays lastDays;
  private final Div cards = new Div();

  CirclesView(
      Circles circles,
      Agreements agreements,
      BureauChips chips,
      OwnCircle ownCircle,
      Clock clock,
      FormDrafts drafts,
      FirstAdminRows firstAdmins,
      LastDays lastDays) {
    this.circles = circles;
    this.agreements = agreements;
    this.chips = chips;
    this.ownCircle = ownCircle;
    this.clock = clock;
    this.drafts = drafts;
    this.firstAdmins = firstAdmins;
    this.lastDays = lastDays;
    addClassName("bl-page");
    cards.addClassName("bl-stack");
    add(new PageTitle(getTranslation("circles.title")).sub(getTranslation("circles.sub")), cards);
    show();
  }

  private void show() {
    cards.removeAll();
    circles.all().forEach(circle -> cards.add(card(circle)));
  }

  private Section card(Circle circle) {
    Section section = new Section(circle.name(getLocale())).flush();
    Anchor figures = new Anchor("/" + FiguresView.route(circle.code()));
    figures.setText(getTranslation("figures.link"));
    figures.setAriaLabel(getTranslation("figures.title", circle.name(getLocale())));
    section.more(chips.of(circle.secretariat()), figures);
    LocalDate today = LocalDate.now(clock);
    Div members = new Div(label("circles.members"));
    members.addClassName("bl-row");
    for (Membership membership : circles.memberships(circle.code())) {
      if (membership.holdsOn(today)) {
        members.add(member(membership));
      }
    }
    section.add(members);
    boolean own = ownCircle.is(circle.code());
    var entered = agreements.of(circle.code());
    entered.forEach(agreement -> section.add(row(agreement, today, own)));
    if (entered.isEmpty()) {
      Div none = new Div(new Paragraph(getTranslation("circles.no-agreement")));
      none.addClassName("bl-row");
      section.add(none);
    }
    if (own) {
      Div buttons =
          new Div(
              new Button(getTranslation("circles.enter"), click -> open(circle)),
              new Button(
                  getTranslation("circles.leave"),
                  click -> lastDays.ofMember(this, circle, this::show)));
      buttons.addClassNames("bl-row");
      section.add(buttons);
      firstAdmins.of(this, this::show).forEach(section::add);
    }
    return section;
  }

  private Span member(Membership membership) {
    Span member = new Span(chips.of(membership.bureau()));
    member.setTitle(getTranslation("circles.since", membership.joinedOn().toString()));
    LocalDate last = membership.lastDay();
    if (last != null) {
      Span until = new Span(getTranslation("circles.until", last.toString()));
      until.addClassName("muted");
      member.add(until);
    }
    return member;
  }

  private void open(Circle circle) {
    new AgreementDialog(
            circle,
            drafts,
            entry -> {
              agreements.enter(entry);
              show();
            })
        .open();
  }

  private Div row(Agreement agreement, LocalDate today, boolean own) {
    Div row = new Div(label("circles.agreement"), new Span(agreement.title()));
    row.addClassName("bl-row");
    if (agreement.demonstration()) {
      row.add(new DemoTag());
    }
    boolean holds = agreement.holdsOn(today);
    row.add(
        new StatusBadge(
            getTranslation(holds ? "circles.in-force" : "circles.not-in-force"),
            holds ? Tone.GOOD : Tone.NEUTRAL));
    Span dates =
        new Span(
            agreement.effectiveTo() == null
                ? getTranslation("circles.from", agreement.effectiveFrom().toString())
                : getTranslation(
                    "circles.from-to",
                    agreement.effectiveFrom().toString(),
                    agreement.effectiveTo().toString()));
    dates.addClassName("muted");
    Span scope = new Span(agreement.scope());
    scope.addClassName("muted");
    row.add(dates, scope);
    if (agreement.endsEarly()) {
      row.add(new StatusBadge(agreedEnd(agreement), Tone.NEUTRAL));
    }
    LocalDate end = agreement.effectiveTo();
    if (own && (end == null || !end.isBefore(today))) {
      Button set =
          new Button(
              getTranslation("circles.end-agreement"),
              click -> lastDays.ofAgreement(this, agreement, this::show));
      set.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
      set.setAriaLabel(getTranslation("circles.end-agreement") + " " + agreement.title());
      row.add(set);
    }
    return row;
  }

  private String agreedEnd(Agreement agreement) {
    return agreement.agreedTo() == null
        ? getTranslation("circles.ends-early")
        : getTranslation("circles.ends-early.agreed", agreement.agreedTo().toString());
  }

  private Span label(String key) {
    Span label = new Span(getTranslation(key));
    label.addClassNames("bl-row-label");
    return label;
  }
}
