package org.biaolian.recognition;

import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;

/** What a clerk asks for: one edition, under one agreement, of several bureaus. */
public record NewRequest(
    UUID standardId,
    UUID agreementId,
    Effect effect,
    String area,
    String reasons,
    Set<BureauCode> targets) {}
