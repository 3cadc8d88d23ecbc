package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Sharing;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/** One line of a list of standards. */
public record StandardRow(
    UUID id,
    String number,
    String titleZh,
    @Nullable String titleEn,
    LegalStatus status,
    Verification verification,
    @Nullable BureauCode owner,
    @Nullable String regionDigits,
    @Nullable String issuer,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate implementedOn,
    List<String> ics,
    Sharing sharing,
    boolean demonstration)
    implements Serializable {}
