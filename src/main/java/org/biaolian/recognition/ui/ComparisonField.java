package org.biaolian.recognition.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.biaolian.recognition.domain.RecognitionRequest;

/**
 * What the applicant makes of the targets' own standards. It is filled in from the search for
 * overlaps for as long as nobody has written anything else there.
 */
final class ComparisonField extends TextArea {

  private static final long serialVersionUID = 1L;

  private String suggested = "";

  ComparisonField() {
    setLabel(getTranslation("recognition.comparison"));
    setHelperText(getTranslation("recognition.form.comparison-help"));
    setMaxLength(RecognitionRequest.COMPARISON_LENGTH);
    setMinHeight("120px");
    setWidthFull();
  }

  void suggest(String text) {
    String before = suggested;
    suggested =
        text.length() <= RecognitionRequest.COMPARISON_LENGTH
            ? text
            : text.substring(0, RecognitionRequest.COMPARISON_LENGTH);
    if (isEmpty() || getValue().equals(before)) {
      setValue(suggested);
    }
  }
}
