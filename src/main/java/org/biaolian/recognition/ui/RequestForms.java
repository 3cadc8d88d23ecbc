package org.biaolian.recognition.ui;

import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Circles;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.NewRequest;
import org.biaolian.recognition.RecognitionRegister;
import org.biaolian.recognition.RegisterEntry;
import org.biaolian.recognition.domain.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes request forms with what the acting bureau may choose. */
@Component
class RequestForms {

  private final CurrentActor actors;
  private final Circles circles;
  private final Agreements agreements;
  private final Pieces pieces;
  private final FormDrafts drafts;
  private final Overlaps overlaps;
  private final RecognitionRegister register;
  private final EvidenceParts evidence;

  RequestForms(
      CurrentActor actors,
      Circles circles,
      Agreements agreements,
      Pieces pieces,
      FormDrafts drafts,
      Overlaps overlaps,
      RecognitionRegister register,
      EvidenceParts evidence) {
    this.actors = actors;
    this.circles = circles;
    this.agreements = agreements;
    this.pieces = pieces;
    this.drafts = drafts;
    this.overlaps = overlaps;
    this.register = register;
    this.evidence = evidence;
  }

  /**
   * A form for a request on a standard.
   *
   * @param place the address of the page, by which unsaved entries are kept
   * @param basis the version of the request that is changed, empty for a new one
   */
  RequestForm create(
      UUID standardId, String place, String basis, SerializableConsumer<NewRequest> save) {
    return new RequestForm(
        fields(near(standardId), held(standardId), basis.isEmpty()),
        new KeptForm(drafts, place, basis),
        pieces.text("recognition.form.save"),
        fields ->
            save.accept(
                new NewRequest(
                    standardId,
                    fields.agreementId(),
                    fields.effect(),
                    fields.area(),
                    fields.reasons(),
                    fields.targets(),
                    fields.comparison(),
                    fields.folder())));
  }

  /**
   * A form for what many requests have in common.
   *
   * @param filled what stands there; none at first
   */
  RequestForm common(
      String place,
      String basis,
      Submission.@Nullable Common filled,
      SerializableConsumer<Submission.Common> save) {
    AskingFields fields = fields(null, Map.of(), true);
    if (fields != null && filled != null) {
      fields.fill(
          filled.agreementId(), filled.targets(), filled.effect(), filled.area(), filled.reasons());
      fields.fillEvidence(filled.evidence());
    }
    return new RequestForm(
            fields,
            new KeptForm(drafts, place, basis),
            pieces.text("submission.save"),
            entered ->
                save.accept(
                    new Submission.Common(
                        entered.agreementId(),
                        entered.effect(),
                        entered.area(),
                        entered.reasons(),
                        entered.targets(),
                        entered.folder())))
        .keep();
  }

  /** The fields; none without an agreement in force. */
  private @Nullable AskingFields fields(
      @Nullable TargetStandards near, Map<BureauCode, String> held, boolean withEvidence) {
    List<Agreement> choice = agreementsInForce();
    return choice.isEmpty()
        ? null
        : new AskingFields(
            choice, this, pieces, near, held, withEvidence ? evidence.fields() : null);
  }

  /** What each bureau recognises of a standard today, for what and until when. */
  private Map<BureauCode, String> held(UUID standardId) {
    return register.entriesOf(standardId).stream()
        .filter(one -> !one.state().next().isEmpty())
        .collect(
            Collectors.groupingBy(
                RegisterEntry::bureau, Collectors.mapping(this::words, Collectors.joining(" · "))));
  }

  private String words(RegisterEntry one) {
    return pieces.text(
        "recognition.form.held",
        pieces.word(one.effect()),
        pieces.word(one.state()),
        one.expiresOn().toString());
  }

  /** The place that tells what targets have on the same matter. */
  TargetStandards near(UUID standardId) {
    return new TargetStandards(standardId, overlaps, pieces);
  }

  /** The agreements of the acting bureau's circles that hold today. */
  List<Agreement> agreementsInForce() {
    List<Agreement> choice = new ArrayList<>();
    actors.require().circles().stream()
        .sorted()
        .forEach(code -> choice.addAll(agreements.inForce(code)));
    return choice;
  }

  /** The members of a circle that the acting bureau can ask. */
  List<BureauCode> others(CircleCode circle) {
    Actor actor = actors.require();
    return circles.members(circle).stream().filter(code -> !actor.actsFor(code)).toList();
  }
}
