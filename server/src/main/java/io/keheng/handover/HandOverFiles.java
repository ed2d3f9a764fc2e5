package io.keheng.handover;

import io.keheng.audit.Changes;
import io.keheng.audit.Looks;
import io.keheng.information.CustomerField;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files by which information is given: the look at it is recorded with them. */
@Service
@Transactional
class HandOverFiles {

  private static final String PURPOSE = "HAND_OVER";

  private final HandOvers handOvers;
  private final HandOverRepository repository;
  private final HandOverDecisionRepository decisions;
  private final BasisCheck basis;
  private final HandOverFile file;
  private final Looks looks;
  private final Changes changes;
  private final Clock clock;

  HandOverFiles(
      HandOvers handOvers,
      HandOverRepository repository,
      HandOverDecisionRepository decisions,
      BasisCheck basis,
      HandOverFile file,
      Looks looks,
      Changes changes,
      Clock clock) {
    this.handOvers = handOvers;
    this.repository = repository;
    this.decisions = decisions;
    this.basis = basis;
    this.file = file;
    this.looks = looks;
    this.changes = changes;
    this.clock = clock;
  }

  /** A file for who asks, and what is in it. */
  record Made(String number, byte[] content) {}

  /**
   * Makes the encrypted file, once, for who asked for the hand-over, after the consent and while
   * its basis still holds.
   *
   * @param password opens the file; kept nowhere
   */
  @ActsFor({"S09-32", "S12-12"})
  Made make(long id, String password) {
    decisions.lock(id);
    var handOver = handOvers.one(id);
    if (handOver.staffId() != Actor.current().staffId()) {
      throw Refusal.forbidden("handover.not-own");
    }
    if (handOver.state() != HandOver.State.CONSENTED) {
      throw Refusal.conflict("handover.not-consented");
    }
    if (password.length() < handOvers.terms().password()) {
      throw Refusal.invalid("password", "handover.password-short", handOvers.terms().password());
    }
    var giving =
        new HandOver.Giving(
            handOver.agreementId(), handOver.purpose(), handOver.parts(), repository.numbers(id));
    var customers = List.copyOf(new LinkedHashSet<>(basis.require(giving).customers().values()));
    var content = file.write(handOver, customers, password);
    if (!repository.filed(id, clock.instant(), HandOverFile.digest(content))) {
      throw Refusal.conflict("handover.filed");
    }
    var fields = HandOverFile.fields(handOver.parts()).stream().map(CustomerField::path).toList();
    looks.recordAll(customers, fields, PURPOSE, handOver.number());
    changes.record(HandOvers.ENTITY, id, "exported", handOver, handOvers.one(id));
    return new Made(handOver.number(), content);
  }
}
