package dev.biaolian.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A clock that can be put to any moment, from which it runs on, and back to the real time. */
public final class MovableClock extends Clock {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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
    Duration moved = offset;
    return moved == null ? real.instant() : real.instant().plus(moved);
  }
}
