package org.biaolian.document.internal;

import java.util.UUID;

/** A file was kept whose text is wanted. */
public record TextQueueEntry(UUID documentId) {}
