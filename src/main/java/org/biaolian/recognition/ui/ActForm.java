package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.ActKind;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.NewAct;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterActs;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.Notices;

/** The dialog in which a clerk proposes an act; it shows first what a signature would cause. */
@SpringComponent
class ActForm {

  private static final int REASON_LENGTH = 1000;

  private final RegisterActs acts;
  private final Agreements agreements;
  private final Pieces pieces;

  ActForm(RegisterActs acts, Agreements agreements, Pieces pieces) {
    this.acts = acts;
    this.agreements = agreements;
    this.pieces = pieces;
  }

  void open(ActKind kind, Set<RegisterLine> lines) {
    if (lines.isEmpty()) {
      Notices.failure(pieces.text("rule.act-without-entries"));
      return;
    }
    Select<Ground> ground = new Select<>();
    ground.setLabel(pieces.text("recognition.act.ground"));
    ground.setItems(kind.grounds().stream().sorted().toList());
    ground.setItemLabelGenerator(one -> one == null ? "" : pieces.word(one));
    ground.setWidthFull();
    if (kind.grounds().size() == 1) {
      ground.setValue(kind.grounds().iterator().next());
    }
    DatePicker until = Days.picker(pieces.text("recognition.act.until"));
    until.setMin(pieces.today());
    Select<Agreement> agreement = agreements(lines);
    TextArea reason = new TextArea(pieces.text("recognition.act.reason"));
    reason.setRequiredIndicatorVisible(true);
    reason.setMaxLength(REASON_LENGTH);
    reason.setWidthFull();
    BindingDialog dialog =
        new BindingDialog(
            pieces.text("recognition.act.ask." + key(kind)),
            pieces.text("recognition.act.propose"),
            follows(kind, lines),
            () -> {
              if (ground.getValue() == null) {
                throw new RuleViolation("act-ground-required");
              }
              UUID made =
                  acts.propose(
                      new NewAct(
                          kind,
                          lines.stream().map(RegisterLine::id).collect(Collectors.toSet()),
                          ground.getValue(),
                          reason.getValue(),
                          until.getValue(),
                          agreement.getValue() == null ? null : agreement.getValue().id()));
              Notices.success(pieces.text("recognition.act.done"));
              UI.getCurrentOrThrow().navigate(RecognitionRoutes.act(made));
            });
    List<Component> fields = new ArrayList<>();
    if (kind.grounds().size() > 1) {
      fields.add(ground);
    }
    if (kind == ActKind.SUSPEND) {
      fields.add(until);
    }
    if (kind == ActKind.RECONFIRM) {
      fields.add(agreement);
    }
    fields.add(reason);
    dialog.fields(fields.toArray(Component[]::new));
    if (kind == ActKind.REVOKE) {
      dialog.destructive();
    }
    dialog.open();
  }

  private Select<Agreement> agreements(Set<RegisterLine> lines) {
    Select<Agreement> select = new Select<>();
    String keep = pieces.text("recognition.act.agreement.keep");
    select.setLabel(pieces.text("recognition.act.agreement"));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(keep);
    select.setItems(agreements.inForce(lines.iterator().next().circle()));
    select.setItemLabelGenerator(one -> one == null ? keep : one.title());
    select.setWidthFull();
    return select;
  }

  /** What the signature will cause, thing by thing. */
  List<Consequence> follows(ActKind kind, Set<RegisterLine> lines) {
    List<Consequence> follows = new ArrayList<>();
    lines.stream()
        .map(line -> line.standard().number())
        .sorted()
        .forEach(
            number ->
                follows.add(
                    new Consequence(number, pieces.text("recognition.act.follows." + key(kind)))));
    RegisterLine first = lines.iterator().next();
    lines.stream()
        .map(line -> pieces.chips().name(line.applicant()))
        .distinct()
        .sorted()
        .forEach(
            applicant ->
                follows.add(
                    new Consequence(applicant, pieces.text("recognition.act.follows.told"))));
    follows.add(
        new Consequence(
            pieces.chips().name(first.bureau()), pieces.text("recognition.act.follows.review")));
    return follows;
  }

  private static String key(ActKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
