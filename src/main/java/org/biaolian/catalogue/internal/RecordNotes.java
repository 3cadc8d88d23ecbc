package org.biaolian.catalogue.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.access.Journal;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.Sha256;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step on a record leaves behind: a fact, and work that may be others' now. */
@Component
public class RecordNotes {

  private final Journal journal;
  private final StandardFiles files;
  private final TaskNotes tasks;

  RecordNotes(Journal journal, StandardFiles files, TaskNotes tasks) {
    this.journal = journal;
    this.files = files;
    this.tasks = tasks;
  }

  public void act(String kind, Standard standard, @Nullable String reason) {
    act(kind, standard, reason, null);
  }

  /**
   * @param hash of the file that the step concerns
   */
  public void act(String kind, Standard standard, @Nullable String reason, @Nullable Sha256 hash) {
    note(Journal.Entry.act(kind, Standards.SUBJECT, standard.id(), reason), standard, hash);
  }

  /** A step from one state to another. */
  public void move(
      String kind, Standard standard, Enum<?> from, Enum<?> to, @Nullable String reason) {
    move(kind, standard, from, to, reason, null);
  }

  /** A step that concerns the text in force, whose hash the fact bears. */
  public void moveWithText(
      String kind, Standard standard, Enum<?> from, Enum<?> to, @Nullable String reason) {
    move(kind, standard, from, to, reason, textHash(standard.id()));
  }

  /**
   * @param hash of the file that the step concerns
   */
  public void move(
      String kind,
      Standard standard,
      Enum<?> from,
      Enum<?> to,
      @Nullable String reason,
      @Nullable Sha256 hash) {
    note(
        Journal.Entry.move(kind, Standards.SUBJECT, standard.id(), from, to, reason),
        standard,
        hash);
  }

  private void note(Journal.Entry fact, Standard standard, @Nullable Sha256 hash) {
    journal.note(fact.withHash(hash == null ? null : hash.hex()));
    tasks.changed(Standards.SUBJECT, standard.id());
  }

  /** The text in force; none for a record without a text. */
  private @Nullable Sha256 textHash(UUID id) {
    return files.textHashes(List.of(id)).get(id);
  }
}
