package io.keheng.complaintmeeting;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Effect;
import io.keheng.complaint.Recusals;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case goes before a meeting: its members are free of conflicts, each votes once for himself, and
 * what the customer objects to goes back to it.
 */
@Service
@Transactional
class Meetings {

  /** What a meeting is called for. */
  record Called(
      Set<Long> members,
      String motion,
      List<Meeting.Share> shares,
      @Nullable BigDecimal budget,
      @Nullable LocalDate reworkUntil,
      @Nullable LocalDate deliveryOn) {}

  record Ballot(Meeting.Vote vote, @Nullable String opinion) {}

  private static final String HANDLE = "complaint.handle";

  private final MeetingRepository repository;
  private final CaseActs acts;
  private final Recusals recusals;
  private final StaffDirectory staff;
  private final Notifications notifications;
  private final MeetingParameters parameters = MeetingParameters.read();

  Meetings(
      MeetingRepository repository,
      CaseActs acts,
      Recusals recusals,
      StaffDirectory staff,
      Notifications notifications) {
    this.repository = repository;
    this.acts = acts;
    this.recusals = recusals;
    this.staff = staff;
    this.notifications = notifications;
  }

  /** Calls a meeting; refuses (409) a member who must withdraw and a second one at a time. */
  @ActsFor({"S10-49", "S10-85", "S10-87", "S10-98"})
  void call(long id, long version, Called called) {
    var complaint = acts.at(HANDLE, id, version);
    if (open(id) != null) {
      throw Refusal.conflict("complaintmeeting.open");
    }
    var rulebook = parameters.of(complaint.procedure());
    if (called.members().size() < rulebook.members()) {
      throw Refusal.invalid("members", "complaintmeeting.members", rulebook.members());
    }
    CostShares.check(called.shares(), parties(), rulebook.shares());
    var names = called.members().stream().collect(Collectors.toMap(member -> member, this::named));
    names.keySet().forEach(member -> recusals.require(id, member, Recusals.Purpose.JOIN));
    var meeting = repository.insert(id, called, acts.now(), Actor.current());
    names.forEach((member, name) -> repository.seat(meeting, member, name));
    acts.act(
        complaint,
        Act.MEETING_CALLED,
        called.motion(),
        Map.of("members", String.join("、", names.values().stream().sorted().toList())),
        names.keySet().stream().map(Effect.Joined::new).toArray(Effect[]::new));
    notifications.tell(
        Recipients.people(names.keySet()),
        MessageKind.TODO,
        "complaintmeeting.vote",
        List.of(Arg.text(complaint.number())),
        "/complaints/" + id,
        occasion(meeting));
  }

  /** A member votes, for himself and once. */
  @ActsFor({"S10-49", "S10-85"})
  void vote(long id, Ballot ballot) {
    acts.seen(HANDLE, id);
    var actor = Actor.current();
    recusals.require(id, actor.staffId(), Recusals.Purpose.HANDLE);
    if (!repository.vote(id, actor.staffId(), ballot, acts.now())) {
      throw Refusal.conflict("complaintmeeting.no-vote");
    }
  }

  /** Closes the meeting with its finding; refuses (409) while too few have voted. */
  @ActsFor({"S10-49", "S10-85", "S10-87"})
  void close(long id, long version, String finding) {
    var complaint = acts.at(HANDLE, id, version);
    var meeting = open(id);
    if (meeting == null) {
      throw Refusal.conflict("complaintmeeting.none");
    }
    var rulebook = parameters.of(complaint.procedure());
    var count = Meeting.Count.of(repository.members(meeting.id()));
    if (!rulebook.quorate(count.voted(), count.sitting())) {
      throw Refusal.conflict(
          "complaintmeeting.quorum", count.voted(), count.sitting(), rulebook.quorum());
    }
    var carried = rulebook.carried(count.inFavour(), count.voted());
    repository.close(
        meeting.id(),
        carried ? Meeting.State.CARRIED : Meeting.State.LOST,
        finding,
        acts.now(),
        Actor.current());
    acts.act(
        complaint,
        carried ? Act.MEETING_HELD : Act.NOTED,
        finding,
        Map.of("votes", count.inFavour() + " / " + count.voted() + " / " + count.sitting()));
    notifications.done(occasion(meeting.id()));
  }

  /** The customer does not agree: the matter goes back to the meeting (S10-88). */
  @ActsFor("S10-88")
  void object(long id, long version, String reason) {
    var complaint = acts.at(HANDLE, id, version);
    var carried =
        repository.of(id).stream()
            .reduce((first, second) -> second)
            .filter(each -> each.state() == Meeting.State.CARRIED)
            .orElseThrow(() -> Refusal.conflict("complaintmeeting.none-carried"));
    repository.objected(carried.id(), reason);
    acts.act(complaint, Act.MEETING_OBJECTED, reason, Map.of());
  }

  private @Nullable Meeting open(long id) {
    return repository.of(id).stream()
        .filter(each -> each.state() == Meeting.State.OPEN)
        .findFirst()
        .orElse(null);
  }

  private Set<String> parties() {
    return parameters.parties().stream()
        .map(MeetingParameters.Party::code)
        .collect(Collectors.toSet());
  }

  private String named(long staffId) {
    return staff
        .byId(staffId)
        .map(StaffName::name)
        .orElseThrow(() -> Refusal.invalid("members", "complaint.subject"));
  }

  private static String occasion(long meeting) {
    return "complaint-meeting-" + meeting;
  }
}
