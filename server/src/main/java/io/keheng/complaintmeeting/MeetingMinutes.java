package io.keheng.complaintmeeting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the last meeting of a case that carried its motion agreed, for the memo of it (S10-86). */
@Service
@Transactional(readOnly = true)
public class MeetingMinutes {

  /**
   * @param amount of the budget that the party bears; null without a budget
   */
  public record Share(String party, BigDecimal percent, @Nullable BigDecimal amount) {}

  /**
   * @param vote as the reader calls it; empty for who did not vote
   */
  public record Member(String name, String vote, @Nullable String opinion) {}

  /**
   * @param budget of the rework, in the currency of the bank; null for none
   */
  public record Minutes(
      String motion,
      @Nullable String finding,
      String convenedBy,
      @Nullable Instant closedAt,
      @Nullable BigDecimal budget,
      @Nullable LocalDate reworkUntil,
      @Nullable LocalDate deliveryOn,
      List<Member> members,
      List<Share> shares) {}

  private final MeetingRepository repository;
  private final MeetingViews views;

  MeetingMinutes(MeetingRepository repository, MeetingViews views) {
    this.repository = repository;
    this.views = views;
  }

  /**
   * @param caseId of a case that who asks may see
   */
  public Optional<Minutes> carried(long caseId) {
    return repository.of(caseId).stream()
        .filter(meeting -> meeting.state() == Meeting.State.CARRIED)
        .reduce((first, second) -> first.id() > second.id() ? first : second)
        .map(views::view)
        .map(MeetingMinutes::minutes);
  }

  private static Minutes minutes(MeetingViews.MeetingView view) {
    var meeting = view.meeting();
    return new Minutes(
        meeting.motion(),
        meeting.finding(),
        meeting.convenedBy(),
        meeting.closedAt(),
        meeting.budget(),
        meeting.reworkUntil(),
        meeting.deliveryOn(),
        view.members().stream().map(MeetingMinutes::member).toList(),
        view.shares().stream()
            .map(share -> new Share(share.label(), share.percent(), share.amount()))
            .toList());
  }

  private static Member member(MeetingViews.MemberView view) {
    var label = view.voteLabel();
    return new Member(
        view.member().staffName(), label == null ? "" : label, view.member().opinion());
  }
}
