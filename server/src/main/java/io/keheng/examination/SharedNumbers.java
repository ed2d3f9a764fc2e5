package io.keheng.examination;

import io.keheng.customer.StoredInformation;
import io.keheng.information.CustomerField;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which telephones too many customers have, and whose they are; known by blind indexes alone. */
@Component
public class SharedNumbers {

  private final StoredInformation information;
  private final Checks checks;

  SharedNumbers(StoredInformation information, Checks checks) {
    this.information = information;
    this.checks = checks;
  }

  /** Whose numbers are whose in the whole book. */
  Sharing sharing() {
    var shared = new HashMap<String, Set<UUID>>();
    forEachShared(
        (check, field) ->
            shared.put(
                Sharing.key(check, field.path()), information.heldByMoreThan(field, most(check))));
    return new Sharing(shared, information.staffNumbers());
  }

  Sharing sharing(Collection<StoredInformation.State> states) {
    var shared = new HashMap<String, Set<UUID>>();
    forEachShared(
        (check, field) -> {
          var tooMany = new HashSet<UUID>();
          for (var state : states) {
            var number = Examination.number(state, field.path());
            if (number != null && holders(check, field, number).size() > most(check)) {
              tooMany.add(number);
            }
          }
          shared.put(Sharing.key(check, field.path()), tooMany);
        });
    return new Sharing(shared, information.staffNumbers());
  }

  private interface SharedField {
    void of(Check check, CustomerField field);
  }

  private void forEachShared(SharedField each) {
    for (var check : checks.all()) {
      if (check.way() == Check.Way.SHARED) {
        check.fields().forEach(path -> each.of(check, CustomerField.byPath(path).orElseThrow()));
      }
    }
  }

  /** A field in which a check counts the customers of one number. */
  public record Key(Check check, CustomerField field) {}

  /** Empty where an earlier parameter file had the check, or a finding the field. */
  public Optional<Key> key(String checkCode, String field) {
    return checks
        .byCode(checkCode)
        .flatMap(check -> CustomerField.byPath(field).map(path -> new Key(check, path)));
  }

  /** Who else has a number that has just come to, or gone below, one more than is allowed. */
  public List<Long> crossing(Key key, UUID number, int over, Map<UUID, Key> other) {
    if (other.containsKey(number)) {
      return List.of();
    }
    var holders = holders(key.check(), key.field(), number);
    return holders.size() <= most(key.check()) + over ? holders : List.of();
  }

  private List<Long> holders(Check check, CustomerField field, UUID number) {
    return information.holders(field, number, most(check) + 2);
  }

  private static long most(Check check) {
    return check.moreThan() == null ? Integer.MAX_VALUE : check.moreThan();
  }
}
