package io.keheng.complaintmeeting;

import io.keheng.shared.Actor;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings with their members, votes and shares. */
@Repository
class MeetingRepository {

  private final JdbcClient jdbc;

  MeetingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(long caseId, Meetings.Called called, Instant at, Actor by) {
    var id = jdbc.sql("SELECT nextval('complaint.meeting_id')").query(Long.class).single();
    jdbc.sql(
            """
            INSERT INTO complaint.meeting
              (id, case_id, motion, budget, rework_until, delivery_on, convened_at, convened_by_id,
               convened_by)
            VALUES (:id, :case, :motion, :budget, :rework, :delivery, :at, :byId, :by)
            """)
        .param("id", id)
        .param("case", caseId)
        .param("motion", called.motion())
        .param("budget", called.budget(), Types.NUMERIC)
        .param("rework", called.reworkUntil(), Types.DATE)
        .param("delivery", called.deliveryOn(), Types.DATE)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("byId", by.staffId())
        .param("by", by.name())
        .update();
    for (var place = 0; place < called.shares().size(); place++) {
      var share = called.shares().get(place);
      jdbc.sql(
              """
              INSERT INTO complaint.meeting_share (meeting_id, place, party, percent)
              VALUES (:id, :place, :party, :percent)
              """)
          .param("id", id)
          .param("place", place)
          .param("party", share.party())
          .param("percent", share.percent())
          .update();
    }
    return id;
  }

  void seat(long id, long staffId, String name) {
    jdbc.sql(
            """
            INSERT INTO complaint.meeting_member (meeting_id, staff_id, staff_name)
            VALUES (:id, :staff, :name)
            """)
        .param("id", id)
        .param("staff", staffId)
        .param("name", name)
        .update();
  }

  /** False for who does not sit in an open meeting of the case or has voted. */
  boolean vote(long caseId, long staffId, Meetings.Ballot ballot, Instant at) {
    return jdbc.sql(
                """
                UPDATE complaint.meeting_member m
                SET vote = :vote, opinion = :opinion, voted_at = :at
                FROM complaint.meeting t
                WHERE t.id = m.meeting_id AND t.case_id = :case AND t.state = 'OPEN'
                  AND m.staff_id = :staff AND m.vote IS NULL
                """)
            .param("case", caseId)
            .param("staff", staffId)
            .param("vote", ballot.vote().name())
            .param("opinion", ballot.opinion(), Types.VARCHAR)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void close(long id, Meeting.State state, String finding, Instant at, Actor by) {
    jdbc.sql(
            """
            UPDATE complaint.meeting
            SET state = :state, finding = :finding, closed_at = :at, closed_by = :by
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("finding", finding)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .update();
  }

  void objected(long id, String reason) {
    jdbc.sql("UPDATE complaint.meeting SET state = 'OBJECTED', objection = :reason WHERE id = :id")
        .param("id", id)
        .param("reason", reason)
        .update();
  }

  /** Oldest first. */
  List<Meeting> of(long caseId) {
    return jdbc.sql("SELECT * FROM complaint.meeting WHERE case_id = :case ORDER BY id")
        .param("case", caseId)
        .query(new SimplePropertyRowMapper<>(Meeting.class))
        .list();
  }

  List<Meeting.Member> members(long id) {
    return jdbc.sql(
            """
            SELECT staff_id, staff_name, vote, opinion, voted_at FROM complaint.meeting_member
            WHERE meeting_id = :id ORDER BY staff_name, staff_id
            """)
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Meeting.Member.class))
        .list();
  }

  List<Meeting.Share> shares(long id) {
    return jdbc.sql(
            """
            SELECT party, percent FROM complaint.meeting_share
            WHERE meeting_id = :id ORDER BY place
            """)
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Meeting.Share.class))
        .list();
  }
}
