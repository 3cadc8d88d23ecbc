package org.biaolian.recognition;

import java.util.List;

/**
 * A recognition that may be announced.
 *
 * @param announced where it stands already
 */
public record AnnouncementCandidate(RegisterLine line, List<AnnouncementMention> announced) {

  public AnnouncementCandidate {
    announced = List.copyOf(announced);
  }
}
