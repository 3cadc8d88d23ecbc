package org.biaolian.calendar;

import java.util.UUID;

/** A year's days are known now; published in the transaction that confirms them. */
public record NoticeConfirmed(UUID noticeId) {}
