package io.keheng.complaintoffice;

import io.keheng.identity.DataScope;
import io.keheng.identity.StaffReach;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import io.keheng.identity.Units;
import io.keheng.procedure.OfficePost;
import io.keheng.procedure.OfficeRules;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the procedures ask of the organisation of units and is not there. */
@Service
@Transactional(readOnly = true)
class Gaps {

  /**
   * @param post null for a published line
   * @param left whether its holder is no longer in service
   */
  record Gap(long unitId, @Nullable OfficePost post, boolean left, List<String> rules) {}

  private final PostRepository posts;
  private final LineRepository lines;
  private final Procedures procedures;
  private final StaffReach reach;
  private final Units units;

  Gaps(
      PostRepository posts,
      LineRepository lines,
      Procedures procedures,
      StaffReach reach,
      Units units) {
    this.posts = posts;
    this.lines = lines;
    this.procedures = procedures;
    this.reach = reach;
    this.units = units;
  }

  /** The gaps of the open units of a scope, by unit. */
  @ActsFor({"S10-01", "S10-03", "S10-07", "S10-34", "S10-97"})
  List<Gap> of(DataScope scope) {
    var held =
        posts.all().stream().collect(Collectors.groupingBy(HeldPost::unitId, Collectors.toList()));
    var serving = reach.inService(holders(held.values().stream().flatMap(List::stream).toList()));
    var parents = new HashMap<Long, Long>();
    units.all().stream()
        .filter(unit -> unit.parentId() != null)
        .forEach(unit -> parents.put(unit.id(), Objects.requireNonNull(unit.parentId())));
    var own = procedures.assigned();
    var published = lines.all().stream().filter(ServiceLine::published).toList();
    var gaps = new ArrayList<Gap>();
    for (var unit : units.all()) {
      if (unit.closedOn() != null || !scope.covers(unit.id(), null)) {
        continue;
      }
      for (var office : offices(followed(unit.id(), own, parents))) {
        lacking(unit, office, held.getOrDefault(unit.id(), List.of()), serving, gaps);
        silent(unit, office, published, gaps);
      }
    }
    return gaps;
  }

  private static Set<Long> holders(List<HeldPost> held) {
    return held.stream()
        .map(HeldPost::staffId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static void lacking(
      Unit unit, OfficeRules office, List<HeldPost> held, Set<Long> serving, List<Gap> gaps) {
    for (var rule : office.posts()) {
      if (!rule.levels().contains(unit.kind())) {
        continue;
      }
      var found = held.stream().filter(each -> each.post() == rule.post()).findFirst();
      var holder = found.map(HeldPost::staffId).orElse(null);
      var left = holder != null && !serving.contains(holder);
      if (found.isEmpty() || left) {
        gaps.add(new Gap(unit.id(), rule.post(), left, rule.rules()));
      }
    }
  }

  /** The line of the head office serves the bank. */
  private static void silent(
      Unit unit, OfficeRules office, List<ServiceLine> published, List<Gap> gaps) {
    var hotline = office.hotline();
    if (hotline == null || unit.kind() != UnitKind.HEAD_OFFICE) {
      return;
    }
    if (published.stream()
        .filter(line -> line.unitId() == unit.id())
        .noneMatch(line -> !hotline.dayAndNight() || (line.dayAndNight() && !line.joined()))) {
      gaps.add(new Gap(unit.id(), null, false, hotline.rules()));
    }
  }

  private Procedures.Followed followed(
      long unit, Map<Long, Procedures.Followed> own, Map<Long, Long> parents) {
    for (Long at = unit; at != null; at = parents.get(at)) {
      var found = own.get(at);
      if (found != null) {
        return found;
      }
    }
    var bank = procedures.parameters();
    return procedures.followed(bank.procedure(), bank.besides());
  }

  static List<OfficeRules> offices(Procedures.Followed followed) {
    return followed.all().stream().map(Procedure::office).filter(Objects::nonNull).toList();
  }
}
