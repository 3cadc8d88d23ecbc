package org.biaolian.task;

import java.util.UUID;

/** The open tasks of a subject may be others now; published in the transaction of the change. */
public record TasksChanged(String subjectKind, UUID subjectId) {}
