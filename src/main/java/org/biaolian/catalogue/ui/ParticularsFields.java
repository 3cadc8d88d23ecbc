package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.biaolian.catalogue.Conformity;
import org.biaolian.catalogue.FairCompetition;
import org.biaolian.catalogue.Making;
import org.biaolian.catalogue.Particulars;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.StandardNumber;
import org.jspecify.annotations.Nullable;

/** The fields of {@link Particulars}; the form puts them into its sections. */
final class ParticularsFields implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ADOPTED = "rule.conformity-with-adopted";

  final Select<Making> making;
  final EntryList jointNumbers;
  final TextField sector;
  final TextField committeeCode;
  final TextField submittedBy;
  final TextField adoptedStandard;
  final Select<Conformity> conformity;
  final TextField planNumber;
  final Select<FairCompetition> fairCompetition;
  final DatePicker confirmedOn;
  final FilingFields city;
  final FilingFields province;
  final FilingFields state;

  ParticularsFields(Component form, DatePicker published) {
    making = choice(form, "making", Making.values());
    jointNumbers =
        new EntryList(
            form, "joint-numbers", StandardNumber.MAX_LENGTH * 2, ParticularsFields::read);
    jointNumbers.setHelperText(form.getTranslation("catalogue.field.joint-numbers.help"));
    sector = Fields.text(form, "sector", 5);
    sector.setHelperText(form.getTranslation("catalogue.field.sector.help"));
    committeeCode = Fields.text(form, "committee-code", 40);
    committeeCode.setHelperText(form.getTranslation("catalogue.field.committee-code.help"));
    submittedBy = Fields.text(form, "submitted-by", 200);
    adoptedStandard = Fields.text(form, "adopted-standard", 200);
    conformity = choice(form, "conformity", Conformity.values());
    planNumber = Fields.text(form, "plan-number", 60);
    fairCompetition = choice(form, "fair-competition", FairCompetition.values());
    fairCompetition.setHelperText(form.getTranslation("catalogue.field.fair-competition.help"));
    confirmedOn = Fields.date(form, "confirmed-on");
    city = new FilingFields("city", published);
    province = new FilingFields("province", published, city);
    state = new FilingFields("state", published, city, province);
    FieldChecks.text(sector, FieldChecks.sector(form));
    FieldChecks.after(published, confirmedOn);
    FieldChecks.together(
        adoptedStandard,
        () -> FieldChecks.missing(form, ADOPTED, adoptedStandard, conformity),
        adoptedStandard,
        conformity);
    FieldChecks.together(
        conformity,
        () -> FieldChecks.missing(form, ADOPTED, conformity, adoptedStandard),
        adoptedStandard,
        conformity);
  }

  /** A paper on the review proves nothing without the result. */
  void keepReview(Component form) {
    FieldChecks.together(
        fairCompetition,
        () ->
            fairCompetition.isEmpty()
                ? Optional.of(form.getTranslation("rule.fair-competition-has-paper"))
                : Optional.empty(),
        fairCompetition);
  }

  void keep(KeptForm kept) {
    kept.field("making", making, Making::name, Making::valueOf)
        .field("joint-numbers", jointNumbers)
        .field("sector", sector)
        .field("committee-code", committeeCode)
        .field("submitted-by", submittedBy)
        .field("adopted-standard", adoptedStandard)
        .field("conformity", conformity, Conformity::name, Conformity::valueOf)
        .field("plan-number", planNumber)
        .field("fair-competition", fairCompetition, FairCompetition::name, FairCompetition::valueOf)
        .field("confirmed-on", confirmedOn);
    city.keep(kept);
    province.keep(kept);
    state.keep(kept);
  }

  void show(Particulars particulars) {
    making.setValue(particulars.making());
    jointNumbers.setValue(String.join("、", particulars.jointNumbers()));
    sector.setValue(shown(particulars.sector()));
    committeeCode.setValue(shown(particulars.committeeCode()));
    submittedBy.setValue(shown(particulars.submittedBy()));
    adoptedStandard.setValue(shown(particulars.adoptedStandard()));
    conformity.setValue(particulars.conformity());
    planNumber.setValue(shown(particulars.planNumber()));
    fairCompetition.setValue(particulars.fairCompetition());
    confirmedOn.setValue(particulars.confirmedOn());
    city.show(particulars.city());
    province.show(particulars.province());
    state.show(particulars.state());
  }

  Particulars particulars() {
    return new Particulars(
        making.getValue(),
        EntryList.entries(jointNumbers.getValue()).stream().map(ParticularsFields::read).toList(),
        entered(sector),
        entered(committeeCode),
        entered(submittedBy),
        entered(adoptedStandard),
        conformity.getValue(),
        entered(planNumber),
        fairCompetition.getValue(),
        confirmedOn.getValue(),
        city.filing(),
        province.filing(),
        state.filing());
  }

  /** A number in normal form where it can be read; else as typed, so that saving names it. */
  private static String read(String number) {
    return StandardNumber.parse(number) instanceof StandardNumber.Accepted accepted
        ? accepted.number().value()
        : number;
  }

  private static <E extends Enum<E>> Select<E> choice(Component form, String key, E[] values) {
    Select<E> field = new Select<>();
    field.setLabel(form.getTranslation("catalogue.field." + key));
    field.setItems(values);
    field.setEmptySelectionAllowed(true);
    field.setItemLabelGenerator(
        value ->
            value == null
                ? form.getTranslation("catalogue.choice.none")
                : form.getTranslation("catalogue." + key + "." + Words.key(value)));
    return field;
  }

  private static String shown(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static @Nullable String entered(TextField field) {
    return field.getValue().isBlank() ? null : field.getValue().strip();
  }
}
