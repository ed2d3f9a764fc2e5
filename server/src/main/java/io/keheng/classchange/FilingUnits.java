package io.keheng.classchange;

import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import io.keheng.identity.Units;
import io.keheng.shared.Refusal;
import org.springframework.stereotype.Component;

/** The units with which a head-office VIP is filed: tier-2 branches and higher (S03-16). */
@Component
public class FilingUnits {

  private final Units units;
  private final Scopes scopes;
  private final ChangeRules rules;
  private final ChangeTerms terms = ChangeTerms.read();

  FilingUnits(Units units, Scopes scopes, ChangeRules rules) {
    this.units = units;
    this.scopes = scopes;
    this.rules = rules;
  }

  /** Refuses (403) a change of class that is to be filed by somebody who cannot. */
  public void requireFor(String table, long release, String from, String to) {
    if (rules.of(new Transition(table, release, release, from, to)).mode() == ChangeMode.FILING) {
      require();
    }
  }

  /** Refuses (403) whose post is at a lower unit. */
  void require() {
    if (scopes.ownUnits().stream().flatMap(id -> units.byId(id).stream()).noneMatch(this::files)) {
      throw Refusal.forbidden("classchange.filing-unit");
    }
  }

  private boolean files(Unit unit) {
    if (unit.kind() != UnitKind.DEPARTMENT) {
      return terms.filedBy().contains(unit.kind());
    }
    var parent = unit.parentId();
    return parent != null && units.byId(parent).filter(this::files).isPresent();
  }
}
