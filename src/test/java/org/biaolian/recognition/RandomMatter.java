package org.biaolian.recognition;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.biaolian.recognition.domain.Countersignature;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RegisterAct;
import org.biaolian.recognition.internal.ActRepository;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.CountersignRepository;
import org.biaolian.recognition.internal.DisputeRepository;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RequestRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** One standard on which many work at once: its present request, round and dispute. */
record RandomMatter(UUID standard, AtomicReference<At> at) {

  RandomMatter(UUID standard) {
    this(standard, new AtomicReference<>(At.NOTHING));
  }

  /** How far it is. */
  record At(@Nullable UUID request, @Nullable UUID round, @Nullable UUID dispute) {
    private static final At NOTHING = new At(null, null, null);

    At inRound(UUID next) {
      return new At(request, next, null);
    }

    At contested(UUID made) {
      return new At(request, round, made);
    }
  }

  /** There is nothing on which a step could be tried. */
  static final class NothingThereException extends RuntimeException {}

  /** What somebody sees who opens the page of the matter. */
  record Page(
      At at,
      @Nullable RecognitionRequest request,
      @Nullable RecognitionCase round,
      @Nullable Countersignature letter,
      @Nullable Dispute dispute,
      @Nullable Recognition entry,
      @Nullable RegisterAct act) {

    RecognitionRequest theRequest() {
      return there(request);
    }

    RecognitionCase theRound() {
      return there(round);
    }

    /** To a department that has not answered. */
    Countersignature theLetter() {
      return there(letter);
    }

    Dispute theDispute() {
      return there(dispute);
    }

    Recognition theEntry() {
      return there(entry);
    }

    RegisterAct theAct() {
      return there(act);
    }

    private static <T> T there(@Nullable T part) {
      return Optional.ofNullable(part).orElseThrow(NothingThereException::new);
    }

    String told() {
      return "request %s, round %s, dispute %s, act %s"
          .formatted(
              Optional.ofNullable(request).map(RecognitionRequest::state),
              Optional.ofNullable(round).map(RecognitionCase::state),
              Optional.ofNullable(dispute).map(Dispute::state),
              Optional.ofNullable(act).map(RegisterAct::state));
    }

    /** Whether nobody waits for anybody. */
    boolean settled() {
      if (round == null) {
        return request == null || !request.state().live();
      }
      return !round.state().live() && act == null && (dispute == null || !dispute.state().live());
    }

    /** Whether it can be asked for, or asked for anew. */
    boolean over() {
      return settled() && entry == null;
    }
  }

  /** Reads pages from the tables, as they are now. */
  static final class Reader {

    private final RequestRepository requests;
    private final CaseRepository cases;
    private final CountersignRepository letters;
    private final DisputeRepository disputes;
    private final RecognitionRepository register;
    private final ActRepository acts;

    Reader(ApplicationContext portal) {
      requests = portal.getBean(RequestRepository.class);
      cases = portal.getBean(CaseRepository.class);
      letters = portal.getBean(CountersignRepository.class);
      disputes = portal.getBean(DisputeRepository.class);
      register = portal.getBean(RecognitionRepository.class);
      acts = portal.getBean(ActRepository.class);
    }

    Page read(RandomMatter matter) {
      At at = Objects.requireNonNull(matter.at().get());
      if (at.round() == null) {
        RecognitionRequest request =
            Optional.ofNullable(at.request()).flatMap(requests::findById).orElse(null);
        return new Page(at, request, null, null, null, null, null);
      }
      RecognitionCase round = cases.findById(at.round()).orElseThrow();
      return switch (round.state()) {
        case ASSESSING -> new Page(at, null, round, letter(round.id()), null, null, null);
        case SIGNED -> decided(matter, at, round);
        default -> new Page(at, null, round, null, null, null, null);
      };
    }

    private @Nullable Countersignature letter(UUID round) {
      return letters.findByCaseIdOrderByAskedAt(round).stream()
          .filter(one -> one.state() == Countersignature.State.WAITING)
          .findFirst()
          .orElse(null);
    }

    private Page decided(RandomMatter matter, At at, RecognitionCase round) {
      Optional<Recognition> entry =
          register.findByStandardIdIn(Set.of(matter.standard())).stream()
              .filter(found -> !found.state().next().isEmpty())
              .findFirst();
      return new Page(
          at,
          null,
          round,
          null,
          Optional.ofNullable(at.dispute()).flatMap(disputes::findById).orElse(null),
          entry.orElse(null),
          entry.map(Recognition::openAct).flatMap(acts::findById).orElse(null));
    }
  }
}
