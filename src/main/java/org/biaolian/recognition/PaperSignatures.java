package org.biaolian.recognition;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.SealUse;
import org.biaolian.recognition.domain.SignedPaper;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.CaseFiles;
import org.biaolian.recognition.internal.SealUseRepository;
import org.biaolian.recognition.internal.SignedPaperRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A leader signs on paper (线下签批): the clerk enters what the paper says and uploads the stamped
 * scan, the approver confirms it as the second person, and by that the decision binds, marked as
 * signed on paper. The use of the seal (用印) is a step of its own.
 */
@Service
@Transactional
public class PaperSignatures {

  private final SignedPaperRepository papers;
  private final SealUseRepository seals;
  private final RecognitionCases cases;
  private final CaseDesk desk;
  private final CaseFiles files;
  private final CurrentActor actors;
  private final Clock clock;

  PaperSignatures(
      SignedPaperRepository papers,
      SealUseRepository seals,
      RecognitionCases cases,
      CaseDesk desk,
      CaseFiles files,
      CurrentActor actors,
      Clock clock) {
    this.papers = papers;
    this.seals = seals;
    this.cases = cases;
    this.desk = desk;
    this.files = files;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * What the paper says.
   *
   * @param documentNumber 发文字号
   * @param writtenOn 成文日期
   * @param signatory the leader who signed
   * @param mainTo 主送
   * @param copyTo 抄送
   */
  public record PaperFacts(
      String documentNumber,
      LocalDate writtenOn,
      String signatory,
      String mainTo,
      @Nullable String copyTo) {

    public PaperFacts {
      documentNumber = documentNumber.strip();
      signatory = signatory.strip();
      mainTo = mainTo.strip();
      copyTo = copyTo == null || copyTo.isBlank() ? null : copyTo.strip();
      if (documentNumber.isEmpty() || signatory.isEmpty() || mainTo.isEmpty()) {
        throw new RuleViolation("paper-incomplete");
      }
    }
  }

  /** A signed paper and the seal, as those see it who may see the inside of the case. */
  public record Paper(
      @Nullable PaperFacts facts,
      @Nullable String scan,
      boolean confirmed,
      @Nullable LocalDate sealedOn,
      int copies,
      @Nullable String keeper) {}

  /**
   * The clerk enters the paper; until it is confirmed the case cannot be signed otherwise.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.ASSESS_CASE)
  public void enter(UUID caseId, long seen, PaperFacts facts) {
    RecognitionCase one = desk.held(caseId);
    Seen.check(seen, one.version());
    one.putOnPaper();
    UUID person = actors.require().personId();
    LocalDate today = today();
    papers
        .findById(caseId)
        .ifPresentOrElse(
            paper -> paper.put(facts, person, today),
            () -> papers.save(SignedPaper.enter(caseId, facts, person, today)));
    desk.noted("case.paper-entered", one, one.state(), facts.documentNumber());
  }

  /** The clerk uploads the stamped scan. */
  @Requires(Action.ASSESS_CASE)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void attachScan(UUID caseId, String fileName, InputStream content) {
    files.take(
        actors.require().organization(),
        fileName,
        content,
        () -> paper(desk.ofTarget(caseId)),
        stored -> {
          RecognitionCase one = desk.held(caseId);
          paper(one).attach(stored.id(), actors.require().personId());
          desk.noted(
              "case.paper-scanned", one, one.state(), stored.fileName(), stored.hash().hex());
        });
  }

  /**
   * The second person confirms that scan and entry agree; by that the decision is signed.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.SIGN_CASE)
  public void confirm(UUID caseId, long seen) {
    RecognitionCase one = desk.ofTarget(caseId);
    UUID person = actors.require().personId();
    if (one.signedBy(person, seen)) {
      return;
    }
    Seen.check(seen, one.version());
    SignedPaper paper = paper(one);
    paper.confirm(person, clock.instant());
    one.confirmPaper();
    desk.noted("case.paper-confirmed", one, one.state(), paper.facts().documentNumber());
    cases.sign(caseId, seen);
  }

  private SignedPaper paper(RecognitionCase one) {
    if (one.state() != CaseState.TO_SIGN) {
      throw new RuleViolation("paper-while-to-sign");
    }
    return papers
        .findById(one.id())
        .filter(row -> one.onPaper())
        .orElseThrow(() -> new RuleViolation("paper-missing"));
  }

  /** The clerk notes that the seal was put on; once. */
  @Requires(Action.ASSESS_CASE)
  public void seal(UUID caseId, LocalDate day, int copies, String keeper) {
    RecognitionCase one = desk.held(caseId);
    if (seals.existsById(caseId)) {
      throw new RuleViolation("seal-noted-already");
    }
    Instant signedAt = one.signedAt();
    LocalDate signedOn =
        signedAt == null ? today() : LocalDate.ofInstant(signedAt, clock.getZone());
    seals.save(SealUse.of(one, signedOn, day, copies, keeper, today()));
    desk.noted("case.sealed", one, one.state(), keeper.strip());
  }

  /** Paper and seal of a case: for the target's house, and for all inside once it is signed. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<Paper> of(UUID caseId) {
    return readable(caseId)
        .map(
            one -> {
              SignedPaper paper = one.onPaper() ? papers.findById(caseId).orElse(null) : null;
              SealUse seal =
                  one.state() == CaseState.SIGNED ? seals.findById(caseId).orElse(null) : null;
              return new Paper(
                  paper == null ? null : paper.facts(),
                  paper == null ? null : files.name(paper.scanId()).orElse(null),
                  paper != null && paper.confirmedBy() != null,
                  seal == null ? null : seal.sealedOn(),
                  seal == null ? 0 : seal.copies(),
                  seal == null ? null : seal.keeper());
            });
  }

  /** The stamped scan; that it was taken is noted. */
  @Requires(Action.READ_SHARED)
  public Optional<CaseFile> openScan(UUID caseId) {
    return readable(caseId)
        .filter(RecognitionCase::onPaper)
        .flatMap(
            one ->
                papers
                    .findById(caseId)
                    .flatMap(paper -> files.open(paper.scanId()))
                    .map(file -> desk.taken(one, file)));
  }

  private Optional<RecognitionCase> readable(UUID caseId) {
    Optional<RecognitionCase> house = desk.inside(caseId);
    return house.isPresent()
        ? house
        : desk.seen(caseId).filter(one -> one.state() == CaseState.SIGNED);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
