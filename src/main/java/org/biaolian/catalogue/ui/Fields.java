package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.biaolian.uikit.Days;

/** Fields of the catalogue's forms, labelled by {@code catalogue.field.<key>}. */
final class Fields {

  private Fields() {}

  static TextField text(Component form, String key, int length) {
    TextField field = new TextField(form.getTranslation("catalogue.field." + key));
    field.setMaxLength(length);
    return field;
  }

  static TextArea area(Component form, String key, int length) {
    TextArea field = new TextArea(form.getTranslation("catalogue.field." + key));
    field.setMaxLength(length);
    return field;
  }

  static DatePicker date(Component form, String key) {
    return Days.picker(form.getTranslation("catalogue.field." + key));
  }

  /** Whether something is typed that is no day; the field has no value then. */
  static boolean unread(DatePicker field) {
    return field.isEmpty() && !field.getElement().getProperty("_inputElementValue", "").isBlank();
  }
}
