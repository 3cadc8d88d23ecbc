package dev.biaolian.bench.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measured times, as shares of them. */
public final class Share {

  private final List<Long> nanos = new ArrayList<>();

  public void add(long time) {
    nanos.add(time);
  }

  public int count() {
    return nanos.size();
  }

  /** The time under which so many of a hundred lie, in milliseconds. */
  public double millis(int percent) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    int at = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
    return sorted[Math.max(0, at)] / 1e6;
  }
}
