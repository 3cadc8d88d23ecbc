package org.biaolian.oversight;

import org.biaolian.audit.AuditFact;
import org.jspecify.annotations.Nullable;

/**
 * A fact with what people call the thing concerned.
 *
 * @param number of the thing, none if it has none
 * @param route its page, none if it has none
 * @param fromKey the translation key of the state before; the others alike
 */
public record TrailLine(
    AuditFact fact,
    @Nullable String number,
    @Nullable String route,
    @Nullable String fromKey,
    @Nullable String toKey,
    @Nullable String reasonKey) {}
