package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.draft.KeptForm;
import org.jspecify.annotations.Nullable;

/** The fields of a record. */
final class StandardForm extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField titleZh = text("title-zh", 300);
  private final TextField titleEn = text("title-en", 400);
  private final DatePicker publishedOn = date("published-on");
  private final DatePicker implementedOn = date("implemented-on");
  private final DatePicker supersededOn = date("superseded-on");
  private final DatePicker abolishedOn = date("abolished-on");
  private final TextField replaces = text("replaces", 300);
  private final TextField issuer = text("issuer", 1000);
  private final TextField ics = text("ics", 200);
  private final TextField ccs = text("ccs", 10);
  private final TextField committee = text("committee", 200);
  private final TextField drafters = text("drafters", 500);
  private final TextArea draftedBy = area("drafted-by", 1000);
  private final TextArea scope = area("scope", 2000);

  StandardForm() {
    addClassName("bl-form");
    titleZh.setRequiredIndicatorVisible(true);
    ics.setHelperText(getTranslation("catalogue.field.ics.help"));
    for (Component wide : List.of(titleZh, titleEn, replaces, draftedBy, drafters, scope)) {
      wide.addClassName("wide");
    }
    add(
        titleZh,
        titleEn,
        publishedOn,
        implementedOn,
        supersededOn,
        abolishedOn,
        replaces,
        issuer,
        committee,
        ics,
        ccs,
        draftedBy,
        drafters,
        scope);
  }

  /** Names all fields to the keeper of this form. */
  KeptForm keep(KeptForm kept) {
    return kept.field("title-zh", titleZh)
        .field("title-en", titleEn)
        .field("published-on", publishedOn)
        .field("implemented-on", implementedOn)
        .field("superseded-on", supersededOn)
        .field("abolished-on", abolishedOn)
        .field("replaces", replaces)
        .field("issuer", issuer)
        .field("committee", committee)
        .field("ics", ics)
        .field("ccs", ccs)
        .field("drafted-by", draftedBy)
        .field("drafters", drafters)
        .field("scope", scope);
  }

  void show(StandardDetails details) {
    titleZh.setValue(details.titleZh());
    titleEn.setValue(shown(details.titleEn()));
    publishedOn.setValue(details.publishedOn());
    implementedOn.setValue(details.implementedOn());
    supersededOn.setValue(details.supersededOn());
    abolishedOn.setValue(details.abolishedOn());
    replaces.setValue(shown(details.replaces()));
    issuer.setValue(shown(details.issuer()));
    ics.setValue(String.join(" ", details.ics()));
    ccs.setValue(shown(details.ccs()));
    committee.setValue(shown(details.committee()));
    drafters.setValue(shown(details.drafters()));
    draftedBy.setValue(shown(details.draftedBy()));
    scope.setValue(shown(details.scope()));
  }

  StandardDetails details() {
    return new StandardDetails(
        titleZh.getValue().strip(),
        entered(titleEn.getValue()),
        publishedOn.getValue(),
        implementedOn.getValue(),
        supersededOn.getValue(),
        abolishedOn.getValue(),
        entered(replaces.getValue()),
        entered(issuer.getValue()),
        entered(ccs.getValue()),
        Arrays.stream(ics.getValue().split("[\\s,，、;；]+", -1))
            .filter(code -> !code.isEmpty())
            .toList(),
        entered(scope.getValue()),
        entered(draftedBy.getValue()),
        entered(drafters.getValue()),
        entered(committee.getValue()));
  }

  private TextField text(String key, int length) {
    TextField field = new TextField(getTranslation("catalogue.field." + key));
    field.setMaxLength(length);
    return field;
  }

  private TextArea area(String key, int length) {
    TextArea field = new TextArea(getTranslation("catalogue.field." + key));
    field.setMaxLength(length);
    return field;
  }

  private DatePicker date(String key) {
    DatePicker field = new DatePicker(getTranslation("catalogue.field." + key));
    DatePicker.DatePickerI18n names = new DatePicker.DatePickerI18n();
    names.setDateFormat("yyyy-MM-dd");
    field.setI18n(names);
    return field;
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String entered(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
