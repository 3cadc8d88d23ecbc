package org.biaolian.calendar;

/** How far a holiday notice is in the portal. */
public enum NoticeState {
  PROPOSED,
  CONFIRMED,
  REFUSED
}
