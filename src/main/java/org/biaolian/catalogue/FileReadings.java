package org.biaolian.catalogue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.BureauCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the files of records. */
@Service
@Transactional
public class FileReadings {

  /** The facts that say that somebody read or took a file that is not public. */
  static final Set<String> KINDS =
      Set.of("standard.text-read", "standard.fair-competition-read", "standard.original-taken");

  private final Standards standards;
  private final CurrentActor actors;
  private final Journal journal;

  FileReadings(Standards standards, CurrentActor actors, Journal journal) {
    this.standards = standards;
    this.actors = actors;
    this.journal = journal;
  }

  /**
   * Whether the viewer may read this file of this record; nothing if not. The one place that says
   * so: every way in which a file or what is in it leaves begins here. Reading what is not public
   * is noted, and the fact is committed before the first byte leaves.
   *
   * @param page the page that is read, 0 for the whole file
   */
  @Requires(Action.READ_PUBLIC)
  public Optional<FileReading> begin(UUID standardId, UUID fileId, int page) {
    return begin(standardId, fileId, page, EnumSet.allOf(FileRole.class), false);
  }

  /** The same for a text of the standard; nothing for any other file. */
  @Requires(Action.READ_PUBLIC)
  public Optional<FileReading> beginText(UUID standardId, UUID fileId, int page) {
    return begin(standardId, fileId, page, EnumSet.of(FileRole.TEXT), false);
  }

  /**
   * The same for the file as it was stored, without its reader's mark: for the owner's people who
   * keep the record; nothing for anybody else.
   */
  @Requires(Action.EDIT_STANDARD)
  public Optional<FileReading> beginOriginal(UUID standardId, UUID fileId) {
    BureauCode bureau = actors.require().bureau();
    return standards
        .find(standardId)
        .filter(standard -> bureau != null && bureau.equals(standard.owner()))
        .flatMap(own -> begin(standardId, fileId, 0, EnumSet.allOf(FileRole.class), true));
  }

  private Optional<FileReading> begin(
      UUID standardId, UUID fileId, int page, Set<FileRole> roles, boolean original) {
    Optional<StandardView> standard = standards.find(standardId);
    Optional<StandardView.FileView> file =
        standard.flatMap(
            view ->
                view.files().stream()
                    .filter(one -> one.id().equals(fileId) && roles.contains(one.role()))
                    .findFirst());
    if (standard.isEmpty() || file.isEmpty()) {
      return Optional.empty();
    }
    boolean restricted = file.get().reach() != Sharing.PUBLIC;
    if (restricted) {
      noteReading(standardId, file.get(), page, original);
    }
    return Optional.of(new FileReading(standard.get(), file.get(), restricted));
  }

  private void noteReading(
      UUID standardId, StandardView.FileView file, int page, boolean original) {
    String what = page == 0 ? file.fileName() : file.fileName() + " #" + page;
    if (original) {
      journal.note(
          Journal.Entry.act("standard.original-taken", Standards.SUBJECT, standardId, what)
              .withHash(file.hash().hex()));
      return;
    }
    Journal.Entry fact =
        switch (file.role()) {
          case TEXT -> Journal.Entry.act("standard.text-read", Standards.SUBJECT, standardId, what);
          case FAIR_COMPETITION ->
              Journal.Entry.act(
                  "standard.fair-competition-read", Standards.SUBJECT, standardId, what);
        };
    journal.note(fact.withHash(file.hash().hex()));
  }
}
