package dev.biaolian.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A clock that can be put to any moment, from which it runs on, and back to the real time: for
 * everybody, or for the work of one thread while the others keep their time.
 */
public final class MovableClock extends Clock {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final ThreadLocal<@Nullable Duration> OWN_OFFSET = new ThreadLocal<>();

  private final Clock real;
  private volatile @Nullable Duration offset;

  public MovableClock() {
    this(Clock.system(ZONE));
  }

  private MovableClock(Clock real) {
    this.real = real;
  }

  public void moveTo(Instant moment) {
    offset = Duration.between(real.instant(), moment);
  }

  /** Ten in the morning of a day. */
  public void moveTo(LocalDate day) {
    moveTo(day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant());
  }

  public void toRealTime() {
    offset = null;
  }

  /** Does something with this thread's clock put to a moment. */
  public void at(Instant moment, Runnable work) {
    with(Duration.between(real.instant(), moment), work);
  }

  /** How far this thread's own clock is off, if it has one. */
  @Nullable Duration ownOffset() {
    return OWN_OFFSET.get();
  }

  /** Does something with this thread's clock off by a time. */
  void with(Duration own, Runnable work) {
    Duration before = OWN_OFFSET.get();
    OWN_OFFSET.set(own);
    try {
      work.run();
    } finally {
      if (before == null) {
        OWN_OFFSET.remove();
      } else {
        OWN_OFFSET.set(before);
      }
    }
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(real.withZone(zone));
  }

  @Override
  public Instant instant() {
    Duration own = OWN_OFFSET.get();
    Duration moved = own == null ? offset : own;
    return moved == null ? real.instant() : real.instant().plus(moved);
  }
}
