package org.biaolian.bureau;

import java.util.UUID;
import org.biaolian.kernel.CircleCode;

/**
 * The last day of an agreement was set, today or later; published in the transaction that notes it.
 */
public record AgreementEnded(CircleCode circle, UUID agreementId) {}
