package io.keheng.complaintcluster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Like complaints 同类投诉聚集 that came more often than before.
 *
 * @param unitId whose they are; the head office for a problem that is common
 * @param common whether it happened in several units (S10-33)
 * @param code of the dictionary or the product; empty where the unit or the text makes it
 * @param coreId the case that the texts of the others are like
 * @param cases that came in its days
 * @param before cases that came in as many days before
 * @param units in which they came
 * @param phrases that most of them share
 */
public record Cluster(
    long id,
    long version,
    Like.Kind kind,
    long unitId,
    boolean common,
    String code,
    @Nullable Long coreId,
    int cases,
    int before,
    int units,
    List<String> phrases,
    LocalDate fromOn,
    LocalDate toOn,
    Instant foundAt,
    State state,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String reason) {

  /** How it stands. */
  public enum State {
    OPEN,
    RECTIFYING,
    /** Its rectification is closed. */
    ENDED,
    DISMISSED
  }

  /** What its cases have in common. */
  public Like like() {
    var where = common ? null : List.of(unitId);
    return kind == Like.Kind.TEXT && coreId != null
        ? Like.text(where, coreId)
        : new Like(kind, where, kind == Like.Kind.UNIT ? null : code, null);
  }
}
