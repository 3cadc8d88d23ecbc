package org.biaolian.catalogue;

import java.util.UUID;

/**
 * The legal status of a standard is another one now, by a date that has come or by an entry;
 * published in the transaction that notes it. Listeners read what is true then.
 */
public record LegalStatusChanged(UUID standardId) {}
