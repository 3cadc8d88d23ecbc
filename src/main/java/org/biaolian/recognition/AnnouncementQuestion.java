package org.biaolian.recognition;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which recognitions of the own bureau may be announced.
 *
 * @param from the first day of signature
 * @param until the last one
 * @param agreement none for all
 * @param field the code of a field of work; none for all
 * @param fresh whether those that stand in an announcement are left out
 */
public record AnnouncementQuestion(
    LocalDate from,
    LocalDate until,
    @Nullable UUID agreement,
    @Nullable String field,
    boolean fresh)
    implements Serializable {}
