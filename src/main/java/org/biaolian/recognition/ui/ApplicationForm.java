package org.biaolian.recognition.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.bureau.Circle;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.EnterpriseApplications;
import org.biaolian.recognition.EnterpriseApplications.NewApplication;
import org.jspecify.annotations.Nullable;

/** What an enterprise writes into a new application, with the files that it rests on. */
final class ApplicationForm extends Div {

  private static final long serialVersionUID = 1L;

  /** Standards whose number contains a number; its own is among the first. */
  private static final int ALIKE = 50;

  private final transient EnterpriseApplications applications;
  final ComboBox<StandardRow> standard = new ComboBox<>();
  final Select<Circle> circle = new Select<>();
  final CheckboxGroup<BureauCode> targets = new CheckboxGroup<>();
  private final RadioButtonGroup<Effect> effect = new RadioButtonGroup<>();
  final TextField area = new TextField();
  final TextArea reasons = new TextArea();
  private final EvidenceFields evidence;

  ApplicationForm(EnterpriseApplications applications, Pieces pieces, EvidenceFields evidence) {
    this.applications = applications;
    this.evidence = evidence;
    addClassName("bl-stack");
    standard.setLabel(getTranslation("recognition.column.standard"));
    standard.setItems(
        query ->
            applications
                .choices(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                .stream());
    standard.setItemLabelGenerator(row -> row.number() + " " + row.titleZh());
    standard.setHelperText(getTranslation("application.standard.help"));
    standard.setWidthFull();
    targets.setLabel(getTranslation("recognition.column.targets"));
    targets.setItemLabelGenerator(pieces.chips()::name);
    Map<Circle, List<BureauCode>> known = applications.targets();
    circle.setLabel(getTranslation("recognition.register.circle"));
    circle.setHelperText(getTranslation("application.circle.help"));
    circle.setItemLabelGenerator(one -> one == null ? "" : one.shortName(getLocale()));
    circle.setItems(known.keySet());
    circle.addValueChangeListener(event -> offer(known.getOrDefault(event.getValue(), List.of())));
    circle.setVisible(known.size() > 1);
    known.keySet().stream().findFirst().ifPresent(circle::setValue);
    effect.setLabel(getTranslation("recognition.effect"));
    effect.setItems(Effect.values());
    effect.setItemLabelGenerator(pieces::word);
    effect.setValue(Effect.SUPERVISION);
    area.setLabel(getTranslation("recognition.area"));
    area.setMaxLength(300);
    area.setWidthFull();
    reasons.setLabel(getTranslation("recognition.reasons"));
    reasons.setMaxLength(2000);
    reasons.setWidthFull();
    add(standard, circle, targets, effect, area, reasons, evidence);
  }

  /** Has a form keep all of it; call it before the form is opened. */
  void keptBy(KeptForm kept) {
    kept.field("standard", standard, StandardRow::number, this::standard)
        .field("circle", circle, one -> one.code().value(), this::circle)
        .field("targets", targets, ApplicationForm::codes, this::targets)
        .field("effect", effect, Effect::name, Effect::valueOf)
        .field("area", area)
        .field("reasons", reasons)
        .field("evidence", evidence.kept());
  }

  private @Nullable StandardRow standard(String number) {
    return applications.choices(number, 0, ALIKE).stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElse(null);
  }

  /** The members of one circle; who is chosen and belongs to it too stays chosen. */
  private void offer(List<BureauCode> members) {
    Set<BureauCode> chosen = new LinkedHashSet<>(targets.getValue());
    chosen.retainAll(members);
    targets.setItems(members);
    targets.setValue(chosen);
  }

  private @Nullable Circle circle(String code) {
    return circle
        .getListDataView()
        .getItems()
        .filter(one -> one.code().value().equals(code))
        .findFirst()
        .orElse(null);
  }

  private static String codes(Set<BureauCode> bureaus) {
    return bureaus.stream().map(BureauCode::value).sorted().collect(Collectors.joining(" "));
  }

  /** Those that can still be asked. */
  private Set<BureauCode> targets(String codes) {
    Set<BureauCode> chosen =
        Arrays.stream(codes.split(" ", -1)).map(BureauCode::new).collect(Collectors.toSet());
    chosen.retainAll(targets.getListDataView().getItems().toList());
    return chosen;
  }

  /**
   * What was written.
   *
   * @throws RuleViolation {@code application-needs-standard}
   */
  NewApplication entry() {
    if (standard.getValue() == null) {
      throw new RuleViolation("application-needs-standard");
    }
    return new NewApplication(
        standard.getValue().id(),
        effect.getValue(),
        area.getValue(),
        reasons.getValue(),
        targets.getValue(),
        evidence.value());
  }
}
