package org.biaolian.catalogue.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a record is looked up by key.
 *
 * @param numberKey capital letters and digits of the number
 * @param pinyin of the title, without gaps
 * @param initials of the title
 */
public record IndexKeys(
    String number,
    String numberKey,
    boolean mandatory,
    @Nullable String regionDigits,
    String pinyin,
    String initials,
    List<String> ics) {}
