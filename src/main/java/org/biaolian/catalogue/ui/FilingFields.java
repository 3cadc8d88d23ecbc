package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.biaolian.catalogue.Filing;
import org.biaolian.draft.KeptForm;

/** One step of 备案: receipt and day. */
final class FilingFields extends Div {

  private static final long serialVersionUID = 1L;
  private static final int RECEIPT_LENGTH = 80;
  private static final String INCOMPLETE = "rule.filing-incomplete";

  private final String step;
  private final TextField receipt;
  private final DatePicker day;

  /**
   * The fields of a step.
   *
   * @param lower the steps below, which come first
   */
  FilingFields(String step, DatePicker published, FilingFields... lower) {
    this.step = step;
    addClassNames("bl-form", "wide");
    receipt = Fields.text(this, "filed-" + step + "-receipt", RECEIPT_LENGTH);
    day = Fields.date(this, "filed-" + step + "-on");
    check(published, List.of(lower));
    add(receipt, day);
  }

  private void check(DatePicker published, List<FilingFields> lower) {
    FieldChecks.together(
        receipt, () -> FieldChecks.missing(this, INCOMPLETE, receipt, day), receipt, day);
    FieldChecks.Together ofDay =
        () ->
            FieldChecks.missing(this, INCOMPLETE, day, receipt)
                .or(() -> FieldChecks.early(published, day))
                .or(
                    () ->
                        lower.stream()
                            .flatMap(
                                step ->
                                    FieldChecks.before(day, step.day, "rule.filing-order").stream())
                            .findFirst());
    FieldChecks.together(day, ofDay, receipt, day, published);
    lower.forEach(step -> FieldChecks.together(day, ofDay, step.day));
  }

  void keep(KeptForm kept) {
    kept.field("filed-" + step + "-receipt", receipt).field("filed-" + step + "-on", day);
  }

  void show(Filing filing) {
    receipt.setValue(Objects.requireNonNullElse(filing.receipt(), ""));
    day.setValue(filing.on());
  }

  Filing filing() {
    String number = receipt.getValue().strip();
    return new Filing(number.isEmpty() ? null : number, day.getValue());
  }
}
