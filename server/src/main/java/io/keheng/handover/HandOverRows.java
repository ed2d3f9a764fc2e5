package io.keheng.handover;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hand-overs with the names of who asked and who decided, for who looks. */
@Component
class HandOverRows {

  /**
   * @param decidedBy name of who consented, refused or took it back
   * @param mayDecide whether it waits for the consent of who looks
   */
  record Row(
      HandOver handOver,
      String staffName,
      @Nullable String decidedBy,
      boolean own,
      boolean mayDecide) {}

  private final HandOvers handOvers;
  private final ServiceCentre centre;
  private final StaffDirectory staff;

  HandOverRows(HandOvers handOvers, ServiceCentre centre, StaffDirectory staff) {
    this.handOvers = handOvers;
    this.centre = centre;
    this.staff = staff;
  }

  Page<Row> page(List<HandOver.State> states, Paging paging) {
    var consents = centre.acts();
    var page = handOvers.list(consents, states, paging);
    return new Page<>(rows(page.items(), consents), page.total(), page.page(), page.size());
  }

  Row one(long id) {
    return rows(List.of(handOvers.one(id)), centre.acts()).getFirst();
  }

  private List<Row> rows(List<HandOver> given, boolean consents) {
    var people = new HashSet<Long>();
    for (var each : given) {
      people.add(each.staffId());
      if (each.decidedBy() != null) {
        people.add(each.decidedBy());
      }
    }
    var names = staff.names(people);
    var me = Actor.current().staffId();
    return given.stream()
        .map(
            each -> {
              var own = each.staffId() == me;
              var waits = consents && !own && each.state() == HandOver.State.ASKED;
              var by = each.decidedBy();
              return new Row(
                  each,
                  name(names, each.staffId()),
                  by == null ? null : name(names, by),
                  own,
                  waits);
            })
        .toList();
  }

  private static String name(Map<Long, StaffName> names, long id) {
    var who = names.get(id);
    return who == null ? "" : who.name();
  }
}
