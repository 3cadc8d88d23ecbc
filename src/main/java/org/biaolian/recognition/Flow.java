package org.biaolian.recognition;

import org.biaolian.kernel.BureauCode;

/**
 * What became of the standards of one bureau at another.
 *
 * @param decided how many cases were signed
 * @param favourable how many of them recognise, wholly, in parts or on conditions
 * @param medianDays working days from the opening of a case to its signature, without those in
 *     which its clock stood still; half of the cases took no longer
 */
public record Flow(
    BureauCode applicant, BureauCode target, int decided, int favourable, double medianDays) {}
