package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.UUID;

/** An announcement in which a recognition stands. */
public record AnnouncementMention(UUID announcement, String number, LocalDate dated) {}
