package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.bureau.Agreement;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.NewRequest;
import org.biaolian.recognition.RequestView;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;
import org.jspecify.annotations.Nullable;

/** Agreement, targets, effect, area and reasons of a request. */
final class RequestForm extends Div {

  private static final long serialVersionUID = 1L;

  private final UUID standardId;
  private final transient RequestForms forms;
  private final Select<Agreement> agreement = new Select<>();
  private final CheckboxGroup<BureauCode> targets = new CheckboxGroup<>();
  private final TargetStandards near;
  private final RadioButtonGroup<Effect> effect = new RadioButtonGroup<>();
  private final TextField area = new TextField();
  private final TextArea reasons = new TextArea();
  private final @Nullable EvidenceFields evidence;
  private final KeptForm kept;
  private final Div error = new Div();
  private final Button save = new Button();

  /**
   * A form over a request.
   *
   * @param evidence where files go before there is a request; none once there is one
   */
  RequestForm(
      UUID standardId,
      List<Agreement> agreements,
      RequestForms forms,
      Pieces pieces,
      KeptForm kept,
      @Nullable EvidenceFields evidence,
      SerializableConsumer<NewRequest> action) {
    this.standardId = standardId;
    this.forms = forms;
    this.kept = kept;
    this.evidence = evidence;
    this.near = forms.near(standardId);
    if (agreements.isEmpty()) {
      add(new EmptyState(getTranslation("recognition.form.no-agreement")));
      return;
    }
    agreement.setLabel(getTranslation("recognition.agreement"));
    agreement.setItemLabelGenerator(Agreement::title);
    agreement.setItems(agreements);
    agreement.setWidthFull();
    agreement.addValueChangeListener(event -> offerTargets());
    targets.setLabel(getTranslation("recognition.column.targets"));
    targets.setItemLabelGenerator(pieces.chips()::name);
    targets.addValueChangeListener(event -> near.show(event.getValue()));
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
    agreement.setValue(agreements.getFirst());
    error.addClassName("bl-alert");
    error.getElement().setAttribute("role", "alert");
    error.setVisible(false);
    save.setText(getTranslation("recognition.form.save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(click -> submit(action));
    Div fields = new Div(kept, agreement, targets, near, effect, area, reasons);
    fields.addClassName("bl-stack");
    if (evidence != null) {
      fields.add(evidence);
    }
    fields.add(error);
    Div buttons = new Div(save);
    buttons.addClassName("bl-btns");
    fields.add(buttons);
    add(new Section(getTranslation("recognition.form.title"), fields));
    kept.field("agreement", agreement, one -> one.id().toString(), this::agreement)
        .field("targets", targets, RequestForm::codes, this::targets)
        .field("effect", effect, Effect::name, Effect::valueOf)
        .field("area", area)
        .field("reasons", reasons);
    if (evidence != null) {
      kept.field("evidence", evidence.kept());
    }
  }

  /** Brings back what was typed and not saved, over what stands in the form now. */
  RequestForm keep() {
    kept.open();
    return this;
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

  void fill(RequestView request) {
    Agreement cited = agreement(request.agreement().id().toString());
    if (cited != null) {
      agreement.setValue(cited);
    }
    targets.setValue(new HashSet<>(request.summary().targets()));
    effect.setValue(request.summary().effect());
    area.setValue(request.area());
    reasons.setValue(request.reasons());
  }

  private void offerTargets() {
    Set<BureauCode> chosen = new HashSet<>(targets.getValue());
    List<BureauCode> offered = forms.others(agreement.getValue().circle());
    targets.setItems(offered);
    chosen.retainAll(offered);
    targets.setValue(chosen);
  }

  private void submit(SerializableConsumer<NewRequest> action) {
    error.setVisible(false);
    try {
      action.accept(
          new NewRequest(
              standardId,
              agreement.getValue().id(),
              effect.getValue(),
              area.getValue(),
              reasons.getValue(),
              targets.getValue(),
              evidence == null ? null : evidence.value()));
      kept.done();
    } catch (RuntimeException failure) {
      error.setText(Refusals.sentence(this, failure).orElseThrow(() -> failure));
      error.setVisible(true);
    } finally {
      save.setEnabled(true);
    }
  }
}
