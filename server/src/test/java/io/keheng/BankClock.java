package io.keheng;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The clock of the bank in tests: right, unless a test lets time pass. */
@TestComponent
@Primary
public class BankClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock real;
  private final AtomicReference<Duration> ahead;

  public BankClock() {
    this(Clock.system(ZONE), new AtomicReference<>(Duration.ZERO));
  }

  private BankClock(Clock real, AtomicReference<Duration> ahead) {
    this.real = real;
    this.ahead = ahead;
  }

  /** Lets time pass for what is done, and only for it; within other work that is done later too. */
  public void later(Duration passed, Runnable work) {
    var before = ahead.getAndSet(passed);
    try {
      work.run();
    } finally {
      ahead.set(before);
    }
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new BankClock(real.withZone(zone), ahead);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }
}
