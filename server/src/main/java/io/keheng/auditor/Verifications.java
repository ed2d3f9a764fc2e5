package io.keheng.auditor;

import io.keheng.auditchain.Chain;
import io.keheng.auditchain.Verification;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/** Verifications of the chain asked for on the screen, one at a time. */
@Service
class Verifications {

  enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * @param blocks blocks walked so far, of {@code ofBlocks}
   * @param result once it is done
   */
  record Run(
      State state,
      String staffName,
      Instant startedAt,
      long blocks,
      long ofBlocks,
      @Nullable Verification result) {}

  private static final Logger log = LoggerFactory.getLogger(Verifications.class);

  private final Chain chain;
  private final Clock clock;
  private final AtomicReference<@Nullable Run> latest = new AtomicReference<>();

  Verifications(Chain chain, Clock clock) {
    this.chain = chain;
    this.clock = clock;
  }

  /** Starts one in the background; refuses (409) while another runs. */
  Run start(@Nullable LocalDate from) {
    var before = latest.get();
    var begun = new Run(State.RUNNING, Actor.current().name(), clock.instant(), 0, 0, null);
    if ((before != null && before.state() == State.RUNNING)
        || !latest.compareAndSet(before, begun)) {
      throw Refusal.conflict("audit.verifying");
    }
    Thread.ofVirtual()
        .name("audit-verification")
        .start(new DelegatingSecurityContextRunnable(() -> run(begun, from)));
    return begun;
  }

  /** The one that runs, or the last that ran on this server. */
  Optional<Run> latest() {
    return Optional.ofNullable(latest.get());
  }

  private void run(Run begun, @Nullable LocalDate from) {
    try {
      var result =
          chain.verify(
              from, (blocks, of) -> latest.set(at(begun, State.RUNNING, blocks, of, null)));
      latest.set(at(begun, State.DONE, result.blocks(), result.blocks(), result));
    } catch (RuntimeException e) {
      log.error("The audit chain could not be verified", e);
      latest.set(at(begun, State.FAILED, 0, 0, null));
    }
  }

  private static Run at(
      Run begun, State state, long blocks, long of, @Nullable Verification result) {
    return new Run(state, begun.staffName(), begun.startedAt(), blocks, of, result);
  }
}
