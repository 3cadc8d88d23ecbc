package org.biaolian.recognition.internal;

import java.util.UUID;

/** Papers of a case were ordered and are to be made. */
public record PapersDue(UUID caseId) {}
