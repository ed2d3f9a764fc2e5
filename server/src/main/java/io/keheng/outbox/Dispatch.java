package io.keheng.outbox;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands one message after the other to its server, each in a transaction of its own. */
@Service
@Transactional
class Dispatch {

  /** How a round goes on. */
  enum Round {
    DONE,
    /** Nothing is due, or others have it in hand. */
    EMPTY,
    /** The server cannot be reached. */
    DOWN
  }

  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

  private final OutboxRepository messages;
  private final SendingRepository repository;
  private final OutboxSettings settings;
  private final Clock clock;

  Dispatch(
      OutboxRepository messages,
      SendingRepository repository,
      OutboxSettings settings,
      Clock clock) {
    this.messages = messages;
    this.repository = repository;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether a line may be tried now. */
  boolean open(Draft.Kind kind) {
    var now = clock.instant();
    return repository.lines().stream()
        .filter(line -> line.kind() == kind)
        .allMatch(line -> line.nextTry() == null || !line.nextTry().isAfter(now));
  }

  /**
   * Sends the next message that is due. Its row is locked until the server has it: a crash before
   * the end leaves it in the queue, and another worker passes it by.
   */
  Round next(Draft.Kind kind, Carrier.Wire wire) {
    var parcel = messages.claim(kind, clock.instant());
    if (parcel.isEmpty()) {
      return Round.EMPTY;
    }
    var id = parcel.get().id();
    var outcome = handed(wire, parcel.get());
    var now = clock.instant();
    switch (outcome) {
      case Outcome.Accepted accepted -> repository.sent(id, accepted.providerId(), now);
      case Outcome.Rejected rejected ->
          repository.failed(id, rejected.problem(), rejected.detail(), now);
      case Outcome.Later later -> {
        var tries = repository.putOff(id, later.detail());
        if (tries >= settings.tries()) {
          repository.failed(id, Outcome.Problem.BUSY, later.detail(), now);
        } else {
          repository.again(id, settings.next(tries, now));
        }
      }
      case Outcome.Down down -> {
        down(kind, down);
        return Round.DOWN;
      }
    }
    repository.up(kind);
    return Round.DONE;
  }

  void up(Draft.Kind kind) {
    repository.up(kind);
  }

  /** Marks a line as down and lets it rest, longer each time. */
  void down(Draft.Kind kind, Outcome.Down why) {
    var now = clock.instant();
    repository.down(kind, why, now, settings.next(tried(kind) + 1, now));
  }

  /** What nobody foresaw holds up one message, not the queue. */
  private static Outcome handed(Carrier.Wire wire, Carrier.Parcel parcel) {
    try {
      return wire.send(parcel);
    } catch (RuntimeException e) {
      var what = e.getClass().getSimpleName();
      log.error("Message {} could not be handed over: {}", parcel.id(), what);
      return new Outcome.Later(what);
    }
  }

  /** Keeps what a provider says of a message, and joins it to the message once that is known. */
  void receipt(String providerId, boolean delivered, String detail) {
    repository.receipt(providerId, delivered, detail, clock.instant());
    repository.settle();
  }

  void settle() {
    repository.settle();
  }

  private int tried(Draft.Kind kind) {
    return repository.lines().stream()
        .filter(line -> line.kind() == kind)
        .mapToInt(SendingRepository.Line::tries)
        .findFirst()
        .orElse(0);
  }
}
