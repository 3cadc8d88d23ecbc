package org.biaolian.bureau;

import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;

/**
 * A day was set on which a bureau leaves a circle, today or later; published in the transaction
 * that notes it.
 */
public record MembershipEnded(CircleCode circle, BureauCode bureau) {}
