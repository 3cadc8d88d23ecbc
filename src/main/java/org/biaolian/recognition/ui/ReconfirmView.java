package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Circles;
import org.biaolian.recognition.ActKind;
import org.biaolian.recognition.NewAct;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.ReconfirmHeap;
import org.biaolian.recognition.ReconfirmQuestion;
import org.biaolian.recognition.Reconfirmations;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.RowChoice;

/** What the own bureau can confirm anew, the most urgent first; many in one act. */
@Route(RecognitionRoutes.RECONFIRM)
@PageTitle("recognition.reconfirm.title")
@Requires(Action.ASSESS_CASE)
class ReconfirmView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private final transient Reconfirmations reconfirmations;
  private final transient Pieces pieces;
  private final ReconfirmFilters filters;
  private final Grid<RegisterLine> grid = new Grid<>();
  private final Button propose = new Button();
  private final Button all = new Button();
  private final Span count = new Span();
  private final Div buttons = new Div(propose, all, count);
  private final Div held = new Div();
  private final Div empty = new Div();
  private transient Optional<ReconfirmQuestion> asked = Optional.empty();

  ReconfirmView(Reconfirmations reconfirmations, Circles circles, ActForm form, Pieces pieces) {
    this.reconfirmations = reconfirmations;
    this.pieces = pieces;
    filters = new ReconfirmFilters(circles, ReconfirmView::open);
    addClassName("bl-page");
    buttons.addClassName("bl-btns");
    count.addClassName("muted");
    count.getElement().setAttribute("role", "status");
    held.addClassName("bl-note");
    propose.setText(getTranslation("recognition.reconfirm.button"));
    propose.addThemeVariants(ButtonVariant.PRIMARY);
    propose.addClickListener(
        click -> form.open(ActKind.RECONFIRM, new LinkedHashSet<>(grid.getSelectedItems())));
    all.setText(getTranslation("recognition.reconfirm.all", NewAct.MOST));
    all.addClickListener(click -> asked.ifPresent(this::choose));
    columns();
    add(
        new org.biaolian.uikit.PageTitle(getTranslation("recognition.reconfirm.title"))
            .sub(getTranslation("recognition.reconfirm.sub", NewAct.MOST)),
        filters,
        held,
        buttons,
        grid,
        empty);
  }

  private void columns() {
    grid.addClassName("grow");
    grid.setPageSize(PAGE);
    grid.getElement().setAttribute("aria-label", getTranslation("recognition.reconfirm.title"));
    RowChoice.offer(grid);
    grid.addSelectionListener(event -> chosen(event.getAllSelectedItems().size()));
    grid.addComponentColumn(one -> pieces.daysOrDash(one.actBy()))
        .setHeader(getTranslation("recognition.register.act-by"))
        .setFlexGrow(0)
        .setWidth("150px");
    grid.addComponentColumn(
            one -> pieces.twoLines(one.standard(), RecognitionRoutes.recognition(one.id())))
        .setHeader(getTranslation("recognition.column.standard"))
        .setFlexGrow(3)
        .setWidth("240px");
    grid.addComponentColumn(one -> pieces.chip(one.applicant()))
        .setHeader(getTranslation("recognition.column.applicant"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addColumn(RegisterLine::agreement)
        .setHeader(getTranslation("recognition.agreement"))
        .setFlexGrow(2)
        .setWidth("150px");
    grid.addColumn(one -> one.expiresOn().toString())
        .setHeader(getTranslation("recognition.expires-on"))
        .setFlexGrow(0)
        .setWidth("120px");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<ReconfirmHeap> heaps = reconfirmations.heaps();
    asked = filters.show(heaps, event.getLocation().getQueryParameters());
    long waiting =
        heaps.stream()
            .filter(one -> asked.stream().anyMatch(it -> it.circle().equals(one.circle())))
            .mapToLong(ReconfirmHeap::held)
            .sum();
    held.setText(getTranslation("recognition.reconfirm.held", waiting));
    held.setVisible(waiting > 0);
    long rows = asked.map(this::rows).orElse(0L);
    grid.deselectAll();
    chosen(0);
    grid.setVisible(rows > 0);
    buttons.setVisible(rows > 0);
    empty.removeAll();
    empty.add(
        new EmptyState(
            getTranslation(
                heaps.stream().allMatch(one -> one.free() == 0)
                    ? "recognition.reconfirm.empty"
                    : "recognition.register.none")));
    empty.setVisible(rows == 0);
  }

  private long rows(ReconfirmQuestion question) {
    List<RegisterLine> first = reconfirmations.list(question, 0, PAGE);
    long rows = first.size() < PAGE ? first.size() : reconfirmations.count(question);
    FirstPage.show(
        grid,
        first,
        rows,
        Integer.MAX_VALUE,
        (offset, limit) -> reconfirmations.list(question, offset, limit));
    return rows;
  }

  private void choose(ReconfirmQuestion question) {
    grid.asMultiSelect()
        .setValue(new LinkedHashSet<>(reconfirmations.list(question, 0, NewAct.MOST)));
  }

  private void chosen(int many) {
    count.setText(getTranslation("recognition.reconfirm.chosen", many, NewAct.MOST));
    propose.setEnabled(many > 0 && many <= NewAct.MOST);
  }

  private static void open(QueryParameters address) {
    UI.getCurrentOrThrow().navigate(ReconfirmView.class, address);
  }
}
