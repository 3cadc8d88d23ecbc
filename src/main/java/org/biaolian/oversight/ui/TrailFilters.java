package org.biaolian.oversight.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.UUID;
import org.biaolian.bureau.Organization;
import org.biaolian.oversight.FactKinds;
import org.biaolian.oversight.TrailQuestion;
import org.biaolian.uikit.Days;
import org.jspecify.annotations.Nullable;

/** What the reader asks, as fields above the answer. */
final class TrailFilters extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;

  private final transient List<Organization> organizations;
  private final Select<Organization> organization = new Select<>();
  private final TextField person = new TextField();
  private final Select<String> kind = new Select<>();
  private final Select<String> subjectKind = new Select<>();
  private final TextField number = new TextField();
  private final DatePicker from = Days.picker();
  private final DatePicker to = Days.picker();
  private @Nullable UUID subject;

  /**
   * @param organizations those to choose from; empty hides the field
   */
  TrailFilters(List<Organization> organizations, SerializableConsumer<TrailQuestion> ask) {
    this.organizations = organizations;
    addClassNames("bl-toolbar", "no-print");
    organization.setItems(organizations);
    organization.setVisible(!organizations.isEmpty());
    organization.setItemLabelGenerator(one -> one == null ? any() : one.shortName(getLocale()));
    kind.setItems(FactKinds.ALL);
    kind.setItemLabelGenerator(one -> one == null ? any() : getTranslation("fact." + one));
    subjectKind.setItems(FactKinds.SUBJECTS);
    subjectKind.setItemLabelGenerator(
        one -> one == null ? any() : getTranslation("fact.subject." + one));
    choice(organization, "trail.column.organization");
    choice(kind, "trail.column.act");
    choice(subjectKind, "trail.column.object");
    text(person, "trail.column.person", ask);
    text(number, "trail.number", ask);
    day(from, "trail.from");
    day(to, "trail.to");
    Button go = new Button(getTranslation("trail.ask"), click -> ask.accept(question()));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Button clear =
        new Button(getTranslation("trail.clear"), click -> ask.accept(TrailQuestion.ALL));
    add(organization, person, kind, subjectKind, number, from, to, go, clear);
  }

  void show(TrailQuestion question) {
    organization.setValue(
        organizations.stream()
            .filter(one -> one.code().equals(question.organization()))
            .findFirst()
            .orElse(null));
    person.setValue(shown(question.person()));
    kind.setValue(question.kind());
    subjectKind.setValue(question.subjectKind());
    number.setValue(shown(question.number()));
    from.setValue(question.from());
    to.setValue(question.to());
    subject = question.subject();
  }

  private TrailQuestion question() {
    Organization chosen = organization.getValue();
    return new TrailQuestion(
        chosen == null ? null : chosen.code(),
        entered(person),
        kind.getValue(),
        subjectKind.getValue(),
        entered(number),
        subject,
        from.getValue(),
        to.getValue());
  }

  private String any() {
    return getTranslation("trail.any");
  }

  private <T> void choice(Select<T> field, String key) {
    field.setLabel(getTranslation(key));
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(any());
  }

  private void text(TextField field, String key, SerializableConsumer<TrailQuestion> ask) {
    field.setLabel(getTranslation(key));
    field.setMaxLength(LONGEST);
    field.setClearButtonVisible(true);
    field.addKeyPressListener(Key.ENTER, press -> ask.accept(question()));
  }

  private void day(DatePicker field, String key) {
    field.setLabel(getTranslation(key));
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String entered(TextField field) {
    return field.getValue().isBlank() ? null : field.getValue().strip();
  }
}
