package org.biaolian.comparison.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.biaolian.catalogue.Conformity;
import org.biaolian.comparison.Comparison;
import org.biaolian.comparison.Comparisons;
import org.biaolian.comparison.Corrections;
import org.biaolian.comparison.KeepComparison;
import org.biaolian.comparison.KeptComparison;
import org.biaolian.comparison.Tally;
import org.biaolian.comparison.Verdict;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.uikit.Bold;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;
import org.jspecify.annotations.Nullable;

/** What a comparison comes to: counts, the degree they suggest, and what the person makes of it. */
final class SummaryPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Comparisons comparisons;
  private final transient Comparison compared;
  private final ClausePairs pairs;
  private final Div counts = new Div();
  private final Span proposal = new Span();
  private final Span keptLine = new Span();
  private final Select<Conformity> degree = new Select<>();
  private final TextArea note = new TextArea();
  private final Div error = new Div();

  /** Corrections as one text, so that they are brought back with the rest of the form. */
  private final TextField corrections = new TextField();

  private final KeptForm form;
  private long version = KeepComparison.NOTHING;
  private boolean chosen;

  SummaryPanel(
      Comparisons comparisons,
      FormDrafts drafts,
      Comparison compared,
      ClausePairs pairs,
      boolean keeps) {
    this.comparisons = comparisons;
    this.compared = compared;
    this.pairs = pairs;
    this.form = new KeptForm(drafts, place(compared), basis(compared.kept()));
    degree.setItems(Conformity.values());
    counts.addClassName("bl-compare-counts");
    keptLine.addClassName("muted");
    Div lines = new Div(proposal, keptLine);
    lines.addClassName("bl-compare-lines");
    Section section = new Section(getTranslation("comparison.summary"), counts, lines);
    if (compared.outdated()) {
      Div outdated = new Div(getTranslation("comparison.outdated"));
      outdated.addClassName("bl-note");
      section.add(outdated);
    }
    add(section);
    take(compared.kept());
    if (keeps) {
      section.add(fields());
    } else {
      tell();
    }
  }

  private static String place(Comparison compared) {
    return "compare/"
        + compared.left().standardId()
        + "/"
        + compared.right().standardId()
        + "/"
        + start(compared.left().hash())
        + start(compared.right().hash());
  }

  private static String start(@Nullable Object hash) {
    return hash == null ? "" : hash.toString().substring(0, 8);
  }

  private static String basis(@Nullable KeptComparison kept) {
    return kept == null ? "" : Long.toString(kept.version());
  }

  private void take(@Nullable KeptComparison kept) {
    if (kept == null) {
      keptLine.setText(getTranslation("comparison.not-kept"));
      return;
    }
    version = kept.version();
    chosen = true;
    pairs.correct(kept.corrections());
    degree.setValue(kept.degree());
    note.setValue(kept.note());
    keptLine.setText(
        CompareWords.kept(this, kept)
            + " "
            + getTranslation(CompareWords.degree(kept.degree()))
            + (kept.note().isEmpty() ? "" : " · " + kept.note()));
  }

  private Div fields() {
    degree.addClassName("bl-degree");
    degree.setLabel(getTranslation("comparison.degree"));
    degree.setItemLabelGenerator(one -> getTranslation(CompareWords.degree(one)));
    degree.addValueChangeListener(change -> chosen = chosen || change.isFromClient());
    note.setLabel(getTranslation("comparison.note"));
    note.setHelperText(getTranslation("comparison.note.help"));
    note.setMaxLength(KeepComparison.NOTE_LENGTH);
    note.addClassName("grow");
    corrections.setValue(pairs.corrections().text());
    corrections.addValueChangeListener(
        change -> {
          if (!change.getValue().equals(pairs.corrections().text())) {
            pairs.correct(Corrections.of(change.getValue()));
          }
        });
    pairs.onCorrection(
        () -> {
          corrections.setValue(pairs.corrections().text());
          tell();
        });
    Button keep = new Button(getTranslation("comparison.keep"), click -> keep());
    keep.addThemeVariants(ButtonVariant.PRIMARY);
    error.addClassName("bl-alert");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    Div row = new Div(degree, note, keep);
    row.addClassName("bl-compare-fields");
    tell();
    form.field("degree", degree, Conformity::name, Conformity::valueOf)
        .field("note", note)
        .field("corrections", corrections)
        .open();
    chosen = chosen || degree.getValue() != pairs.tally().degree();
    tell();
    return new Div(form, row, error);
  }

  /** Counts and proposal as of the present corrections; a degree that was chosen stays. */
  private void tell() {
    Tally tally = pairs.tally();
    counts.removeAll();
    for (Verdict verdict : Verdict.values()) {
      Bold figure = new Bold(Integer.toString(tally.count(verdict)));
      figure.addClassName("num");
      Div cell = new Div(figure, new Span(getTranslation(CompareWords.verdict(verdict))));
      cell.addClassName("bl-compare-count");
      counts.add(cell);
    }
    long aside = pairs.informative();
    if (aside > 0) {
      counts.add(new Span(getTranslation("comparison.informative", aside)));
    }
    Conformity proposed = tally.degree();
    proposal.setText(
        getTranslation("comparison.proposal", getTranslation(CompareWords.degree(proposed))));
    if (!chosen) {
      degree.setValue(proposed);
    }
  }

  private void keep() {
    error.setVisible(false);
    try {
      KeptComparison kept =
          comparisons.keep(
              new KeepComparison(
                  compared.left().standardId(),
                  compared.right().standardId(),
                  Objects.requireNonNull(compared.left().hash()),
                  Objects.requireNonNull(compared.right().hash()),
                  version,
                  pairs.corrections(),
                  degree.getValue(),
                  note.getValue()));
      take(kept);
      form.done();
      Notices.success(getTranslation("comparison.kept"));
    } catch (RuntimeException refused) {
      error.setText(Refusals.sentence(this, refused).orElseThrow(() -> refused));
      error.setVisible(true);
    }
  }
}
