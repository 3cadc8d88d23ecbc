package org.biaolian.recognition.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.biaolian.recognition.domain.RecognitionRequest;

/**
 * What the applicant makes of the targets' own standards. It is filled in from the search for
 * overlaps until somebody writes there; then only lines that were filled in, left as they were and
 * are no longer suggested are taken out, for others may read less.
 */
final class ComparisonField extends TextArea {

  private static final long serialVersionUID = 1L;

  private String suggested = "";
  private boolean suggesting;
  private boolean written;

  ComparisonField() {
    setLabel(getTranslation("recognition.comparison"));
    setHelperText(getTranslation("recognition.form.comparison-help"));
    setMaxLength(RecognitionRequest.COMPARISON_LENGTH);
    setMinHeight("120px");
    setWidthFull();
    addValueChangeListener(
        change -> {
          if (!suggesting) {
            written = !change.getValue().strip().equals(suggested.strip());
          }
        });
  }

  void suggest(String text) {
    List<String> before = suggested.lines().toList();
    suggested =
        text.length() <= RecognitionRequest.COMPARISON_LENGTH
            ? text
            : text.substring(0, RecognitionRequest.COMPARISON_LENGTH);
    suggesting = true;
    setValue(written ? without(before) : suggested);
    suggesting = false;
  }

  private String without(List<String> before) {
    List<String> still = suggested.lines().toList();
    return getValue()
        .lines()
        .filter(line -> still.contains(line) || !before.contains(line))
        .collect(Collectors.joining("\n"));
  }
}
