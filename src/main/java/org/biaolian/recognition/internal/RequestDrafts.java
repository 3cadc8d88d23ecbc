package org.biaolian.recognition.internal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.EvidenceFile;
import org.biaolian.recognition.NewRequest;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of requests, one from a form or many from a submission, with their trail. */
@Component
public class RequestDrafts {

  public static final String SUBJECT = "recognition-request";

  private final RequestRepository requests;
  private final Admissibility admissibility;
  private final EvidenceShelf shelf;
  private final CurrentActor actors;
  private final Journal journal;
  private final TaskNotes tasks;
  private final Clock clock;

  RequestDrafts(
      RequestRepository requests,
      Admissibility admissibility,
      EvidenceShelf shelf,
      CurrentActor actors,
      Journal journal,
      TaskNotes tasks,
      Clock clock) {
    this.requests = requests;
    this.admissibility = admissibility;
    this.shelf = shelf;
    this.actors = actors;
    this.journal = journal;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * A draft of the acting bureau.
   *
   * @param submission it comes with, whose folder of evidence it shares; none when it comes alone
   * @throws RuleViolation when the standard is not the own bureau's or not in force, a target is no
   *     member of the agreement's circle, or the evidence belongs to something else
   */
  public UUID draft(NewRequest entry, @Nullable UUID submission) {
    Actor actor = actors.require();
    BureauCode applicant = actor.bureau();
    if (applicant == null) {
      throw new RuleViolation("request-of-another-bureau");
    }
    RecognitionRequest.Content content = admissibility.content(applicant, entry);
    boolean demonstration = admissibility.mustBeOwnAndInForce(applicant, entry.standardId());
    UUID folder = entry.evidence();
    if (folder != null && submission == null && !shelf.openTo(folder, applicant)) {
      throw new RuleViolation("evidence-folder-closed");
    }
    RecognitionRequest request =
        RecognitionRequest.draft(
            entry.standardId(),
            applicant,
            content,
            demonstration,
            actor.personId(),
            clock.instant());
    List<EvidenceFile> files = shelf.files(folder);
    if (folder != null && !files.isEmpty()) {
      request.restsOn(folder);
    }
    if (submission != null) {
      request.partOf(submission);
    }
    requests.save(request);
    journal.note(
        Journal.Entry.move("request.drafted", SUBJECT, request.id(), null, request.state(), null));
    for (EvidenceFile file : files) {
      journal.note(
          Journal.Entry.act("request.evidence-added", SUBJECT, request.id(), file.fileName())
              .withHash(file.hash().hex()));
    }
    tasks.changed(SUBJECT, request.id());
    return request.id();
  }
}
