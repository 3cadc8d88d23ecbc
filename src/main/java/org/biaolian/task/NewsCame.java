package org.biaolian.task;

import org.biaolian.kernel.OrganizationCode;

/** There is news for somebody of this organization; published in the transaction that notes it. */
public record NewsCame(OrganizationCode organization) {}
