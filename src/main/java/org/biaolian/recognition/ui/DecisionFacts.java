package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.catalogue.Suspension;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.recognition.Assessment;
import org.biaolian.recognition.CaseBatches;
import org.biaolian.recognition.CaseBatches.Foreseen;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.ChecklistAnswer;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.ListedCase;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.SignatureEffect;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Facts;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A decision in words: on the page, and in the question before it binds. */
@Component
class DecisionFacts {

  private final Pieces pieces;
  private final FormDrafts drafts;
  private final CurrentActor actors;
  private final CaseBatches batches;
  private final Access access;

  DecisionFacts(
      Pieces pieces, FormDrafts drafts, CurrentActor actors, CaseBatches batches, Access access) {
    this.access = access;
    this.batches = batches;
    this.actors = actors;
    this.pieces = pieces;
    this.drafts = drafts;
  }

  /** The form for the clerk's proposal; what is typed into it is kept. */
  DecisionForm form(CaseView view, SerializableConsumer<Assessment> propose) {
    return new DecisionForm(
        pieces,
        view,
        new KeptForm(
            drafts,
            RecognitionRoutes.recognitionCase(view.summary().id()),
            String.valueOf(view.version())),
        propose);
  }

  /** Says to a deputy, before anything is typed, whose case it is. */
  Optional<Div> standIn(CaseView view) {
    String clerk = view.clerk();
    if (clerk == null || clerk.equals(actors.require().name())) {
      return Optional.empty();
    }
    Div hint = new Div(pieces.text("recognition.case.of-another", clerk));
    hint.addClassName("bl-note");
    return Optional.of(hint);
  }

  Section section(CaseView view) {
    Facts facts = new Facts().oneColumn();
    Decision decision = view.decision();
    if (decision != null) {
      facts.put(
          pieces.text("recognition.column.outcome"),
          new RecognitionMark(Pieces.mark(decision.outcome())));
      putIfThere(facts, "recognition.conditions", decision.conditions());
      putIfThere(facts, "recognition.clauses", decision.clauses());
      putIfThere(
          facts,
          "recognition.decline-ground",
          decision.ground() == null ? null : pieces.word(decision.ground()));
      putIfThere(facts, "recognition.decline-text", decision.declineText());
      putIfThere(facts, "recognition.differences", decision.differences());
    }
    putIfThere(facts, "recognition.opinion", view.opinion());
    putIfThere(facts, "recognition.review-opinion", view.reviewOpinion());
    for (ChecklistAnswer one : view.checks()) {
      String word = pieces.word(one.finding());
      facts.put(
          pieces.point(one.item()),
          one.remark() == null
              ? word
              : pieces.text("recognition.check.with-remark", word, one.remark()));
    }
    return new Section(pieces.text("recognition.decision"), facts);
  }

  private void putIfThere(Facts facts, String key, @Nullable String value) {
    if (value != null) {
      facts.put(pieces.text(key), value);
    }
  }

  /** What the step will do to whom. */
  List<Consequence> consequences(CaseView view, String step) {
    int open =
        ChecklistAnswer.open(
            view.checklist(),
            view.checks().stream().map(ChecklistAnswer::item).collect(Collectors.toSet()));
    return consequences(view.summary(), view.decision(), open, step);
  }

  private List<Consequence> consequences(
      CaseSummary summary, @Nullable Decision decision, int open, String step) {
    List<Consequence> list = new ArrayList<>();
    list.add(
        new Consequence(pieces.text("recognition.column.standard"), summary.standard().number()));
    list.addAll(decided(decision));
    if (decision != null && open > 0) {
      list.add(
          new Consequence(
              pieces.text("recognition.checklist"),
              pieces.text("recognition.checklist.open", open)));
    }
    if (!step.equals("sign")) {
      list.add(
          new Consequence(
              pieces.chips().name(summary.target()),
              pieces.text("recognition.consequence." + step)));
    }
    return list;
  }

  /**
   * All that a signature on one case would cause, as it is now. Whoever may not sign any more since
   * the page was opened, is told so by the step itself.
   */
  List<Consequence> signing(CaseView view) {
    CaseSummary summary = view.summary();
    List<Consequence> list = consequences(view, "sign");
    List<Foreseen> foreseen =
        access.may(Action.SIGN_CASE)
            ? batches.preview(List.of(new ListedCase(summary.id(), view.version())))
            : List.of();
    list.add(
        new Consequence(
            pieces.chips().name(summary.applicant()), pieces.text("recognition.consequence.told")));
    Suspension suspended = summary.standard().suspended();
    if (suspended != null) {
      list.add(
          new Consequence(
              pieces.text("recognition.consequence.source"), pieces.suspended(suspended)));
    }
    foreseen.stream()
        .map(Foreseen::effect)
        .filter(Objects::nonNull)
        .forEach(
            effect -> {
              list.addAll(follows(effect));
              if (effect.lastOfRequest()) {
                list.add(
                    new Consequence(
                        pieces.text("recognition.life.itself-request"),
                        pieces.text("recognition.consequence.closes")));
              }
            });
    return list;
  }

  /** What becomes of the register, and until when that can be contested. */
  private List<Consequence> follows(SignatureEffect effect) {
    List<Consequence> list = new ArrayList<>();
    list.add(new Consequence(pieces.text("recognition.register.title"), register(effect)));
    if (effect.contestableUntil() != null) {
      list.add(
          new Consequence(
              pieces.text("recognition.dispute.section"),
              pieces.text(
                  "recognition.consequence.contestable", effect.contestableUntil().toString())));
    }
    return list;
  }

  private String register(SignatureEffect effect) {
    String key =
        "recognition.consequence.register." + effect.register().name().toLowerCase(Locale.ROOT);
    LocalDate expires = effect.expiresOn();
    return expires == null ? pieces.text(key) : pieces.text(key, expires.toString());
  }

  /** The decision that cases of a list have in common and what follows, then case by case. */
  List<Consequence> ofLike(List<Foreseen> like, String step) {
    if (like.isEmpty()) {
      return List.of();
    }
    Foreseen any = like.getFirst();
    Decision decision = any.decision();
    boolean signing = step.equals("sign");
    List<Consequence> list = new ArrayList<>(decided(decision));
    list.add(
        signing
            ? new Consequence(
                pieces.text("recognition.column.applicant"),
                pieces.text("recognition.consequence.told"))
            : new Consequence(
                pieces.chips().name(any.summary().target()),
                pieces.text("recognition.consequence." + step)));
    SignatureEffect common = any.effect();
    if (common != null) {
      list.addAll(follows(common));
    }
    for (Foreseen one : like) {
      List<String> parts = new ArrayList<>();
      parts.add(pieces.chips().name(one.summary().applicant()));
      SignatureEffect effect = one.effect();
      if (effect != null && common != null && effect.register() != common.register()) {
        parts.add(register(effect));
      }
      if (effect != null && effect.lastOfRequest()) {
        parts.add(pieces.text("recognition.consequence.closes"));
      }
      if (one.unchecked() > 0) {
        parts.add(pieces.text("recognition.checklist.open", one.unchecked()));
      }
      Suspension suspended = one.summary().standard().suspended();
      if (suspended != null) {
        parts.add(pieces.suspended(suspended));
      }
      String opinion = one.opinion();
      if (!signing && opinion != null) {
        parts.add(
            pieces.text(
                "recognition.check.with-remark", pieces.text("recognition.opinion"), opinion));
      }
      list.add(new Consequence(one.summary().standard().number(), String.join(" · ", parts)));
    }
    return list;
  }

  private List<Consequence> decided(@Nullable Decision decision) {
    List<Consequence> list = new ArrayList<>();
    if (decision == null) {
      return list;
    }
    list.add(
        new Consequence(
            pieces.text("recognition.column.outcome"), pieces.word(decision.outcome())));
    String detail =
        decision.conditions() != null
            ? decision.conditions()
            : decision.clauses() != null ? decision.clauses() : decision.declineText();
    if (detail != null) {
      list.add(new Consequence(pieces.text("recognition.detail"), detail));
    }
    if (decision.differences() != null) {
      list.add(new Consequence(pieces.text("recognition.differences"), decision.differences()));
    }
    return list;
  }
}
