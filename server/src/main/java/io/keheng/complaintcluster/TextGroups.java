package io.keheng.complaintcluster;

import io.keheng.complaintcluster.ClusterCountQueries.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups cases round one that most others are like: told by the texts alone. */
final class TextGroups {

  /**
   * @param members those of now, the core among them
   * @param before how many of the span before are like the core
   */
  record Group(Told core, List<Told> members, long before) {}

  private final int alike;
  private final Map<Long, Wording> wordings = new LinkedHashMap<>();
  private final List<Told> told;

  TextGroups(List<Told> told, int alike) {
    this.told = told;
    this.alike = alike;
    told.forEach(each -> wordings.put(each.id(), Wording.of(each.content())));
  }

  /** Each case of now in one group at most; the greatest groups first. */
  List<Group> groups(int least) {
    var now = told.stream().filter(Told::now).toList();
    var near = new LinkedHashMap<Told, List<Told>>();
    now.forEach(each -> near.put(each, now.stream().filter(o -> alike(each, o)).toList()));
    var cores = new ArrayList<>(now);
    cores.sort(
        Comparator.comparing((Told each) -> near.getOrDefault(each, List.of()).size())
            .reversed()
            .thenComparing(Told::id));
    var taken = new HashSet<Long>();
    var groups = new ArrayList<Group>();
    for (var core : cores) {
      var members =
          near.getOrDefault(core, List.of()).stream().filter(o -> !taken.contains(o.id())).toList();
      if (!taken.contains(core.id()) && members.size() >= least) {
        members.forEach(each -> taken.add(each.id()));
        groups.add(new Group(core, members, before(core)));
      }
    }
    return groups;
  }

  private long before(Told core) {
    return told.stream().filter(each -> !each.now() && alike(core, each)).count();
  }

  private boolean alike(Told one, Told other) {
    return one.id() == other.id() || wording(one).likeness(wording(other)) >= alike;
  }

  private Wording wording(Told of) {
    return java.util.Objects.requireNonNull(wordings.get(of.id()));
  }

  /** The phrases that most of some cases share. */
  static List<String> phrases(List<Told> of, int share, int most) {
    var wordings = of.stream().map(each -> Wording.of(each.content())).toList();
    return wordings.stream()
        .map(each -> each.shared(wordings, share))
        .max(Comparator.comparing(each -> each.stream().mapToInt(String::length).sum()))
        .map(each -> each.stream().limit(most).toList())
        .orElse(List.of());
  }
}
