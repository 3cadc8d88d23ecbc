package org.biaolian.comparison.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.comparison.ComparedText;
import org.biaolian.comparison.Comparison;
import org.biaolian.comparison.Tally;
import org.biaolian.comparison.Verdict;
import org.biaolian.uikit.EmptyState;

/** The pairs of clauses, some at a time, narrowed to a verdict; with the person's corrections. */
final class ClausePairs extends Div {

  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 25;
  private static final List<Verdict> CHOICES =
      Stream.of(Verdict.values()).filter(Verdict::ofBoth).toList();

  private final transient Comparison compared;
  private final transient BooleanSupplier readable;
  private final boolean corrects;
  private final Map<String, Verdict> corrections = new TreeMap<>();
  private final Div filters = new Div();
  private final Div list = new Div();
  private final Div pager = new Div();
  private final Button columns = new Button();
  private Shown shown;
  private int first;
  private SerializableRunnable changed = () -> {};

  ClausePairs(Comparison compared, boolean corrects, BooleanSupplier readable, Shown shown) {
    this.compared = compared;
    this.corrects = corrects;
    this.readable = readable;
    this.shown = shown;
    addClassName("bl-pairs");
    filters.addClassName("bl-pair-filters");
    filters.getElement().setAttribute("role", "group");
    filters.getElement().setAttribute("aria-label", getTranslation("comparison.filter"));
    pager.addClassNames("bl-viewer-tools", "no-print");
    columns.addClickListener(
        click -> turn(new Shown(this.shown.all(), this.shown.only(), !this.shown.oneColumn())));
    columns.addClassName("bl-pair-columns");
    Div tools = new Div(filters, columns);
    tools.addClassNames("bl-pair-tools", "no-print");
    add(tools, heads(), list, pager);
    draw();
  }

  /** Which text is which, for both ways of showing them. */
  private Div heads() {
    Div heads = new Div();
    heads.addClassName("bl-pair-heads");
    for (ComparedText text : List.of(compared.left(), compared.right())) {
      Anchor number = new Anchor("/" + CatalogueRoutes.standard(text.number()), text.number());
      number.addClassName("num");
      heads.add(new Div(number, new Span(text.title())));
    }
    return heads;
  }

  Map<String, Verdict> corrections() {
    return Map.copyOf(corrections);
  }

  /** Takes over what was kept or typed before. */
  void correct(Map<String, Verdict> kept) {
    corrections.clear();
    corrections.putAll(kept);
    draw();
  }

  /** What to do when a person has corrected a verdict. */
  void onCorrection(SerializableRunnable action) {
    changed = action;
  }

  private Verdict verdict(ComparedClause clause) {
    return corrections.getOrDefault(clause.key(), clause.proposed());
  }

  /** Asked at each further step: rights end while somebody has the page open. */
  private void turn(Shown next) {
    if (readsOn()) {
      shown = next;
      first = 0;
      String left = compared.left().number();
      String right = compared.right().number();
      UI.getCurrent()
          .getPage()
          .getHistory()
          .replaceState(
              null, new Location(CatalogueRoutes.COMPARE + "?" + next.query(left, right)));
      draw();
    }
  }

  private void leaf(int by) {
    if (readsOn()) {
      first = Math.max(0, first + by);
      draw();
      list.getElement().executeJs("this.scrollIntoView({block: 'start'})");
    }
  }

  private boolean readsOn() {
    if (readable.getAsBoolean()) {
      return true;
    }
    removeAll();
    add(new EmptyState(getTranslation("rule.comparison-text-unreadable")));
    return false;
  }

  private void draw() {
    filters();
    columns.setText(
        getTranslation(shown.oneColumn() ? "comparison.two-columns" : "comparison.one-column"));
    list.setClassName("bl-pair-list" + (shown.oneColumn() ? " one" : ""));
    list.removeAll();
    List<ComparedClause> chosen =
        compared.clauses().stream().filter(clause -> shown.shows(verdict(clause))).toList();
    first = Math.min(first, Math.max(0, (chosen.size() - 1) / AT_ONCE * AT_ONCE));
    if (chosen.isEmpty()) {
      list.add(new EmptyState(getTranslation("comparison.nothing-shown")));
    }
    chosen.stream().skip(first).limit(AT_ONCE).forEach(clause -> list.add(pair(clause)));
    pager(chosen.size());
  }

  private ClausePair pair(ComparedClause clause) {
    ClausePair pair = new ClausePair(clause, verdict(clause));
    if (corrects && clause.proposed().ofBoth()) {
      Select<Verdict> choice = new Select<>();
      choice.setItems(CHOICES);
      choice.setItemLabelGenerator(one -> getTranslation(CompareWords.verdict(one)));
      choice.setValue(verdict(clause));
      choice.setAriaLabel(getTranslation("comparison.correct", pair.name()));
      choice.addClassName("bl-pair-choice");
      choice.addValueChangeListener(
          change -> {
            if (change.getValue() == clause.proposed()) {
              corrections.remove(clause.key());
            } else {
              corrections.put(clause.key(), change.getValue());
            }
            pair.tell(change.getValue());
            filters();
            changed.run();
          });
      pair.choice(choice);
    }
    return pair;
  }

  private void filters() {
    filters.removeAll();
    int every = compared.clauses().size();
    Tally tally = Tally.of(compared.clauses().stream().map(this::verdict).toList());
    filters.add(
        filter(
            getTranslation("comparison.changed"),
            every - tally.count(Verdict.IDENTICAL),
            new Shown(false, null, shown.oneColumn())),
        filter(getTranslation("comparison.all"), every, new Shown(true, null, shown.oneColumn())));
    for (Verdict verdict : Verdict.values()) {
      if (tally.count(verdict) > 0) {
        filters.add(
            filter(
                getTranslation(CompareWords.verdict(verdict)),
                tally.count(verdict),
                new Shown(false, verdict, shown.oneColumn())));
      }
    }
  }

  private Button filter(String words, int count, Shown wanted) {
    Button button = new Button(words + " " + count, click -> turn(wanted));
    button.getElement().setAttribute("aria-pressed", Boolean.toString(wanted.equals(shown)));
    if (wanted.equals(shown)) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
    }
    return button;
  }

  private void pager(int count) {
    pager.removeAll();
    pager.setVisible(count > AT_ONCE);
    Button before = new Button(getTranslation("comparison.before"), click -> leaf(-AT_ONCE));
    before.setEnabled(first > 0);
    Button after = new Button(getTranslation("comparison.after"), click -> leaf(AT_ONCE));
    after.setEnabled(first + AT_ONCE < count);
    Span where =
        new Span(
            getTranslation("comparison.where", first + 1, Math.min(count, first + AT_ONCE), count));
    where.addClassNames("num", "muted");
    pager.add(before, where, after);
  }
}
