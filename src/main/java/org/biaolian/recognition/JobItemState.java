package org.biaolian.recognition;

/** How far one request of a job is. */
public enum JobItemState {
  WAITING,
  DONE,
  REFUSED
}
