package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaolian.recognition.MatrixField;
import org.jspecify.annotations.Nullable;

/** The field of work to which the matrix is narrowed: one of the first level, or any code typed. */
final class MatrixFields extends ComboBox<MatrixField> {

  private static final long serialVersionUID = 1L;

  private static final List<MatrixField> FIRST =
      Stream.of(
              "01 03 07 11 13 17 19 21 23 25 27 29 31 33 35 37 39 43 45 47 49 53 55 59 61 65 67"
                  + " 71 73 75 77 79 81 83 85 87 91 93 95 97 A B C D E F G H J K L M N P Q R S T"
                  + " U V W X Y Z")
          .flatMap(codes -> Stream.of(codes.split(" ", -1)))
          .map(MatrixField::new)
          .toList();

  /** Hears the field that was chosen, or none. */
  interface Chosen extends java.io.Serializable {
    void field(@Nullable MatrixField field);
  }

  MatrixFields(Chosen chosen) {
    setLabel(getTranslation("recognition.matrix.field"));
    setPlaceholder(getTranslation("recognition.matrix.all"));
    setClearButtonVisible(true);
    setItems(FIRST);
    setItemLabelGenerator(field -> name(this, field));
    setAllowCustomValue(true);
    setWidth("240px");
    addCustomValueSetListener(
        event -> {
          Optional<MatrixField> typed = MatrixField.parse(event.getDetail());
          setErrorMessage(getTranslation("recognition.matrix.field.unknown"));
          setInvalid(typed.isEmpty());
          typed.ifPresent(chosen::field);
        });
    addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            chosen.field(event.getValue());
          }
        });
  }

  /** The code with its name, where it is of the first level. */
  static String name(Component reader, MatrixField field) {
    String key = (field.ofIcs() ? "ics." : "ccs.") + field.code().toLowerCase(Locale.ROOT);
    return FIRST.contains(field) ? field.code() + " " + reader.getTranslation(key) : field.code();
  }
}
