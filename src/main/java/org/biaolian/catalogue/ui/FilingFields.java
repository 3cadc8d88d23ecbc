package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.biaolian.catalogue.Filing;
import org.biaolian.draft.KeptForm;

/** One step of 备案: receipt and day. */
final class FilingFields extends Div {

  private static final long serialVersionUID = 1L;
  private static final int RECEIPT_LENGTH = 80;

  private final String step;
  private final TextField receipt;
  private final DatePicker day;

  FilingFields(String step, DatePicker published) {
    this.step = step;
    addClassNames("bl-form", "wide");
    receipt = Fields.text(this, "filed-" + step + "-receipt", RECEIPT_LENGTH);
    day = Fields.date(this, "filed-" + step + "-on");
    FieldChecks.after(published, day);
    add(receipt, day);
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
