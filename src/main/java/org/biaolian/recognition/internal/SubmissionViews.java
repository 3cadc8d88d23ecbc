package org.biaolian.recognition.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.SubmissionView;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.domain.Submission;
import org.biaolian.recognition.domain.SubmissionLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Submissions with their dry check, in few statements however long they are. */
@Component
public class SubmissionViews {

  private final SubmissionLineRepository lines;
  private final RequestRepository requests;
  private final Admissibility admissibility;
  private final Agreements agreements;
  private final StandardFactsReader standards;
  private final People people;

  SubmissionViews(
      SubmissionLineRepository lines,
      RequestRepository requests,
      Admissibility admissibility,
      Agreements agreements,
      StandardFactsReader standards,
      People people) {
    this.lines = lines;
    this.requests = requests;
    this.admissibility = admissibility;
    this.agreements = agreements;
    this.standards = standards;
    this.people = people;
  }

  public SubmissionView page(Submission submission) {
    List<SubmissionLine> rows = lines.findBySubmissionIdOrderByPosition(submission.id());
    Set<UUID> ids =
        rows.stream()
            .map(SubmissionLine::standardId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Submission.@Nullable Common common = submission.common();
    boolean made = submission.jobId() != null;
    KnownFacts known =
        common == null || made || ids.isEmpty() ? null : known(submission, common, ids);
    Map<UUID, StandardFacts> facts = known == null ? standards.named(ids) : known.standards();
    return new SubmissionView(
        submission.id(),
        people.names(Set.of(submission.draftedBy())).getOrDefault(submission.draftedBy(), ""),
        submission.draftedAt(),
        common,
        submission.jobId(),
        submission.version(),
        submission.seen(),
        rows.stream().map(row -> line(row, facts, known, submission.targets())).toList(),
        made ? states(submission.id()) : Map.of());
  }

  private KnownFacts known(Submission submission, Submission.Common common, Set<UUID> ids) {
    return admissibility.known(
        new Admissibility.Asking(
            submission.applicant(),
            common.agreementId(),
            agreements.find(common.agreementId()).orElseThrow().circle(),
            common.effect()),
        ids);
  }

  private static SubmissionView.Line line(
      SubmissionLine row,
      Map<UUID, StandardFacts> facts,
      @Nullable KnownFacts known,
      Set<BureauCode> targets) {
    UUID id = row.standardId();
    Set<BureauCode> out = row.targetsOut();
    out.retainAll(targets);
    boolean ofNobody = !targets.isEmpty() && out.containsAll(targets);
    RuleViolation refusal = known == null || id == null ? null : known.ofStandard(id).orElse(null);
    Map<BureauCode, RuleViolation> refusals = new HashMap<>();
    if (known != null && id != null && refusal == null) {
      targets.forEach(
          target -> known.ofTarget(id, target, null).ifPresent(why -> refusals.put(target, why)));
    }
    return new SubmissionView.Line(
        row.id(),
        row.typed(),
        id == null ? null : facts.get(id),
        row.fault(),
        row.leftOut() || ofNobody,
        out,
        refusal,
        refusals);
  }

  private Map<RequestState, Long> states(UUID submission) {
    Map<RequestState, Long> states = new EnumMap<>(RequestState.class);
    for (Object[] row : requests.statesOf(submission)) {
      states.put((RequestState) row[0], (Long) row[1]);
    }
    return states;
  }
}
