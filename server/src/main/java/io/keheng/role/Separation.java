package io.keheng.role;

import io.keheng.identity.Wildcard;
import io.keheng.shared.Parameters;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who administers people and roles sees no customer: no two such duties in one hand. */
@Component
public class Separation {

  private static final String ADMINISTRATOR = "administrator";

  record Duties(List<String> administration, List<String> neutral, Set<String> records) {}

  private final Duties duties = Parameters.read("separation", Duties.class);
  private final Set<String> besidesEither = new TreeSet<>(duties.neutral());
  private final Permissions permissions;
  private final Texts texts;

  Separation(Permissions permissions, Texts texts) {
    this.permissions = permissions;
    this.texts = texts;
    RoleCatalogue.delivered().roles().stream()
        .filter(role -> role.code().equals(ADMINISTRATOR))
        .forEach(role -> besidesEither.addAll(role.permissions()));
  }

  /** Refuses roles that one person must not hold together, naming one permission of each side. */
  void check(String field, Collection<Role> together) {
    for (var one : together) {
      for (var administers : only(one, true)) {
        for (var other : together) {
          for (var business : only(other, false)) {
            throw Refusal.invalid(
                field,
                "role.separation",
                one.shown(),
                texts.text("permission." + administers),
                other.shown(),
                texts.text("permission." + business));
          }
        }
      }
    }
  }

  /** Whether these permissions make an administrator. */
  public boolean administers(Collection<String> held) {
    return !Wildcard.expand(duties.administration(), held).isEmpty();
  }

  /** Whether an administrator may read the changes of this kind of thing. */
  public boolean opensRecord(String entity) {
    return duties.records().contains(entity);
  }

  private Set<String> only(Role role, boolean administration) {
    var held = Wildcard.expand(role.permissions(), permissions.codes());
    if (administration) {
      held.retainAll(duties.administration());
    } else {
      held.removeAll(duties.administration());
      held.removeAll(Wildcard.expand(besidesEither, permissions.codes()));
    }
    return held;
  }
}
