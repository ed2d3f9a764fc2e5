package io.keheng.cleaning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters, applications for acceptance and reports of campaigns. */
@Repository
class PaperRepository {

  record Letter(
      long id,
      long campaignId,
      String number,
      long staffId,
      int items,
      int customers,
      LocalDate dueOn,
      Instant issuedAt,
      String issuedBy) {}

  /**
   * @param passed null until it is decided
   * @param rectifyBy by when what failed must be put right
   */
  record Acceptance(
      long id,
      long campaignId,
      String text,
      LocalDate appliedOn,
      long applicant,
      @Nullable Boolean passed,
      @Nullable LocalDate decidedOn,
      @Nullable String decidedBy,
      @Nullable String note,
      @Nullable LocalDate rectifyBy) {}

  record Report(String text, String figures, LocalDate submittedOn, String submittedBy) {}

  private final JdbcClient jdbc;

  PaperRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String nextNumber(int year) {
    return jdbc.sql(
            """
            SELECT :year || '-' || lpad(nextval('cleaning.letter_number')::text, 4, '0')
            """)
        .param("year", String.valueOf(year))
        .query(String.class)
        .single();
  }

  long insert(Letter letter) {
    return jdbc.sql(
            """
            INSERT INTO cleaning.letter
              (campaign_id, number, staff_id, items, customers, due_on, issued_at, issued_by)
            VALUES (:campaign, :number, :staff, :items, :customers, :due, :at, :by)
            RETURNING id
            """)
        .param("campaign", letter.campaignId())
        .param("number", letter.number())
        .param("staff", letter.staffId())
        .param("items", letter.items())
        .param("customers", letter.customers())
        .param("due", letter.dueOn())
        .param("at", letter.issuedAt().atOffset(ZoneOffset.UTC))
        .param("by", letter.issuedBy())
        .query(Long.class)
        .single();
  }

  List<Letter> letters(long campaign) {
    return jdbc.sql("SELECT * FROM cleaning.letter WHERE campaign_id = :campaign ORDER BY id DESC")
        .param("campaign", campaign)
        .query(new SimplePropertyRowMapper<>(Letter.class))
        .list();
  }

  long apply(long campaign, String text, LocalDate on, long applicant) {
    return jdbc.sql(
            """
            INSERT INTO cleaning.acceptance (campaign_id, text, applied_on, applicant)
            VALUES (:campaign, :text, :on, :applicant) RETURNING id
            """)
        .param("campaign", campaign)
        .param("text", text)
        .param("on", on)
        .param("applicant", applicant)
        .query(Long.class)
        .single();
  }

  void decide(Acceptance decided) {
    jdbc.sql(
            """
            UPDATE cleaning.acceptance
            SET passed = :passed, decided_on = :on, decided_by = :by, note = :note,
                rectify_by = :rectify
            WHERE id = :id
            """)
        .param("passed", decided.passed())
        .param("on", decided.decidedOn())
        .param("by", decided.decidedBy())
        .param("note", decided.note())
        .param("rectify", decided.rectifyBy(), java.sql.Types.DATE)
        .param("id", decided.id())
        .update();
  }

  List<Acceptance> acceptances(long campaign) {
    return jdbc.sql("SELECT * FROM cleaning.acceptance WHERE campaign_id = :campaign ORDER BY id")
        .param("campaign", campaign)
        .query(new SimplePropertyRowMapper<>(Acceptance.class))
        .list();
  }

  void submit(long campaign, Report report) {
    jdbc.sql(
            """
            INSERT INTO cleaning.report (campaign_id, text, figures, submitted_on, submitted_by)
            VALUES (:campaign, :text, CAST(:figures AS jsonb), :on, :by)
            """)
        .param("campaign", campaign)
        .param("text", report.text())
        .param("figures", report.figures())
        .param("on", report.submittedOn())
        .param("by", report.submittedBy())
        .update();
  }

  Optional<Report> report(long campaign) {
    return jdbc.sql(
            """
            SELECT text, CAST(figures AS text) AS figures, submitted_on, submitted_by
            FROM cleaning.report WHERE campaign_id = :campaign
            """)
        .param("campaign", campaign)
        .query(new SimplePropertyRowMapper<>(Report.class))
        .optional();
  }
}
