package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.biaolian.catalogue.NewAmendment;
import org.biaolian.catalogue.StandardView;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;

/** Enters a 修改单. */
final class AmendmentDialog extends Div {

  private static final long serialVersionUID = 1L;
  private static final int CONTENT_LENGTH = 1000;

  private final BindingDialog dialog;

  AmendmentDialog(
      StandardView standard,
      SerializableConsumer<NewAmendment> enter,
      SerializableRunnable afterwards) {
    IntegerField ordinal = new IntegerField(getTranslation("catalogue.field.amendment-ordinal"));
    ordinal.setMin(1);
    ordinal.setStepButtonsVisible(true);
    ordinal.setValue(1);
    DatePicker published = Fields.date(this, "published-on");
    DatePicker implemented = Fields.date(this, "implemented-on");
    TextArea content = Fields.area(this, "amendment-content", CONTENT_LENGTH);
    content.setRequiredIndicatorVisible(true);
    content.setWidthFull();
    Div fields = new Div(ordinal, published, implemented, content);
    fields.addClassName("bl-form");
    content.addClassName("wide");
    this.dialog =
        new BindingDialog(
                getTranslation("catalogue.amendment.enter.title"),
                getTranslation("catalogue.amendment.enter"),
                List.of(
                    new Consequence(
                        standard.number(),
                        getTranslation("catalogue.amendment.enter.consequence"))),
                () -> {
                  Integer number = ordinal.getValue();
                  enter.accept(
                      new NewAmendment(
                          number == null ? 0 : number,
                          published.getValue(),
                          implemented.getValue(),
                          content.getValue()));
                  afterwards.run();
                })
            .fields(fields);
  }

  void open() {
    dialog.open();
  }
}
