package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Organizations;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.PaperOrder;
import org.biaolian.recognition.domain.PaperWords;
import org.biaolian.recognition.domain.PaperWords.Matter;
import org.biaolian.recognition.domain.PaperWords.Parties;
import org.biaolian.recognition.domain.PaperWords.Question;
import org.biaolian.recognition.domain.PaperWords.Ruling;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.SignedPaper;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Orders the papers of a step within the step's own transaction, with all that they will say;
 * printing them comes after the commit.
 */
@Component
public class PaperOrders {

  private final PaperOrderRepository orders;
  private final PaperRepository papers;
  private final SignedPaperRepository signedPapers;
  private final CaseRepository cases;
  private final RequestRepository requests;
  private final RecognitionRepository recognitions;
  private final StandardFactsReader standards;
  private final Agreements agreements;
  private final Organizations organizations;
  private final People people;
  private final PaperMaking making;
  private final Clock clock;

  PaperOrders(
      PaperOrderRepository orders,
      PaperRepository papers,
      SignedPaperRepository signedPapers,
      CaseRepository cases,
      RequestRepository requests,
      RecognitionRepository recognitions,
      StandardFactsReader standards,
      Agreements agreements,
      Organizations organizations,
      People people,
      PaperMaking making,
      Clock clock) {
    this.orders = orders;
    this.papers = papers;
    this.signedPapers = signedPapers;
    this.cases = cases;
    this.requests = requests;
    this.recognitions = recognitions;
    this.standards = standards;
    this.agreements = agreements;
    this.organizations = organizations;
    this.people = people;
    this.making = making;
    this.clock = clock;
  }

  /**
   * The papers of a decision that was signed just now.
   *
   * @param expiresOn the last day of the recognition that it makes
   */
  public void ofDecision(
      RecognitionCase one,
      RecognitionRequest request,
      Admissibility.Grounds grounds,
      @Nullable LocalDate expiresOn,
      String signer) {
    Outcome outcome = Objects.requireNonNull(one.outcome());
    Instant at = Objects.requireNonNull(one.signedAt());
    PaperWords words =
        words(
            one,
            matter(request, grounds.standard(), grounds.agreement()),
            ruling(one, expiresOn),
            null,
            at,
            signedBy(one, signer));
    orders.save(PaperOrder.of(one, PaperKind.REPLY, one.round(), at, words));
    if (outcome.favourable()) {
      orders.save(PaperOrder.of(one, PaperKind.CERTIFICATE, one.round(), at, words));
    }
    making.afterCommit(one.id());
  }

  /** The notice of a question that was put to the applicant just now. */
  public void ofQuestion(RecognitionCase one) {
    Instant at = Objects.requireNonNull(one.clock().askedAt());
    orders.save(
        PaperOrder.of(
            one,
            PaperKind.INFORMATION_NOTICE,
            one.clock().timesAsked(),
            at,
            asTheyAre(one, PaperKind.INFORMATION_NOTICE)));
    making.afterCommit(one.id());
  }

  /** Writes the words of an order from before there were any: as printed, or as they are now. */
  void fill(PaperOrder order) {
    RecognitionCase one = cases.findById(order.caseId()).orElseThrow();
    PaperWords now = asTheyAre(one, order.kind());
    order.freeze(papers.findById(order.id()).map(now::asPrinted).orElse(now));
  }

  private PaperWords asTheyAre(RecognitionCase one, PaperKind kind) {
    RecognitionRequest request = requests.findById(one.requestId()).orElseThrow();
    StandardFacts standard = standards.find(one.standardId()).orElseThrow();
    Agreement agreement = agreements.find(request.agreementId()).orElseThrow();
    boolean question = kind == PaperKind.INFORMATION_NOTICE;
    return words(
        one,
        matter(request, standard, agreement),
        question
            ? null
            : ruling(
                one, recognitions.findByCaseId(one.id()).map(PaperOrders::firstTerm).orElse(null)),
        question ? question(one) : null,
        Objects.requireNonNull(question ? one.clock().askedAt() : one.signedAt()),
        question ? new By(name(one.clerkId()), null) : signedBy(one, name(one.signerId())));
  }

  /** As it was signed; what was confirmed since has another term. */
  private static LocalDate firstTerm(Recognition entry) {
    return entry.turns().getFirst().expiresOn();
  }

  private PaperWords words(
      RecognitionCase one,
      Matter matter,
      @Nullable Ruling ruling,
      @Nullable Question question,
      Instant at,
      By by) {
    var target = organizations.bureau(one.target());
    return new PaperWords(
        new Parties(
            target.nameZh(), target.shortZh(), organizations.bureau(one.applicant()).nameZh()),
        matter,
        ruling,
        question,
        LocalDate.ofInstant(at, clock.getZone()),
        by.person(),
        by.original());
  }

  /** Whose word a paper is, and the stamped original where there is one. */
  private record By(@Nullable String person, PaperWords.@Nullable Original original) {}

  /** On paper it was the leader who signed; the portal's person has only confirmed the scan. */
  private By signedBy(RecognitionCase one, @Nullable String signer) {
    return Optional.of(one)
        .filter(RecognitionCase::onPaper)
        .flatMap(signed -> signedPapers.findById(signed.id()))
        .map(SignedPaper::facts)
        .map(
            facts ->
                new By(
                    facts.signatory(),
                    new PaperWords.Original(facts.documentNumber(), facts.writtenOn())))
        .orElseGet(() -> new By(signer, null));
  }

  private static Matter matter(
      RecognitionRequest request, StandardFacts standard, Agreement agreement) {
    return new Matter(
        Objects.requireNonNull(request.number()),
        agreement.title(),
        standard.number(),
        standard.titleZh(),
        request.textHash(),
        word(request.effect()),
        request.area());
  }

  private static Ruling ruling(RecognitionCase one, @Nullable LocalDate expiresOn) {
    Outcome outcome = Objects.requireNonNull(one.outcome());
    Decision decision = one.decision();
    return new Ruling(
        outcome,
        outcome == Outcome.DECLINED ? word(Objects.requireNonNull(one.declineGround())) : null,
        switch (outcome) {
          case RECOGNISED -> null;
          case CONDITIONAL -> one.conditions();
          case PARTIAL -> one.clauses();
          case DECLINED -> one.declineText();
        },
        decision == null ? null : decision.differences(),
        expiresOn);
  }

  private static Question question(RecognitionCase one) {
    return new Question(
        Objects.requireNonNull(one.clock().question()),
        one.state() == CaseState.INFO_REQUESTED ? one.dueOn() : null);
  }

  private @Nullable String name(@Nullable UUID person) {
    return person == null ? null : people.name(person).orElse(null);
  }

  private static String word(Enum<?> constant) {
    return ResourceBundle.getBundle("vaadin-i18n/translations", Locale.CHINA)
        .getString(Words.key(constant));
  }
}
