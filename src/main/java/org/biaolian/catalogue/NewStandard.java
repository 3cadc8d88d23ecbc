package org.biaolian.catalogue;

/**
 * A record of the own bureau to be entered.
 *
 * @param number in any spelling; must carry the bureau's region digits
 */
public record NewStandard(String number, StandardDetails details) {}
