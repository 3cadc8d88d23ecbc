package org.biaolian.recognition;

import java.time.LocalDate;
import org.biaolian.catalogue.Suspension;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/**
 * A paper as anybody sees it who holds it: what it says, and what is true today.
 *
 * @param textHash of the text of the standard that was decided on
 * @param terms conditions, clauses, reasons or the question, as printed
 * @param differences declared regional differences
 * @param expiresOn the last day of the recognition as it stands today
 * @param suspendedSource whether the source of what is recognised rests at home today
 * @param fileHash of the PDF
 * @param asOf the day of {@code today}
 */
public record PaperCheck(
    PaperKind kind,
    String number,
    BureauCode bureau,
    BureauCode applicant,
    String standardNumber,
    String standardTitle,
    @Nullable String textHash,
    @Nullable Outcome outcome,
    @Nullable String terms,
    @Nullable String differences,
    LocalDate dated,
    PaperStanding today,
    @Nullable LocalDate expiresOn,
    @Nullable Suspension suspendedSource,
    LocalDate asOf,
    String fileHash,
    boolean sealed,
    boolean demonstration) {}
