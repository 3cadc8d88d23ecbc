package org.biaolian.recognition.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.bureau.Agreement;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.Effect;
import org.jspecify.annotations.Nullable;

/** Agreement, targets, effect, area, reasons, comparison, evidence: of one request, or of many. */
final class AskingFields extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RequestForms forms;
  private final Select<Agreement> agreement = new Select<>();
  private final CheckboxGroup<BureauCode> targets = new CheckboxGroup<>();
  private final RadioButtonGroup<Effect> effect = new RadioButtonGroup<>();
  private final TextField area = new TextField();
  private final TextArea reasons = new TextArea();
  private final @Nullable ComparisonField comparison;
  private final @Nullable EvidenceFields evidence;

  /**
   * The fields, with the first agreement chosen.
   *
   * @param agreements one at least
   * @param held what a target already recognises of the standard; nothing for the others
   * @param near what the targets have themselves; none where there are many standards
   * @param evidence where files go before there is a request; none once there is one
   */
  AskingFields(
      List<Agreement> agreements,
      RequestForms forms,
      Pieces pieces,
      @Nullable TargetStandards near,
      Map<BureauCode, String> held,
      @Nullable EvidenceFields evidence) {
    this.forms = forms;
    this.evidence = evidence;
    targets.setItemHelperGenerator(one -> held.getOrDefault(one, ""));
    addClassName("bl-stack");
    agreement.setLabel(getTranslation("recognition.agreement"));
    agreement.setItemLabelGenerator(Agreement::title);
    agreement.setItems(agreements);
    agreement.setWidthFull();
    agreement.addValueChangeListener(event -> offerTargets());
    targets.setLabel(getTranslation("recognition.column.targets"));
    targets.setItemLabelGenerator(pieces.chips()::name);
    targets.setHelperText(getTranslation("recognition.form.targets-help"));
    effect.setLabel(getTranslation("recognition.effect"));
    effect.setItems(Effect.values());
    effect.setItemLabelGenerator(pieces::word);
    effect.setValue(Effect.SUPERVISION);
    area.setLabel(getTranslation("recognition.area"));
    area.setHelperText(getTranslation("recognition.form.area-help"));
    area.setMaxLength(300);
    area.setWidthFull();
    reasons.setLabel(getTranslation("recognition.reasons"));
    reasons.setHelperText(getTranslation("recognition.form.reasons-help"));
    reasons.setMaxLength(2000);
    reasons.setMinHeight("120px");
    reasons.setWidthFull();
    List.of(area, reasons).forEach(field -> field.setRequiredIndicatorVisible(true));
    targets.setRequiredIndicatorVisible(true);
    comparison = near == null ? null : new ComparisonField();
    agreement.setValue(agreements.getFirst());
    add(agreement, targets);
    if (near != null) {
      targets.addValueChangeListener(event -> chosen(event.getValue(), near));
      add(near);
    }
    add(effect, area, reasons);
    if (comparison != null) {
      add(comparison);
    }
    if (evidence != null) {
      add(evidence);
    }
  }

  /** Has a form keep them; call it after the fields show what is stored. */
  void keptBy(KeptForm kept) {
    kept.field("agreement", agreement, one -> one.id().toString(), this::agreement)
        .field("targets", targets, AskingFields::codes, this::targets)
        .field("effect", effect, Effect::name, Effect::valueOf)
        .field("area", area)
        .field("reasons", reasons);
    if (comparison != null) {
      kept.field("comparison", comparison);
    }
    if (evidence != null) {
      kept.field("evidence", evidence.kept());
    }
  }

  /** Shows what is stored; an agreement that holds no more leaves the first one chosen. */
  void fill(UUID agreementId, Set<BureauCode> asked, Effect wanted, String object, String why) {
    Agreement cited = agreement(agreementId.toString());
    if (cited != null) {
      agreement.setValue(cited);
    }
    Set<BureauCode> still = new HashSet<>(asked);
    still.retainAll(targets.getListDataView().getItems().toList());
    targets.setValue(still);
    effect.setValue(wanted);
    area.setValue(object);
    reasons.setValue(why);
  }

  private void chosen(Set<BureauCode> asked, TargetStandards near) {
    near.show(asked);
    if (comparison != null) {
      comparison.suggest(near.words(asked, agreement.getValue().circle()));
    }
  }

  /** Shows what was compared, also where that is nothing. */
  void fillComparison(String text) {
    if (comparison != null) {
      comparison.setValue(text);
    }
  }

  /** Shows the files of a folder. */
  void fillEvidence(@Nullable UUID folder) {
    if (evidence != null && folder != null) {
      evidence.kept().setValue(folder.toString());
    }
  }

  private @Nullable Agreement agreement(String id) {
    return agreement
        .getListDataView()
        .getItems()
        .filter(one -> one.id().toString().equals(id))
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

  private void offerTargets() {
    Set<BureauCode> chosen = new HashSet<>(targets.getValue());
    List<BureauCode> offered = forms.others(agreement.getValue().circle());
    if (offered.equals(targets.getListDataView().getItems().toList())) {
      return;
    }
    targets.setItems(offered);
    chosen.retainAll(offered);
    targets.setValue(chosen);
  }

  UUID agreementId() {
    return agreement.getValue().id();
  }

  Effect effect() {
    return effect.getValue();
  }

  String area() {
    return area.getValue();
  }

  String reasons() {
    return reasons.getValue();
  }

  Set<BureauCode> targets() {
    return targets.getValue();
  }

  String comparison() {
    return comparison == null ? "" : comparison.getValue();
  }

  @Nullable UUID folder() {
    return evidence == null ? null : evidence.value();
  }
}
