package io.keheng.rights;

import io.keheng.consent.Consent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for his information 个人信息请求, and how it went on (S29-03).
 *
 * @param number such as R2026-000012
 * @param days natural days that the clock was set to
 * @param ground code of the ground it was refused on
 */
public record RightsRequest(
    long id,
    long version,
    String number,
    long customerId,
    String customerNumber,
    String customerName,
    long unitId,
    @Nullable Long managerId,
    Kind kind,
    Applicant applicant,
    String applicantName,
    String content,
    Consent.Manner manner,
    LocalDate receivedOn,
    int days,
    LocalDate dueOn,
    State state,
    Instant recordedAt,
    String recordedBy,
    @Nullable Means identityMeans,
    @Nullable String identityEvidence,
    @Nullable Instant identityAt,
    @Nullable String identityBy,
    @Nullable Boolean granted,
    @Nullable String ground,
    @Nullable String reasons,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    Consent.@Nullable Manner answerManner,
    @Nullable String answerEvidence,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy) {

  public enum Kind {
    ACCESS,
    COPY,
    CORRECTION,
    DELETION,
    EXPLANATION
  }

  enum Applicant {
    CUSTOMER,
    HEIR,
    GUARDIAN
  }

  public enum State {
    RECEIVED,
    GRANTED,
    REFUSED,
    ANSWERED
  }

  /** How the identity of the applicant was checked. */
  enum Means {
    DOCUMENT,
    FACE,
    CALL_BACK,
    CARD
  }

  public boolean identified() {
    return identityAt != null;
  }
}
