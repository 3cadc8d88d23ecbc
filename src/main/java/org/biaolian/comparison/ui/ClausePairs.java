package org.biaolian.comparison.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.comparison.ComparedText;
import org.biaolian.comparison.Comparison;
import org.biaolian.comparison.Corrections;
import org.biaolian.comparison.Tally;
import org.biaolian.comparison.Verdict;
import org.biaolian.comparison.domain.HandPairs;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Notices;

/** The pairs of clauses, some at a time, narrowed to a verdict; with the person's corrections. */
final class ClausePairs extends Div {

  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 25;

  /** As the rules have it. */
  private final transient Comparison compared;

  private final transient BooleanSupplier readable;
  private final boolean corrects;
  private transient Comparison now;
  private Corrections corrections = Corrections.NONE;
  private final Div filters = new Div();
  private final Div list = new Div();
  private final Div pager = new Div();
  private final Button columns = new Button();
  private Shown shown;
  private int first;
  private SerializableRunnable changed = () -> {};

  ClausePairs(Comparison compared, boolean corrects, BooleanSupplier readable, Shown shown) {
    this.compared = compared;
    this.now = compared;
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

  Corrections corrections() {
    return corrections;
  }

  /** How many clauses are what, as corrected. */
  Tally tally() {
    return now.tally(corrections.verdicts());
  }

  /** Forewords and the like, which the tally leaves out. */
  long informative() {
    return now.clauses().stream().filter(ComparedClause::informative).count();
  }

  /** Takes over what was kept or typed before. */
  void correct(Corrections before) {
    try {
      now = compared.paired(before.byHand());
      corrections = before;
    } catch (RuleViolation unfit) {
      // A form typed before the rules for clauses changed: the person begins with today's pairs.
      now = compared;
      corrections = Corrections.NONE;
      Notices.failure(getTranslation("rule." + unfit.rule()));
    }
    draw();
  }

  /** What to do when a person has corrected a verdict. */
  void onCorrection(SerializableRunnable action) {
    changed = action;
  }

  private Verdict verdict(ComparedClause clause) {
    return corrections.verdicts().getOrDefault(clause.key(), clause.proposed());
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
        now.clauses().stream().filter(clause -> shown.shows(verdict(clause))).toList();
    first = Math.min(first, Math.max(0, (chosen.size() - 1) / AT_ONCE * AT_ONCE));
    if (chosen.isEmpty()) {
      list.add(new EmptyState(getTranslation("comparison.nothing-shown")));
    }
    chosen.stream().skip(first).limit(AT_ONCE).forEach(clause -> list.add(pair(clause)));
    pager(chosen.size());
  }

  private ClausePair pair(ComparedClause clause) {
    ClausePair pair =
        new ClausePair(clause, verdict(clause), corrections.byHand().contains(clause.key()));
    if (corrects && clause.ofBoth()) {
      pair.tool(
          PairTools.verdict(
              this,
              pair.name(),
              verdict(clause),
              chosen -> {
                judge(clause, chosen);
                pair.tell(chosen);
              }));
      pair.tool(PairTools.part(this, pair.name(), () -> part(clause, pair.name())));
    } else if (corrects) {
      List<ComparedClause> others = counterparts(clause);
      if (!others.isEmpty()) {
        pair.tool(
            PairTools.join(this, pair.name(), others, other -> join(clause, other, pair.name())));
      }
    }
    return pair;
  }

  private void judge(ComparedClause clause, Verdict chosen) {
    Map<String, Verdict> verdicts = new HashMap<>(corrections.verdicts());
    if (chosen == clause.proposed()) {
      verdicts.remove(clause.key());
    } else {
      verdicts.put(clause.key(), chosen);
    }
    corrections = new Corrections(verdicts, corrections.byHand());
    filters();
    changed.run();
  }

  /** What the other text has alone and may be put together with this. */
  private List<ComparedClause> counterparts(ComparedClause alone) {
    return now.clauses().stream()
        .filter(one -> !one.ofBoth() && (one.left() == null) != (alone.left() == null))
        .filter(one -> one.informative() == alone.informative())
        .toList();
  }

  private void join(ComparedClause one, ComparedClause other, String name) {
    int left = Math.max(one.leftIndex(), other.leftIndex());
    int right = Math.max(one.rightIndex(), other.rightIndex());
    regroup(
        HandPairs.joined(compared.clauses(), corrections.byHand(), left, right),
        getTranslation("comparison.join.done", name, CompareWords.clause(this, other)));
  }

  private void part(ComparedClause pair, String name) {
    regroup(
        HandPairs.parted(compared.clauses(), corrections.byHand(), pair),
        getTranslation("comparison.part.done", name));
  }

  /** Verdicts of pairs that are no more go with them. */
  private void regroup(Set<String> byHand, String done) {
    if (readsOn()) {
      Comparison next = compared.paired(byHand);
      Map<String, Verdict> verdicts = new HashMap<>(corrections.verdicts());
      verdicts
          .keySet()
          .retainAll(next.clauses().stream().map(ComparedClause::key).collect(Collectors.toSet()));
      correct(new Corrections(verdicts, byHand));
      changed.run();
      Notices.success(done);
    }
  }

  private void filters() {
    filters.removeAll();
    int every = now.clauses().size();
    Tally tally = Tally.of(now.clauses().stream().map(this::verdict).toList());
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
