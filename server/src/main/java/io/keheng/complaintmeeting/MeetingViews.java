package io.keheng.complaintmeeting;

import io.keheng.complaint.CaseActs;
import io.keheng.shared.Actor;
import io.keheng.shared.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of a case as its page shows them. */
@Service
@Transactional(readOnly = true)
class MeetingViews {

  record Choice(String code, String label) {}

  record MemberView(Meeting.Member member, @Nullable String voteLabel) {}

  /**
   * @param amount of the budget that the party bears; null without a budget
   */
  record ShareView(String label, BigDecimal percent, @Nullable BigDecimal amount) {}

  /**
   * @param mine whether who asks sits in it and has still to vote
   */
  record MeetingView(
      Meeting meeting,
      String stateLabel,
      List<MemberView> members,
      List<ShareView> shares,
      boolean mine) {}

  /**
   * @param members who must sit, at least
   * @param shares whether the liability must be shared out
   */
  record Board(List<MeetingView> meetings, List<Choice> parties, int members, boolean shares) {}

  private final MeetingRepository repository;
  private final CaseActs acts;
  private final Texts texts;
  private final MeetingParameters parameters = MeetingParameters.read();

  MeetingViews(MeetingRepository repository, CaseActs acts, Texts texts) {
    this.repository = repository;
    this.acts = acts;
    this.texts = texts;
  }

  Board of(long id) {
    var complaint = acts.seen("complaint.read", id);
    var rulebook = parameters.of(complaint.procedure());
    return new Board(
        repository.of(id).stream().map(this::view).toList(),
        parameters.parties().stream().map(each -> new Choice(each.code(), each.label())).toList(),
        rulebook.members(),
        rulebook.shares());
  }

  MeetingView view(Meeting meeting) {
    var members = repository.members(meeting.id());
    var self = Actor.current().staffId();
    return new MeetingView(
        meeting,
        texts.text("complaintmeeting.state." + meeting.state()),
        members.stream().map(this::member).toList(),
        shares(meeting),
        meeting.state() == Meeting.State.OPEN
            && members.stream().anyMatch(each -> each.staffId() == self && each.vote() == null));
  }

  private MemberView member(Meeting.Member member) {
    var vote = member.vote();
    return new MemberView(
        member, vote == null ? null : texts.text("complaintmeeting.vote." + vote));
  }

  private List<ShareView> shares(Meeting meeting) {
    var shares = repository.shares(meeting.id());
    var budget = meeting.budget();
    var amounts = budget == null ? null : CostShares.amounts(budget, shares);
    return IntStream.range(0, shares.size())
        .mapToObj(
            at ->
                new ShareView(
                    label(shares.get(at).party()),
                    shares.get(at).percent(),
                    amounts == null ? null : amounts.get(at)))
        .toList();
  }

  private String label(String party) {
    return parameters.parties().stream()
        .filter(each -> each.code().equals(party))
        .findFirst()
        .map(MeetingParameters.Party::label)
        .orElse(party);
  }
}
