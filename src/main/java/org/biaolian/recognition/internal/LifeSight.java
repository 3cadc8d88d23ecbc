package org.biaolian.recognition.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.EndGround;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.Recommendation;
import org.biaolian.recognition.RequestLife.Event;
import org.biaolian.recognition.RequestLife.Part;
import org.biaolian.recognition.RequestLife.Place;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RegisterAct;
import org.jspecify.annotations.Nullable;

/**
 * What of the facts of a request one viewer may know: the same as the pages of request, case and
 * register say. Before it is sent a request is its home's matter; the inside of a case is the
 * target's house's, its steps also the applicant's and the secretariat's; others know that a case
 * was opened and how it ended. A dispute is for its sides and the secretariat, what leads to an act
 * on an entry for the house alone.
 */
public final class LifeSight {

  private static final Set<String> SENT =
      Set.of("request.submitted", "request.opened", "request.withdrawn", "request.closed");
  private static final Set<String> STEPS =
      Set.of(
          "case.assigned",
          "case.round-opened",
          "case.acknowledged",
          "case.proposed",
          "case.reviewed",
          "case.sent-back",
          "case.signed",
          "case.terminated",
          "case.information-asked",
          "case.information-answered",
          "case.gone-on",
          "case.extended",
          "case.escalated",
          "case.publicity-started",
          "paper.made",
          "deadline.reminded",
          "deadline.moved");
  private static final Set<String> ENDS =
      Set.of("case.assigned", "case.round-opened", "case.signed", "case.terminated");
  private static final Set<String> SAID_TO_ALL =
      Set.of(
          "request.returned",
          "request.withdrawn",
          "case.information-asked",
          "case.information-answered",
          "case.extended",
          "case.signed",
          "case.terminated",
          "paper.made");

  private final Party party;

  /** Whether it is a step that every party may hear of. */
  static boolean isStep(String kind) {
    return STEPS.contains(kind) || kind.startsWith("recognition.");
  }

  public LifeSight(Party party) {
    this.party = party;
  }

  /** Before it is sent a request is its home's matter: others begin with the sending. */
  public List<AuditFact> from(RecognitionRequest request, List<AuditFact> facts) {
    if (party.actor().actsFor(request.applicant()) || party.auditor()) {
      return facts;
    }
    return facts.stream().dropWhile(fact -> !fact.kind().equals("request.submitted")).toList();
  }

  /** An event of the request itself. */
  public Optional<Event> of(RecognitionRequest request, AuditFact fact) {
    boolean home = party.actor().actsFor(request.applicant()) || party.auditor();
    boolean secretariat = party.secretariatOf(request.circle());
    if (fact.kind().endsWith("-read") || !(home || secretariat || SENT.contains(fact.kind()))) {
      return Optional.empty();
    }
    boolean before =
        fact.kind().equals("request.drafted")
            || fact.kind().equals("request.changed")
            || fact.kind().equals("request.sent-back");
    return secretariat && !home && before
        ? Optional.empty()
        : Optional.of(event(Place.REQUEST, fact, true, home || SAID_TO_ALL.contains(fact.kind())));
  }

  /** An event of one of its cases. */
  public Optional<Event> of(RecognitionCase one, AuditFact fact) {
    boolean house = party.actor().actsFor(one.target()) || party.auditor();
    boolean inside = party.seesInside(one);
    boolean known =
        house ? !fact.kind().endsWith("-read") : (inside ? STEPS : ENDS).contains(fact.kind());
    return known
        ? Optional.of(
            event(
                new Place(Part.CASE, one.target(), one.round()),
                fact,
                inside,
                house || (inside ? SAID_TO_ALL : Set.of("case.signed")).contains(fact.kind())))
        : Optional.empty();
  }

  /** An event of an entry of the register, for whoever sees the entry. */
  public static Event ofEntry(BureauCode bureau, AuditFact fact) {
    return event(new Place(Part.ENTRY, bureau, 0), fact, true, true);
  }

  /** An event of an act on entries, which is a matter of the house. */
  public Optional<Event> of(RegisterAct one, AuditFact fact) {
    return party.actor().actsFor(one.bureau()) || party.auditor()
        ? Optional.of(ofEntry(one.bureau(), fact))
        : Optional.empty();
  }

  /**
   * An event of a dispute, for whoever sees the dispute. Evidence is not named: it may be sealed,
   * and so may be who wrote the other side's statement, also from who belongs to a side and comes
   * in another hat.
   */
  public Optional<Event> of(Dispute one, AuditFact fact) {
    boolean own = party.actor().organization().equals(organization(fact.organization()));
    Set<BureauCode> bureaus = party.actor().bureaus();
    boolean above =
        (party.auditor() || party.secretariatOf(one.circle()))
            && !bureaus.contains(one.applicant())
            && !bureaus.contains(one.target());
    String kind = fact.kind();
    if (kind.endsWith("-read") || (kind.equals("dispute.deputised") && !own && !party.auditor())) {
      return Optional.empty();
    }
    return Optional.of(
        event(
            new Place(Part.DISPUTE, one.target(), 0),
            fact,
            own || above || one.statementsOpen() || !kind.equals("dispute.stated"),
            !kind.equals("dispute.evidence-attached")));
  }

  private static Event event(Place place, AuditFact fact, boolean named, boolean said) {
    String reason = said ? fact.reason() : null;
    Optional<? extends Enum<?>> word = word(reason);
    boolean itself = fact.personName().equals(AuditTrail.ITSELF);
    return new Event(
        fact.recordedAt(),
        place,
        fact.kind(),
        named && !itself ? organization(fact.organization()) : null,
        named && !itself ? fact.personName() : null,
        word.isPresent() ? null : reason,
        word.orElse(null));
  }

  private static @Nullable OrganizationCode organization(String code) {
    return OrganizationCode.matches(code) ? new OrganizationCode(code) : null;
  }

  private static Optional<? extends Enum<?>> word(@Nullable String reason) {
    return Stream.<Enum<?>[]>of(
            Outcome.values(), EndGround.values(), Ground.values(), Recommendation.values())
        .flatMap(Arrays::stream)
        .filter(one -> one.name().equals(reason))
        .findFirst();
  }
}
