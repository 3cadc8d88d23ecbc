package org.biaolian.catalogue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a standard on which others depend, known or still to come.
 *
 * @param abolishedOn the first day on which it is out of force; today for an end without a date
 * @param supersededOn the first day of what takes its place; today likewise
 * @param supersededUndated whether that day is only today's, for want of a known one
 * @param reexamineBy the last day on which its re-examination is in time; none for a reference
 * @param suspension the last one that stands, over or not
 */
public record StandardLife(
    UUID id,
    LegalStatus status,
    @Nullable LocalDate abolishedOn,
    @Nullable LocalDate supersededOn,
    boolean supersededUndated,
    @Nullable LocalDate reexamineBy,
    @Nullable Suspension suspension) {}
