package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be announced.
 *
 * @param number 发文字号
 * @param dated 成文日期
 * @param again whether it is known that some stand in an announcement already
 */
public record NewAnnouncement(
    Set<UUID> recognitions, String number, LocalDate dated, boolean again) {

  /** The most lines of one announcement. */
  public static final int MOST = 500;

  public NewAnnouncement {
    recognitions = Set.copyOf(recognitions);
    number = number.strip();
  }
}
