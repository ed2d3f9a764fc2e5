package io.keheng.auditchain;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Seals while the server runs, and once more when it, or a command, ends. */
@Component
class Sealing implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Sealing.class);

  private final Sealer sealer;
  private final Duration interval;
  private final boolean serves;
  private @Nullable ScheduledExecutorService timer;
  private boolean running;

  Sealing(
      Sealer sealer,
      @Value("${keheng.audit.seal-every:1s}") Duration interval,
      Environment environment) {
    this.sealer = sealer;
    this.interval = interval;
    this.serves = !environment.containsProperty("keheng.command");
  }

  @Override
  public synchronized void start() {
    running = true;
    if (serves) {
      timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
      timer.execute(() -> tried(sealer::resume));
      var millis = interval.toMillis();
      timer.scheduleWithFixedDelay(
          () -> tried(sealer::seal), millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    if (timer != null) {
      timer.close();
    }
    tried(sealer::sealAndAnchor);
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  /** Stops once the last request is answered. */
  @Override
  public int getPhase() {
    return 0;
  }

  /** What could not be sealed now is sealed at the next turn. */
  private static void tried(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.warn("The audit trail could not be sealed", e);
    }
  }
}
