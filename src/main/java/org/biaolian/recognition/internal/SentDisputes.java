package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.api.Slice;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.task.Sent;
import org.biaolian.task.SentItem;
import org.biaolian.task.SentSource;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The disputes that a bureau has opened and who holds them now. */
@Component
class SentDisputes implements SentSource {

  private static final Set<DisputeState> LIVE =
      EnumSet.copyOf(Stream.of(DisputeState.values()).filter(DisputeState::live).toList());

  private final DisputeRepository disputes;
  private final StandardFactsReader standards;
  private final Clock clock;

  SentDisputes(DisputeRepository disputes, StandardFactsReader standards, Clock clock) {
    this.disputes = disputes;
    this.standards = standards;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Sent sent(BureauCode applicant, int limit, int most) {
    List<Dispute> live =
        disputes.findByApplicantAndStateInOrderByEndsOn(
            applicant.value(), LIVE, new Slice(0, limit));
    Map<UUID, StandardFacts> facts =
        standards.named(live.stream().map(Dispute::standardId).collect(Collectors.toSet()));
    return new Sent(
        live.stream()
            .map(one -> item(one, Objects.requireNonNull(facts.get(one.standardId()))))
            .toList(),
        live.size() < limit
            ? live.size()
            : disputes.countByApplicantAndStateIn(applicant.value(), LIVE));
  }

  private SentItem item(Dispute one, StandardFacts standard) {
    return new SentItem(
        holder(one),
        standard.titleZh(),
        standard.number(),
        Words.key(one.state()),
        LocalDate.ofInstant(since(one), clock.getZone()),
        one.dueOn(),
        RecognitionRoutes.dispute(one.id()),
        one.demonstration());
  }

  private static OrganizationCode holder(Dispute one) {
    return switch (one.state()) {
      case ACCEPTED ->
          one.hasStated(DisputeSide.TARGET)
              ? one.applicant().organization()
              : one.target().organization();
      case RECOMMENDED -> one.target().organization();
      case OPENED, STATEMENTS, EXPERT_OPINION, SETTLED, NOT_SETTLED, REJECTED, WITHDRAWN ->
          OrganizationCode.secretariatOf(one.circle());
    };
  }

  private static Instant since(Dispute one) {
    @Nullable Instant entered =
        switch (one.state()) {
          case ACCEPTED -> one.acceptedAt();
          case STATEMENTS -> one.heardAt();
          case EXPERT_OPINION -> one.expertsAt();
          case RECOMMENDED -> one.recommendedAt();
          case OPENED, SETTLED, NOT_SETTLED, REJECTED, WITHDRAWN -> one.openedAt();
        };
    return Objects.requireNonNullElse(entered, one.openedAt());
  }
}
