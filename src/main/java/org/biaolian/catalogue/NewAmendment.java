package org.biaolian.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A 修改单 to be entered.
 *
 * @param ordinal 第几号修改单
 * @param content what it changes
 */
public record NewAmendment(
    int ordinal,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate implementedOn,
    String content) {}
