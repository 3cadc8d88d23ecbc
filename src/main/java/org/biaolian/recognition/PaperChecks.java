package org.biaolian.recognition;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Suspension;
import org.biaolian.kernel.Sha256;
import org.biaolian.recognition.domain.Paper;
import org.biaolian.recognition.domain.PaperCode;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.PaperRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells anybody what became of a paper. Who has its code or the file itself holds the paper and is
 * told all it says; a number can be guessed, and finds only what is public anyway. What is not
 * found and what may not be known have one and the same answer.
 */
@Service
@Transactional(readOnly = true)
public class PaperChecks {

  private final PaperRepository papers;
  private final CaseRepository cases;
  private final RecognitionRegister register;
  private final Standards standards;
  private final StandardFactsReader facts;
  private final Clock clock;

  PaperChecks(
      PaperRepository papers,
      CaseRepository cases,
      RecognitionRegister register,
      Standards standards,
      StandardFactsReader facts,
      Clock clock) {
    this.papers = papers;
    this.cases = cases;
    this.register = register;
    this.standards = standards;
    this.facts = facts;
    this.clock = clock;
  }

  /** By the code on the paper, or by its number. */
  @Requires(Action.READ_PUBLIC)
  public Optional<PaperCheck> find(String typed) {
    return PaperCode.read(typed)
        .flatMap(code -> papers.findByCode(code.value()))
        .or(() -> papers.findByNumber(number(typed)).filter(this::isPublic))
        .map(this::check);
  }

  /** By the file: only the unaltered one has this hash. */
  @Requires(Action.READ_PUBLIC)
  public Optional<PaperCheck> find(Sha256 file) {
    return papers.findBySha256(file.hex()).map(this::check);
  }

  /** 〔 and 〕 are hard to type: other brackets do. */
  static String number(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .replaceAll("[\\[(【]", "〔")
        .replaceAll("[\\])】]", "〕");
  }

  /** A favourable decision on a standard that everybody may read. */
  private boolean isPublic(Paper paper) {
    Outcome outcome = paper.outcome();
    return outcome != null
        && outcome.favourable()
        && standards
            .find(paper.standardId())
            .filter(standard -> standard.sharing().level() == Sharing.PUBLIC)
            .isPresent();
  }

  private PaperCheck check(Paper paper) {
    Optional<Standing> standing = register.standing(paper.caseId());
    boolean overtaken = paper.outcome() != null && cases.decidedLater(paper.caseId());
    return new PaperCheck(
        paper.kind(),
        paper.number(),
        paper.bureau(),
        paper.applicant(),
        paper.standardNumber(),
        paper.standardTitle(),
        paper.textHash(),
        paper.outcome(),
        paper.terms(),
        paper.differences(),
        paper.dated(),
        overtaken ? PaperStanding.OVERTAKEN : today(paper, standing),
        overtaken ? null : standing.map(Standing::expiresOn).orElse(null),
        overtaken || standing.isEmpty() ? null : suspended(paper),
        LocalDate.now(clock),
        paper.sha256(),
        paper.sealed(),
        paper.demonstration());
  }

  private @Nullable Suspension suspended(Paper paper) {
    return facts.named(paper.standardId()).map(StandardFacts::suspended).orElse(null);
  }

  private static PaperStanding today(Paper paper, Optional<Standing> standing) {
    Outcome outcome = paper.outcome();
    return outcome != null && outcome.favourable() && standing.isPresent()
        ? PaperStanding.valueOf(standing.get().state().name())
        : PaperStanding.NONE;
  }
}
