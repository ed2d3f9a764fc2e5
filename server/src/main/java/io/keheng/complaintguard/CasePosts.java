package io.keheng.complaintguard;

import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.complaint.Recusals;
import io.keheng.complaintoffice.HeldPost;
import io.keheng.complaintoffice.PostHolders;
import io.keheng.procedure.Act;
import io.keheng.procedure.OfficePost;
import io.keheng.procedure.OfficeRules;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The posts that a case has to do with, by the procedures that it follows. */
@Component
class CasePosts {

  static final String POST = "post";

  private final Procedures procedures;
  private final PostHolders holders;
  private final Recusals recusals;

  CasePosts(Procedures procedures, PostHolders holders, Recusals recusals) {
    this.procedures = procedures;
    this.holders = holders;
    this.recusals = recusals;
  }

  List<OfficeRules> offices(Complaint complaint) {
    return procedures.followed(complaint.procedure(), complaint.besides()).all().stream()
        .map(Procedure::office)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The post of the unit that took the case, or of the nearest above it. */
  Optional<HeldPost> held(Complaint complaint, OfficePost post) {
    return holders.nearest(complaint.takenUnitId(), post);
  }

  /** Whether law and compliance must have spoken, and somebody holds their post. */
  Optional<HeldPost> adviser(Complaint complaint) {
    return offices(complaint).stream()
            .map(OfficeRules::advice)
            .filter(Objects::nonNull)
            .anyMatch(
                each ->
                    each.concerns(
                        complaint.severity().name(), complaint.channel(), complaint.claim()))
        ? held(complaint, OfficePost.COMPLIANCE)
        : Optional.empty();
  }

  /** The departments that oversee the case. */
  List<HeldPost> supervisors(Complaint complaint) {
    return offices(complaint).stream()
        .map(OfficeRules::supervision)
        .filter(Objects::nonNull)
        .map(each -> held(complaint, each.post()))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The post to which a case goes next on the path of its channel, when somebody passes it on: who
   * is at the desk where it is, or anybody while it is at none. Posts that nobody holds, or whose
   * holder must withdraw or passes it on himself, are left out.
   */
  Optional<HeldPost> next(Complaint complaint, List<Done> history, long actorId) {
    var path =
        offices(complaint).stream()
            .flatMap(office -> office.desk(complaint.channel()).stream())
            .findFirst()
            .map(OfficeRules.Desk::path)
            .orElse(List.of());
    var at = where(history).map(path::indexOf).orElse(-1);
    if (at >= 0 && held(complaint, path.get(at)).filter(each -> does(each, actorId)).isEmpty()) {
      return Optional.empty();
    }
    var barred =
        recusals.subjects(complaint.id()).stream()
            .map(Recusals.Subject::staffId)
            .collect(Collectors.toSet());
    var own = at;
    for (var place = at + 1; at < 0 && place < path.size(); place++) {
      if (held(complaint, path.get(place)).filter(each -> does(each, actorId)).isPresent()) {
        own = place;
      }
    }
    return path.subList(own + 1, path.size()).stream()
        .map(post -> held(complaint, post))
        .flatMap(Optional::stream)
        .filter(
            held ->
                holders
                    .responsible(held)
                    .filter(person -> person.id() != actorId && !barred.contains(person.id()))
                    .isPresent())
        .findFirst();
  }

  /** At which desk the case is; empty before it went to any. */
  static Optional<OfficePost> where(List<Done> history) {
    return history.stream()
        .filter(done -> done.act() == Act.ROUTED)
        .reduce((first, second) -> second)
        .map(done -> OfficePost.valueOf((String) Objects.requireNonNull(done.details().get(POST))));
  }

  boolean does(HeldPost held, long staffId) {
    return holders.does(held, staffId);
  }

  String named(HeldPost held) {
    return holders.named(held);
  }

  Optional<PostHolders.Person> responsible(HeldPost held) {
    return holders.responsible(held);
  }
}
