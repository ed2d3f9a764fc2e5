package io.keheng.notification;

import io.keheng.identity.Scopes;
import io.keheng.identity.StaffReach;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who the recipients of a message are today. */
@Component
class Addressees {

  private final StaffReach reach;
  private final Scopes scopes;

  Addressees(StaffReach reach, Scopes scopes) {
    this.reach = reach;
    this.scopes = scopes;
  }

  Set<Long> of(Recipients to) {
    return switch (to) {
      case Recipients.People people -> reach.inService(people.staffIds());
      case Recipients.Permitted permitted ->
          reach.permitted(permitted.permission(), permitted.unitId());
      case Recipients.WholeBank whole -> reach.wholeBank(whole.permission());
      case Recipients.Holders holders -> reach.holders(holders.role(), holders.unitId());
      case Recipients.UnitAndBelow unit -> reach.below(unit.unitId());
      case Recipients.Several several ->
          several.each().stream()
              .flatMap(each -> of(each).stream())
              .collect(Collectors.toUnmodifiableSet());
      case Recipients.Seeing seeing ->
          of(seeing.of()).stream()
              .filter(id -> sees(id, seeing))
              .collect(Collectors.toUnmodifiableSet());
      case Recipients.Except except ->
          of(except.of()).stream()
              .filter(id -> id != except.staffId())
              .collect(Collectors.toUnmodifiableSet());
    };
  }

  private boolean sees(long staffId, Recipients.Seeing seeing) {
    return scopes.of(seeing.permission(), staffId).covers(seeing.unitId(), seeing.ownerId());
  }
}
