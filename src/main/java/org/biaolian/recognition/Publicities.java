package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.PublicityRemark;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.PublicityRemarkRepository;
import org.biaolian.recognition.internal.RequestRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reviewed decision is shown to the public before it is signed (公示), and what comes in. */
@Service
@Transactional
public class Publicities {

  private final PublicityRemarkRepository remarks;
  private final RequestRepository requests;
  private final CaseDesk desk;
  private final StandardFactsReader standards;
  private final Deadlines deadlines;

  Publicities(
      PublicityRemarkRepository remarks,
      RequestRepository requests,
      CaseDesk desk,
      StandardFactsReader standards,
      Deadlines deadlines) {
    this.remarks = remarks;
    this.requests = requests;
    this.desk = desk;
    this.standards = standards;
    this.deadlines = deadlines;
  }

  /**
   * What the target's house sees of it.
   *
   * @param onPublicPage whether the portal shows it to everybody: it tells nothing of a standard
   *     that its bureau has not made public
   * @param result what the clerk made of what came in
   */
  public record Shown(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean onPublicPage,
      List<Remark> remarks,
      @Nullable String result) {

    /** Nothing was shown yet, and nobody said anything. */
    public static final Shown NOT_BEGUN = new Shown(null, null, false, List.of(), null);
  }

  /**
   * What somebody said.
   *
   * @param contact of who wrote by the public form
   */
  public record Remark(
      String sender, @Nullable String contact, String content, LocalDate receivedOn) {}

  /**
   * The clerk shows the decision to the public from today on.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.ASSESS_CASE)
  public void start(UUID caseId, long seen) {
    RecognitionCase one = desk.ofTarget(caseId);
    Seen.check(seen, one.version());
    LocalDate today = deadlines.today();
    LocalDate until = today.plusDays(deadlines.figure(PolicyName.PUBLICITY_DAYS, one) - 1L);
    one.showToPublic(today, until);
    desk.noted("case.publicity-started", one, one.state(), until.toString());
  }

  /** The clerk notes what came in. */
  @Requires(Action.ASSESS_CASE)
  public void remark(UUID caseId, String sender, String content, LocalDate receivedOn) {
    // As a signature does, so that none passes over what is noted at the same moment.
    requests.lockOfCase(caseId);
    RecognitionCase one = desk.held(caseId);
    LocalDate from = one.publicFrom();
    if (from == null) {
      throw new RuleViolation("publicity-not-begun");
    }
    if (receivedOn.isBefore(from) || receivedOn.isAfter(deadlines.today())) {
      throw new RuleViolation("publicity-remark-day", from.toString());
    }
    remarks.save(PublicityRemark.of(caseId, sender, content, receivedOn));
    desk.noted("case.publicity-remark", one, one.state(), sender.strip());
  }

  /**
   * The clerk weighs what came in, after the last day; without it nothing is signed that somebody
   * spoke about.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.ASSESS_CASE)
  public void conclude(UUID caseId, long seen, String result) {
    RecognitionCase one = desk.ofTarget(caseId);
    Seen.check(seen, one.version());
    one.concludePublicity(deadlines.today(), result);
    desk.noted("case.publicity-weighed", one, one.state(), one.publicityResult());
  }

  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<Shown> of(UUID caseId) {
    return desk.inside(caseId)
        .map(one -> shown(one, remarks.findByCaseIdOrderByReceivedOn(caseId)));
  }

  /** Nothing where it has not begun and nobody spoke. */
  Optional<Shown> of(RecognitionCase one, List<PublicityRemark> heard) {
    return desk.inside(one.id())
        .filter(known -> known.publicFrom() != null || !heard.isEmpty())
        .map(known -> shown(known, heard));
  }

  private Shown shown(RecognitionCase one, List<PublicityRemark> heard) {
    return new Shown(
        one.publicFrom(),
        one.publicUntil(),
        one.publicFrom() != null && !standards.publicAmong(Set.of(one.standardId())).isEmpty(),
        heard.stream()
            .map(row -> new Remark(row.sender(), row.contact(), row.content(), row.receivedOn()))
            .toList(),
        one.publicityResult());
  }
}
