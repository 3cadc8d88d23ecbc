package org.biaolian.recognition.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.biaolian.bureau.Agreement;
import org.biaolian.recognition.AnnouncementQuestion;
import org.biaolian.recognition.MatrixField;
import org.biaolian.uikit.Days;
import org.jspecify.annotations.Nullable;

/** Which recognitions are offered for an announcement. */
final class AnnouncementFilters extends Div {

  private static final long serialVersionUID = 1L;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

  /** Hears what is asked for now. */
  interface Changed extends Serializable {
    void question(AnnouncementQuestion question);
  }

  private final DatePicker from = day("announcement.from");
  private final DatePicker until = day("announcement.until");
  private final Select<Agreement> agreement = new Select<>();
  private final Checkbox fresh = new Checkbox();
  private @Nullable MatrixField field;

  AnnouncementFilters(List<Agreement> agreements, Changed changed) {
    addClassName("bl-toolbar");
    agreement.setLabel(getTranslation("recognition.agreement"));
    agreement.setEmptySelectionAllowed(true);
    agreement.setEmptySelectionCaption(getTranslation("announcement.all-agreements"));
    agreement.setItems(agreements);
    agreement.setItemLabelGenerator(
        one -> one == null ? getTranslation("announcement.all-agreements") : one.title());
    fresh.setLabel(getTranslation("announcement.fresh"));
    fresh.setValue(true);
    MatrixFields fields =
        new MatrixFields(
            chosen -> {
              field = chosen;
              changed.question(question());
            });
    from.addValueChangeListener(event -> changed.question(question()));
    until.addValueChangeListener(event -> changed.question(question()));
    agreement.addValueChangeListener(event -> changed.question(question()));
    fresh.addValueChangeListener(event -> changed.question(question()));
    add(from, until, agreement, fields, fresh);
  }

  private DatePicker day(String label) {
    DatePicker picker = Days.picker(getTranslation(label));
    picker.setClearButtonVisible(true);
    return picker;
  }

  AnnouncementQuestion question() {
    Agreement chosen = agreement.getValue();
    MatrixField narrowed = field;
    return new AnnouncementQuestion(
        Objects.requireNonNullElse(from.getValue(), FIRST),
        Objects.requireNonNullElse(until.getValue(), LAST),
        chosen == null ? null : chosen.id(),
        narrowed == null ? null : narrowed.code(),
        fresh.getValue());
  }
}
