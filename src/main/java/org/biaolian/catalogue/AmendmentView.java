package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A 修改单 of a standard.
 *
 * @param withdrawnReason why the entry was taken back; null while it stands
 */
public record AmendmentView(
    UUID id,
    int ordinal,
    LocalDate publishedOn,
    LocalDate implementedOn,
    String content,
    @Nullable String withdrawnReason)
    implements Serializable {}
