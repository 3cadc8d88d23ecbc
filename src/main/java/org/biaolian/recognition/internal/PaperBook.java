package org.biaolian.recognition.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.access.Journal;
import org.biaolian.document.Documents;
import org.biaolian.document.FileKind;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.BureauCode;
import org.biaolian.paper.PaperPress;
import org.biaolian.paper.PaperPress.Printed;
import org.biaolian.recognition.PaperKind;
import org.biaolian.recognition.domain.Paper;
import org.biaolian.recognition.domain.PaperCode;
import org.biaolian.recognition.domain.PaperOrder;
import org.biaolian.recognition.domain.PaperWords;
import org.biaolian.recognition.domain.RecognitionCase;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes ordered papers: takes, numbers, prints, seals and keeps them. These are short transactions,
 * and printing stands between them, so nobody waits for a printer; one that dies in between is
 * followed by one that prints the same paper.
 */
@Component
public class PaperBook {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Limit AT_ONCE = Limit.of(100);

  private final PaperOrderRepository orders;
  private final WaitingPapers waiting;
  private final PaperRepository papers;
  private final PaperCounterRepository counters;
  private final CaseRepository cases;
  private final PaperSheets sheets;
  private final PaperPress press;
  private final Documents documents;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PaperBook(
      PaperOrderRepository orders,
      WaitingPapers waiting,
      PaperRepository papers,
      PaperCounterRepository counters,
      CaseRepository cases,
      PaperSheets sheets,
      PaperPress press,
      Documents documents,
      Journal journal,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.orders = orders;
    this.waiting = waiting;
    this.papers = papers;
    this.counters = counters;
    this.cases = cases;
    this.sheets = sheets;
    this.press = press;
    this.documents = documents;
    this.journal = journal;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** A code that nobody guesses. */
  public static PaperCode newCode() {
    return PaperCode.next(RANDOM);
  }

  /** The papers of a case that were ordered and are not made; in the order of their orders. */
  public List<UUID> waiting(UUID caseId) {
    return orders.unmade(caseId);
  }

  /**
   * Makes a paper, unless it is made, being made, or has to wait after it failed.
   *
   * @return whether it was printed here
   * @throws org.biaolian.kernel.RuleViolation {@code paper-fonts-missing}
   */
  public boolean make(UUID orderId) {
    PaperOrder seen = orders.findById(orderId).orElse(null);
    if (seen == null || seen.isMade() || !seen.isFrozen() || !taken(orderId)) {
      return false;
    }
    PaperOrder order = seen;
    while (order.number() == null) {
      order = Objects.requireNonNull(transaction.execute(status -> numbered(seen)));
    }
    PaperWords words = Objects.requireNonNull(order.words());
    Printed printed = press.print(order.bureau(), sheets.of(order, words));
    transaction.executeWithoutResult(status -> keep(orderId, words, printed));
    return true;
  }

  private boolean taken(UUID orderId) {
    return Boolean.TRUE.equals(transaction.execute(status -> waiting.take(orderId)));
  }

  /** It could not be made and is left alone for a while; longer each time. */
  void failed(UUID orderId) {
    transaction.executeWithoutResult(status -> waiting.failed(orderId));
  }

  /**
   * The order with its number. Those before it get theirs on the way, so that numbers follow the
   * orders, whichever is printed first; so many at a time that nobody waits long. Old ones have
   * their order among themselves.
   */
  private PaperOrder numbered(PaperOrder wanted) {
    BureauCode bureau = wanted.bureau();
    // Locked before anything is read, so that nobody numbers what is read here.
    counter(PaperCounter.key(bureau, wanted.kind()), 0);
    for (PaperOrder next :
        orders.unnumbered(bureau.value(), wanted.kind(), wanted.catchingUp(), AT_ONCE)) {
      next.number(number(next, Objects.requireNonNull(next.words())), newCode());
      if (next.id().equals(wanted.id())) {
        return next;
      }
    }
    // Numbered by somebody else meanwhile, or there are more before it.
    return orders.findById(wanted.id()).orElseThrow();
  }

  /** The next number of a year; years may come in any order. */
  private String number(PaperOrder order, PaperWords words) {
    BureauCode bureau = order.bureau();
    PaperKind kind = order.kind();
    int year = words.dated().getYear();
    int serial = counter(PaperCounter.key(bureau, kind, year, order.demonstration()), year).next();
    String number = kind.number(words.parties().issuerShort(), year, serial);
    return order.demonstration() ? "演示" + number : number;
  }

  private PaperCounter counter(String counted, int year) {
    return counters
        .findByCounted(counted)
        .orElseGet(() -> counters.save(new PaperCounter(counted, year)));
  }

  /** Under the lock of the order: if one took longer than others wait, the first keeps. */
  private void keep(UUID orderId, PaperWords words, Printed printed) {
    PaperOrder order = orders.lock(orderId).orElseThrow();
    if (order.isMade()) {
      return;
    }
    String number = Objects.requireNonNull(order.number());
    RecognitionCase one = cases.findById(order.caseId()).orElseThrow();
    StoredDocument stored =
        documents.keepOwn(
            order.bureau().organization(),
            order.kind().title() + " " + number,
            FileKind.PDF,
            printed.pdf());
    journal.noteByItself(
        List.of(
            Journal.Entry.act("paper.made", CaseDesk.SUBJECT, one.id(), number)
                .inCircle(one.circle())
                .withHash(stored.hash().hex())));
    papers.save(
        Paper.of(
            order,
            words,
            one,
            new Paper.Printed(
                stored.id(), stored.hash().hex(), printed.sealed(), clock.instant())));
    order.made();
  }
}
