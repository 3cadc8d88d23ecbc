package org.biaolian.recognition;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.access.Sharing;
import org.biaolian.catalogue.Standards;
import org.biaolian.kernel.Sha256;
import org.biaolian.recognition.domain.AnnouncedEntry;
import org.biaolian.recognition.domain.Announcement;
import org.biaolian.recognition.domain.PaperCode;
import org.biaolian.recognition.internal.AnnouncementRepository;
import org.biaolian.recognition.internal.AnnouncementViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells anybody what an announcement says and how each of its lines stands today. As with other
 * papers: who has its code or the file holds it; a number finds only what is public anyway.
 */
@Service
@Transactional(readOnly = true)
public class AnnouncementChecks {

  private final AnnouncementRepository announcements;
  private final AnnouncementViews views;
  private final Standards standards;

  AnnouncementChecks(
      AnnouncementRepository announcements, AnnouncementViews views, Standards standards) {
    this.announcements = announcements;
    this.views = views;
    this.standards = standards;
  }

  /** By the code on the paper, or by its number. */
  @Requires(Action.READ_PUBLIC)
  public Optional<AnnouncementView> find(String typed) {
    return PaperCode.read(typed)
        .flatMap(code -> announcements.findByCode(code.value()))
        .or(() -> announcements.findByNumber(PaperChecks.number(typed)).filter(this::isPublic))
        .map(views::whole);
  }

  /** By the file: only the unaltered one has this hash. */
  @Requires(Action.READ_PUBLIC)
  public Optional<AnnouncementView> find(Sha256 file) {
    return announcements.findBySha256(file.hex()).map(views::whole);
  }

  /** Whether everybody may read every standard of it. */
  private boolean isPublic(Announcement one) {
    return one.entries().stream()
        .map(AnnouncedEntry::standardId)
        .collect(Collectors.toSet())
        .stream()
        .allMatch(this::isPublic);
  }

  private boolean isPublic(UUID standard) {
    return standards
        .find(standard)
        .filter(found -> found.sharing().level() == Sharing.PUBLIC)
        .isPresent();
  }
}
