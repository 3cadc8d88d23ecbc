package org.biaolian.catalogue;

import java.io.Serializable;

/**
 * Which groups of probable duplicates to list.
 *
 * @param judged those that somebody has judged, otherwise those that wait for it
 * @param own only those with a record of the own bureau
 */
public record OverlapQuestion(boolean judged, boolean own) implements Serializable {}
