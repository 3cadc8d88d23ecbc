package org.biaolian.catalogue;

import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;

/**
 * A bureau that recognises a standard.
 *
 * @param circle whose members and secretariat may know
 */
public record Recogniser(BureauCode bureau, CircleCode circle) {}
