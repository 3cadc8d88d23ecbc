package org.biaolian.recognition.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Journal;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.document.Documents;
import org.biaolian.document.FileKind;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.BureauCode;
import org.biaolian.paper.PaperPress;
import org.biaolian.paper.PaperPress.Printed;
import org.biaolian.recognition.Decision;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Paper;
import org.biaolian.recognition.domain.PaperCode;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the papers of a case, each once, when it is first asked for. */
@Component
public class PaperBook {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final PaperRepository papers;
  private final PaperCounterRepository counters;
  private final CaseRepository cases;
  private final RequestRepository requests;
  private final StandardFactsReader standards;
  private final Organizations organizations;
  private final PaperSheets sheets;
  private final PaperPress press;
  private final Documents documents;
  private final Journal journal;
  private final Clock clock;

  PaperBook(
      PaperRepository papers,
      PaperCounterRepository counters,
      CaseRepository cases,
      RequestRepository requests,
      StandardFactsReader standards,
      Organizations organizations,
      PaperSheets sheets,
      PaperPress press,
      Documents documents,
      Journal journal,
      Clock clock) {
    this.papers = papers;
    this.counters = counters;
    this.cases = cases;
    this.requests = requests;
    this.standards = standards;
    this.organizations = organizations;
    this.sheets = sheets;
    this.press = press;
    this.documents = documents;
    this.journal = journal;
    this.clock = clock;
  }

  /** Which papers a case is due now, made or not. */
  public static List<PaperKind> due(RecognitionCase one) {
    Outcome outcome = one.outcome();
    if (one.state() == CaseState.INFO_REQUESTED) {
      return List.of(PaperKind.INFORMATION_NOTICE);
    }
    if (one.state() != CaseState.SIGNED || outcome == null) {
      return List.of();
    }
    return outcome.favourable()
        ? List.of(PaperKind.REPLY, PaperKind.CERTIFICATE)
        : List.of(PaperKind.REPLY);
  }

  /** The round of a decision, or which question a notice is about. */
  public static int turn(RecognitionCase one, PaperKind kind) {
    return kind == PaperKind.INFORMATION_NOTICE ? one.clock().timesAsked() : one.round();
  }

  /** The paper, made now if it is due and was not made; others wait meanwhile and find it. */
  public Optional<Paper> have(UUID caseId, PaperKind kind, int turn) {
    Optional<Paper> kept = papers.findByCaseIdAndKindAndTurn(caseId, kind, turn);
    if (kept.isPresent()) {
      return kept;
    }
    RecognitionCase one = cases.lock(List.of(caseId)).getFirst();
    kept = papers.findByCaseIdAndKindAndTurn(caseId, kind, turn);
    if (kept.isPresent() || !due(one).contains(kind) || turn != turn(one, kind)) {
      return kept;
    }
    return Optional.of(make(one, kind));
  }

  private Paper make(RecognitionCase one, PaperKind kind) {
    RecognitionRequest request = requests.findById(one.requestId()).orElseThrow();
    StandardFacts standard = standards.find(one.standardId()).orElseThrow();
    boolean decision = kind != PaperKind.INFORMATION_NOTICE;
    LocalDate dated = day(decision ? one.signedAt() : one.clock().askedAt());
    Paper.Content content =
        new Paper.Content(
            kind,
            turn(one, kind),
            number(one, kind, dated.getYear()),
            PaperCode.next(RANDOM).value(),
            standard.number(),
            standard.titleZh(),
            request.textHash(),
            decision ? one.outcome() : null,
            decision ? terms(one) : one.clock().question(),
            decision ? differences(one) : null,
            dated);
    Printed printed = press.print(one.target(), sheets.of(content, one, request));
    StoredDocument stored =
        documents.keepOwn(
            one.target().organization(),
            kind.title() + " " + content.number(),
            FileKind.PDF,
            printed.pdf());
    journal.noteByItself(
        List.of(
            Journal.Entry.act("paper.made", CaseDesk.SUBJECT, one.id(), content.number())
                .inCircle(one.circle())
                .withHash(stored.hash().hex())));
    return papers.save(
        Paper.of(
            one,
            content,
            new Paper.Printed(
                stored.id(), stored.hash().hex(), printed.sealed(), clock.instant())));
  }

  /** The next number of a year; years may come in any order. */
  private String number(RecognitionCase one, PaperKind kind, int year) {
    BureauCode bureau = one.target();
    counter(PaperCounter.key(bureau, kind), 0);
    int serial = counter(PaperCounter.key(bureau, kind, year, one.demonstration()), year).next();
    String number = kind.number(organizations.bureau(bureau).shortZh(), year, serial);
    return one.demonstration() ? "演示" + number : number;
  }

  private PaperCounter counter(String counted, int year) {
    return counters
        .findByCounted(counted)
        .orElseGet(() -> counters.save(new PaperCounter(counted, year)));
  }

  private static @Nullable String terms(RecognitionCase one) {
    return switch (Objects.requireNonNull(one.outcome())) {
      case RECOGNISED -> null;
      case CONDITIONAL -> one.conditions();
      case PARTIAL -> one.clauses();
      case DECLINED -> one.declineText();
    };
  }

  private static @Nullable String differences(RecognitionCase one) {
    Decision decision = one.decision();
    return decision == null ? null : decision.differences();
  }

  private LocalDate day(@Nullable Instant at) {
    return LocalDate.ofInstant(Objects.requireNonNull(at), clock.getZone());
  }
}
