package org.biaolian.recognition;

import java.util.List;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.Sha256;
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

  AnnouncementChecks(AnnouncementRepository announcements, AnnouncementViews views) {
    this.announcements = announcements;
    this.views = views;
  }

  /** By the code on the paper, or by its number, which several bureaus may have given. */
  @Requires(Action.READ_PUBLIC)
  public List<AnnouncementView> find(String typed) {
    List<Announcement> held =
        PaperCode.read(typed)
            .flatMap(code -> announcements.findByCode(code.value()))
            .map(List::of)
            .orElseGet(
                () ->
                    announcements.findByNumberOrderByAnnouncedAt(PaperChecks.number(typed)).stream()
                        .filter(this::isPublic)
                        .toList());
    return held.stream().map(views::whole).toList();
  }

  /** By the file: only the unaltered one has this hash. */
  @Requires(Action.READ_PUBLIC)
  public Optional<AnnouncementView> find(Sha256 file) {
    return announcements.findBySha256(file.hex()).map(views::whole);
  }

  /** Whether everybody may read every standard of it. */
  private boolean isPublic(Announcement one) {
    return announcements.notPublic(one.id(), Sharing.PUBLIC) == 0;
  }
}
