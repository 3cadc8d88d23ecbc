package org.biaolian.recognition.internal;

import java.util.UUID;

/** An announcement was made and is to be printed. */
public record AnnouncementDue(UUID announcementId) {}
