package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.catalogue.FileRole;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardView;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.CcsCode;
import org.biaolian.kernel.IcsCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.StandardNumber;
import org.biaolian.uikit.Section;
import org.jspecify.annotations.Nullable;

/** The fields of a record, section by section. */
final class StandardForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final int REPLACES_LENGTH = 300;
  private static final int DRAFTED_BY_LENGTH = 1000;
  private static final int DRAFTERS_LENGTH = 500;

  private final TextField titleZh = Fields.text(this, "title-zh", 300);
  private final TextField titleEn = Fields.text(this, "title-en", 400);
  private final DatePicker publishedOn = Fields.date(this, "published-on");
  private final DatePicker implementedOn = Fields.date(this, "implemented-on");
  private final DatePicker supersededOn = Fields.date(this, "superseded-on");
  private final DatePicker abolishedOn = Fields.date(this, "abolished-on");
  private final ReplacementLines replaces = new ReplacementLines(this);
  private final TextField issuer = Fields.text(this, "issuer", 1000);
  private final TextField ics = Fields.text(this, "ics", 200);
  private final TextField ccs = Fields.text(this, "ccs", 10);
  private final TextField committee = Fields.text(this, "committee", 200);
  private final EntryList draftedBy = new EntryList(this, "drafted-by", 200, entry -> entry);
  private final EntryList drafters = new EntryList(this, "drafters", 100, entry -> entry);
  private final TextArea scope = Fields.area(this, "scope", 2000);
  private final ParticularsFields more = new ParticularsFields(this, publishedOn);
  private final Set<String> codesBefore = new HashSet<>();
  private final SerializableSupplier<String> own;
  private final Div names;

  /**
   * The form of a new record, led by the field of its number.
   *
   * @param chain checks where what is replaced leads to
   */
  StandardForm(TextField number, FieldChecks.Check chain) {
    this(() -> normal(number.getValue()), chain, number);
    number.addClassName("wide");
    names.addComponentAsFirst(number);
  }

  /**
   * The form of a record that is there.
   *
   * @param chain checks where what is replaced leads to
   */
  StandardForm(StandardView standard, FieldChecks.Check chain) {
    this(fixed(standard.number()), chain);
    show(standard.details());
    if (standard.details().particulars().fairCompetition() != null
        && standard.files().stream().anyMatch(file -> file.role() == FileRole.FAIR_COMPETITION)) {
      more.keepReview(this);
    }
  }

  private StandardForm(
      SerializableSupplier<String> own, FieldChecks.Check chain, HasValue<?, ?>... number) {
    this.own = own;
    addClassName("bl-stack");
    titleZh.setRequiredIndicatorVisible(true);
    tellNames();
    replaces.setHelperText(getTranslation("catalogue.field.replaces.help"));
    draftedBy.setHelperText(getTranslation("catalogue.field.in-order.help"));
    drafters.setHelperText(getTranslation("catalogue.field.in-order.help"));
    for (Component wide :
        List.of(titleZh, titleEn, replaces, draftedBy, drafters, scope, more.jointNumbers)) {
      wide.addClassName("wide");
    }
    names = section("names", titleZh, titleEn, more.making, more.planNumber, more.jointNumbers);
    section("dates", publishedOn, implementedOn, supersededOn, abolishedOn, replaces);
    section("codes", ics, ccs, more.sector);
    section("bodies", issuer, more.submittedBy, committee, more.committeeCode, draftedBy, drafters);
    section("content", scope, more.adoptedStandard, more.conformity);
    section("review", more.fairCompetition, more.confirmedOn);
    section("filing", more.city, more.province, more.state);
    check(chain, number);
  }

  private static SerializableSupplier<String> fixed(String number) {
    return () -> number;
  }

  private static String normal(String number) {
    return StandardNumber.parse(number) instanceof StandardNumber.Accepted accepted
        ? accepted.number().value()
        : number;
  }

  /** Names all fields to the keeper of this form. */
  KeptForm keep(KeptForm kept) {
    kept.field("title-zh", titleZh)
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
    more.keep(kept);
    return kept;
  }

  private void show(StandardDetails details) {
    titleZh.setValue(details.titleZh());
    titleEn.setValue(shown(details.titleEn()));
    publishedOn.setValue(details.publishedOn());
    implementedOn.setValue(details.implementedOn());
    supersededOn.setValue(details.supersededOn());
    abolishedOn.setValue(details.abolishedOn());
    replaces.setValue(shown(details.replaces()));
    issuer.setValue(shown(details.issuer()));
    codesBefore.addAll(details.ics());
    codesBefore.add(shown(details.ccs()));
    ics.setValue(String.join(" ", details.ics()));
    ccs.setValue(shown(details.ccs()));
    committee.setValue(shown(details.committee()));
    drafters.setValue(shown(details.drafters()));
    draftedBy.setValue(shown(details.draftedBy()));
    scope.setValue(shown(details.scope()));
    more.show(details.particulars());
  }

  /**
   * What is entered.
   *
   * @throws RuleViolation {@code date-unread} where something is typed that is no day: it would be
   *     lost without a word
   */
  StandardDetails details() {
    days(this)
        .filter(Fields::unread)
        .findFirst()
        .ifPresent(
            day -> {
              throw new RuleViolation("date-unread", day.getLabel());
            });
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
        FieldChecks.parts(ics.getValue()),
        entered(scope.getValue()),
        entered(draftedBy.getValue()),
        entered(drafters.getValue()),
        entered(committee.getValue()),
        more.particulars());
  }

  private static Stream<DatePicker> days(Component part) {
    return part instanceof DatePicker day
        ? Stream.of(day)
        : part.getChildren().flatMap(StandardForm::days);
  }

  private void check(FieldChecks.Check chain, HasValue<?, ?>... number) {
    FieldChecks.text(titleZh, FieldChecks.required(this, "rule.standard-title-missing"));
    FieldChecks.text(ics, FieldChecks.ics(this, codesBefore));
    FieldChecks.text(ccs, FieldChecks.ccs(this, codesBefore));
    ics.addValueChangeListener(change -> tellNames());
    ccs.addValueChangeListener(change -> tellNames());
    FieldChecks.text(
        replaces,
        FieldChecks.length(this, REPLACES_LENGTH).and(FieldChecks.replaces(this, own)).and(chain),
        number);
    FieldChecks.text(more.jointNumbers, FieldChecks.numbers(this, own), number);
    FieldChecks.text(draftedBy, FieldChecks.length(this, DRAFTED_BY_LENGTH));
    FieldChecks.text(drafters, FieldChecks.length(this, DRAFTERS_LENGTH));
    FieldChecks.after(publishedOn, implementedOn);
    FieldChecks.after(publishedOn, supersededOn);
    FieldChecks.after(publishedOn, abolishedOn);
  }

  /** The names of the typed codes, so that a slip of a digit is seen. */
  private void tellNames() {
    String named =
        FieldChecks.parts(ics.getValue()).stream()
            .filter(IcsCode::matches)
            .map(code -> FacetNames.icsBranch(this, code))
            .distinct()
            .collect(Collectors.joining("；"));
    ics.setHelperText(named.isEmpty() ? getTranslation("catalogue.field.ics.help") : named);
    String code = ccs.getValue().strip();
    ccs.setHelperText(CcsCode.matches(code) ? FacetNames.ccs(this, code) : null);
  }

  private Div section(String key, Component... fields) {
    Div grid = new Div(fields);
    grid.addClassName("bl-form");
    add(new Section(getTranslation("catalogue.form." + key), grid));
    return grid;
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String entered(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
