package org.biaolian.recognition.internal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.access.Journal;
import org.biaolian.document.Documents;
import org.biaolian.document.FileKind;
import org.biaolian.document.StoredDocument;
import org.biaolian.paper.PaperPress;
import org.biaolian.paper.PaperPress.Printed;
import org.biaolian.paper.Sheet;
import org.biaolian.recognition.domain.Announcement;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints announcements after their commit, like other papers: outside any lock, kept once. */
@Component
class AnnouncementPress {

  static final String SUBJECT = "recognition-announcement";

  private final AnnouncementRepository announcements;
  private final AnnouncementSheets sheets;
  private final PaperPress press;
  private final Documents documents;
  private final Journal journal;
  private final TransactionTemplate transaction;

  AnnouncementPress(
      AnnouncementRepository announcements,
      AnnouncementSheets sheets,
      PaperPress press,
      Documents documents,
      Journal journal,
      PlatformTransactionManager transactions) {
    this.announcements = announcements;
    this.sheets = sheets;
    this.press = press;
    this.documents = documents;
    this.journal = journal;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Async(PaperThread.NAME)
  @TransactionalEventListener
  void on(AnnouncementDue event) {
    UUID id = event.announcementId();
    Announcement seen = announcements.findById(id).orElse(null);
    if (seen == null || seen.documentId() != null) {
      return;
    }
    Sheet sheet =
        Objects.requireNonNull(
            transaction.execute(status -> sheets.of(announcements.findById(id).orElseThrow())));
    Printed printed = press.print(seen.bureau(), sheet);
    transaction.executeWithoutResult(status -> keep(id, printed));
  }

  private void keep(UUID id, Printed printed) {
    Announcement one = announcements.lock(id).orElseThrow();
    if (one.documentId() != null) {
      return;
    }
    StoredDocument stored =
        documents.keepOwn(
            one.bureau().organization(), "互认公告 " + one.number(), FileKind.PDF, printed.pdf());
    journal.noteByItself(
        List.of(
            Journal.Entry.act("paper.made", SUBJECT, one.id(), one.number())
                .inCircle(one.circle())
                .withHash(stored.hash().hex())));
    one.printed(stored.id(), stored.hash().hex(), printed.sealed());
  }
}
