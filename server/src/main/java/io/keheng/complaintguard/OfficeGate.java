package io.keheng.complaintguard;

import io.keheng.complaint.CaseGate;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.complaintoffice.HeldPost;
import io.keheng.procedure.Act;
import io.keheng.procedure.OfficePost;
import io.keheng.procedure.OfficeRules;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may do what in a case by the posts that its procedures know. A rule on a post that nobody
 * holds hinders nobody.
 */
@Component
class OfficeGate implements CaseGate {

  private final CasePosts posts;
  private final CaseTraining training;
  private final Texts texts;

  OfficeGate(CasePosts posts, CaseTraining training, Texts texts) {
    this.posts = posts;
    this.training = training;
    this.texts = texts;
  }

  @Override
  @ActsFor({"S10-16", "S10-44", "S10-75", "S10-97"})
  public Optional<Refusal> shut(Complaint complaint, Act act, List<Done> history) {
    var self = Actor.current().staffId();
    if (self == Actor.SYSTEM.staffId()) {
      return Optional.empty();
    }
    return own(complaint, act, history, self)
        .or(
            () ->
                posts.offices(complaint).stream()
                    .flatMap(office -> shut(complaint, act, office, self))
                    .findFirst())
        .or(() -> unadvised(complaint, act, history))
        .or(() -> training.shut(complaint, act, self));
  }

  /** The acts that only a post does. */
  private Optional<Refusal> own(Complaint complaint, Act act, List<Done> history, long self) {
    var may =
        switch (act) {
          case ROUTED -> posts.next(complaint, history, self).isPresent();
          case LAW_ADVISED ->
              posts.adviser(complaint).filter(held -> posts.does(held, self)).isPresent();
          case URGED ->
              posts.supervisors(complaint).stream().anyMatch(held -> posts.does(held, self));
          default -> true;
        };
    return may ? Optional.empty() : Optional.of(Refusal.forbidden("complaintguard.not-yours"));
  }

  private Stream<Refusal> shut(Complaint complaint, Act act, OfficeRules office, long self) {
    var window = office.window();
    var supervision = office.supervision();
    return Stream.of(
            act == Act.LODGED && window != null
                ? foreign(complaint, window.post(), self, "complaintguard.window")
                : Optional.<Refusal>empty(),
            office.duties().stream()
                .filter(duty -> duty.acts().contains(act))
                .flatMap(
                    duty -> foreign(complaint, duty.post(), self, "complaintguard.duty").stream())
                .findFirst(),
            supervision != null && supervision.acts().contains(act)
                ? oversees(complaint, supervision.post(), self)
                : Optional.<Refusal>empty())
        .flatMap(Optional::stream);
  }

  private Optional<Refusal> foreign(Complaint complaint, OfficePost post, long self, String key) {
    return posts
        .held(complaint, post)
        .filter(held -> !posts.does(held, self))
        .map(held -> Refusal.forbidden(key, label(held), posts.named(held)));
  }

  private Optional<Refusal> oversees(Complaint complaint, OfficePost post, long self) {
    return posts
        .held(complaint, post)
        .filter(held -> posts.does(held, self))
        .map(held -> Refusal.forbidden("complaintguard.oversees", posts.named(held)));
  }

  private Optional<Refusal> unadvised(Complaint complaint, Act act, List<Done> history) {
    return act != Act.DECIDED || history.stream().anyMatch(done -> done.act() == Act.LAW_ADVISED)
        ? Optional.empty()
        : posts
            .adviser(complaint)
            .map(held -> Refusal.conflict("complaintguard.unadvised", posts.named(held)));
  }

  private String label(HeldPost held) {
    return texts.text("procedure.post." + held.post());
  }

  @Override
  @ActsFor("S10-04")
  public Optional<Refusal> lacking(
      Complaint complaint,
      Act act,
      @Nullable String note,
      Map<String, ?> details,
      List<Done> history) {
    return training.lacking(complaint, act, details);
  }
}
