package io.keheng.complaint;

import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.notification.Recipients;
import io.keheng.policy.Policies;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who approves an extension or a compensation: the table {@code complaint-authority}. */
@Component
public class Authorities {

  private static final String TABLE = "complaint-authority";
  private static final String APPROVE = "complaint.approve";

  /** Levels of approval, lowest first. */
  public enum Level {
    UNIT,
    UPPER,
    HEAD_OFFICE
  }

  private final Policies policies;
  private final Scopes scopes;
  private final Units units;
  private final Recusals recusals;
  private final Clock clock;

  Authorities(Policies policies, Scopes scopes, Units units, Recusals recusals, Clock clock) {
    this.policies = policies;
    this.scopes = scopes;
    this.units = units;
    this.recusals = recusals;
    this.clock = clock;
  }

  @ActsFor("S10-11")
  public Level ofExtension(boolean beyondComplex) {
    return level(Map.of("authorityMatter", "EXTENSION", "authorityBeyondComplex", beyondComplex));
  }

  @ActsFor({"S10-09", "S10-64", "S10-65"})
  public Level ofCompensation(BigDecimal amount) {
    return level(Map.of("authorityMatter", "COMPENSATION", "authorityAmount", amount));
  }

  private Level level(Map<String, Object> facts) {
    return Level.valueOf(policies.decide(TABLE, facts, LocalDate.now(clock)).outcome());
  }

  /**
   * Refuses who may not approve: one below the level, who asked for it himself, who must withdraw.
   */
  public void require(Complaint complaint, Level level, long askedBy) {
    var actor = Actor.current();
    if (actor.staffId() == askedBy) {
      throw Refusal.forbidden("complaint.own-approval");
    }
    var scope = scopes.of(APPROVE);
    var reaches =
        switch (level) {
          case UNIT -> scope.covers(complaint.unitId(), null);
          case UPPER -> scope.covers(upper(complaint.unitId()), null);
          case HEAD_OFFICE -> scope.wholeBank();
        };
    if (!reaches) {
      throw Refusal.forbidden("complaint.level", policies.outcomeLabel(TABLE, level.name()));
    }
    recusals.require(complaint.id(), actor.staffId(), Recusals.Purpose.APPROVE);
  }

  public Recipients approvers(Complaint complaint, Level level) {
    return switch (level) {
      case UNIT -> Recipients.permitted(APPROVE, complaint.unitId());
      case UPPER -> Recipients.permitted(APPROVE, upper(complaint.unitId()));
      case HEAD_OFFICE -> Recipients.wholeBank(APPROVE);
    };
  }

  /** The unit above; the head office is its own. */
  public long upper(long unitId) {
    return units.byId(unitId).map(Unit::parentId).orElse(unitId);
  }

  public String label(Level level) {
    return policies.outcomeLabel(TABLE, level.name());
  }
}
