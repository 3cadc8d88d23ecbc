package org.biaolian.catalogue;

import java.io.Serializable;
import java.util.List;

/**
 * A standard near another one.
 *
 * @param percent how near, 100 for the same title in the same branch
 * @param reasons why, the strongest first
 */
public record NearStandard(StandardRow row, int percent, List<NearReason> reasons)
    implements Serializable {}
