package io.keheng.relation;

import io.keheng.merging.CustomerBelongings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The relations of a customer in a merge. One between the two, one that the survivor has himself,
 * and one that would make a circle stay with the record of the absorbed, where nobody sees them.
 */
@Component
class RelationBelongings implements CustomerBelongings {

  private static final String KIND = "RELATION";

  private final RelationQueries queries;
  private final GroupQueries groups;

  RelationBelongings(RelationQueries queries, GroupQueries groups) {
    this.queries = queries;
    this.groups = groups;
  }

  @Override
  public Map<String, Long> counts(long customer) {
    return Map.of(KIND, (long) queries.links(customer).size());
  }

  @Override
  public List<Moved> move(long from, long to) {
    queries.lock();
    var moved = new ArrayList<Moved>();
    for (var link : queries.links(from)) {
      var first = link.fromId() == from ? to : link.fromId();
      var second = link.toId() == from ? to : link.toId();
      var twice = queries.lasts(link.kind(), first, second, link.since(), link.until(), link.id());
      var circle = link.kind() == RelationKind.PARENT && groups.above(first, second, link.since());
      if (first != second && !twice && !circle) {
        queries.reattach(link.id(), first, second);
        moved.add(new Moved(KIND, String.valueOf(link.id())));
      }
    }
    return moved;
  }

  @Override
  public List<Moved> giveBack(long from, long to, List<Moved> moved) {
    queries.lock();
    var ids = List.of(CustomerBelongings.keys(KIND, moved));
    var back =
        queries.links(from).stream()
            .filter(link -> ids.contains(String.valueOf(link.id())))
            .toList();
    back.forEach(
        link ->
            queries.reattach(
                link.id(),
                link.fromId() == from ? to : link.fromId(),
                link.toId() == from ? to : link.toId()));
    return back.stream().map(link -> new Moved(KIND, String.valueOf(link.id()))).toList();
  }
}
