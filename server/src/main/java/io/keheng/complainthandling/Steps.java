package io.keheng.complainthandling;

import io.keheng.complaint.CaseActs;
import io.keheng.identity.StaffDirectory;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts that only record what was done, each with what must be told of it. */
@Service
@Transactional
public class Steps {

  /**
   * What is told of an act.
   *
   * @param manner how the complainant was told
   * @param staffId who is responsible, or was asked
   * @param until day that was promised or set
   * @param score satisfaction, from 1 to 5
   */
  record Told(
      @Nullable String note,
      @Nullable Manner manner,
      @Nullable Long staffId,
      @Nullable LocalDate until,
      @Nullable Integer score) {}

  /** How a complainant is told or asked. */
  public enum Manner {
    SMS,
    TELEPHONE,
    EMAIL,
    LETTER,
    IN_PERSON
  }

  private enum Need {
    NOTE,
    MANNER,
    STAFF,
    UNTIL,
    SCORE
  }

  private static final int BEST = 5;
  private static final Map<Act, List<Need>> NEEDS = needs();

  private final CaseActs acts;
  private final StaffDirectory staff;

  Steps(CaseActs acts, StaffDirectory staff) {
    this.acts = acts;
    this.staff = staff;
  }

  /** Whether an act only records what was done. */
  public static boolean simple(Act act) {
    return NEEDS.containsKey(act);
  }

  /** What an act must tell, by the names of the fields. */
  public static List<String> needs(Act act) {
    return NEEDS.getOrDefault(act, List.of()).stream().map(Steps::field).toList();
  }

  @ActsFor({
    "S10-08", "S10-09", "S10-12", "S10-25", "S10-29", "S10-30", "S10-31", "S10-32", "S10-39",
    "S10-47", "S10-48", "S10-50", "S10-51", "S10-54", "S10-95"
  })
  void take(long id, long version, Act act, Told told) {
    if (!simple(act)) {
      throw Refusal.invalid("act", "complaint.act");
    }
    check(act, told);
    var complaint = acts.at("complaint.handle", id, version);
    acts.act(complaint, act, told.note(), details(told));
  }

  /** The same by another module that tells the complainant itself; within its transaction. */
  public void tell(long id, long version, Act act, String said, Manner manner) {
    take(id, version, act, new Told(said, manner, null, null, null));
  }

  private void check(Act act, Told told) {
    var wrong =
        NEEDS.getOrDefault(act, List.of()).stream()
            .filter(need -> !given(need, told))
            .map(need -> new Violation(field(need), "complaint.required"))
            .toList();
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    if (told.score() != null && (told.score() < 1 || told.score() > BEST)) {
      throw Refusal.invalid("score", "complaint.score", BEST);
    }
    if (told.staffId() != null && staff.byId(told.staffId()).isEmpty()) {
      throw Refusal.invalid("staffId", "complaint.subject");
    }
  }

  private static boolean given(Need need, Told told) {
    return switch (need) {
      case NOTE -> told.note() != null && !told.note().isBlank();
      case MANNER -> told.manner() != null;
      case STAFF -> told.staffId() != null;
      case UNTIL -> told.until() != null;
      case SCORE -> told.score() != null;
    };
  }

  private static String field(Need need) {
    return switch (need) {
      case NOTE -> "note";
      case MANNER -> "manner";
      case STAFF -> "staffId";
      case UNTIL -> "until";
      case SCORE -> "score";
    };
  }

  private Map<String, Object> details(Told told) {
    var details = new HashMap<String, Object>();
    if (told.manner() != null) {
      details.put("manner", told.manner().name());
    }
    if (told.staffId() != null) {
      details.put("staffId", told.staffId());
      staff.byId(told.staffId()).ifPresent(name -> details.put("staffName", name.name()));
    }
    if (told.until() != null) {
      details.put("until", told.until().toString());
    }
    if (told.score() != null) {
      details.put("score", told.score());
    }
    return details;
  }

  private static Map<Act, List<Need>> needs() {
    var needs = new EnumMap<Act, List<Need>>(Act.class);
    needs.put(Act.ACKNOWLEDGED, List.of(Need.MANNER));
    needs.put(Act.NEW_FACTS, List.of(Need.NOTE));
    needs.put(Act.PLANNED, List.of(Need.NOTE, Need.STAFF, Need.UNTIL));
    needs.put(Act.DATA_ASKED, List.of(Need.NOTE, Need.STAFF));
    needs.put(Act.DATA_GIVEN, List.of(Need.NOTE));
    needs.put(Act.INTERVIEWED, List.of(Need.NOTE));
    needs.put(Act.PROGRESS_TOLD, List.of(Need.NOTE, Need.MANNER));
    needs.put(Act.FOUND, List.of(Need.NOTE));
    needs.put(Act.OPINION_SIGNED, List.of(Need.NOTE));
    needs.put(Act.MEETING_HELD, List.of(Need.NOTE));
    needs.put(Act.EXTENSION_TOLD, List.of(Need.MANNER));
    needs.put(Act.PAUSED, List.of(Need.NOTE));
    needs.put(Act.RESUMED, List.of());
    needs.put(Act.AGREED, List.of(Need.NOTE));
    needs.put(Act.SATISFACTION_ASKED, List.of(Need.SCORE));
    needs.put(Act.TALKED_AGAIN, List.of(Need.NOTE));
    needs.put(Act.LEADER_TALKED, List.of(Need.NOTE));
    needs.put(Act.VISITED, List.of(Need.NOTE, Need.SCORE));
    needs.put(Act.REPORTED, List.of(Need.NOTE));
    needs.put(Act.RAISED_HEAD, List.of(Need.NOTE));
    needs.put(Act.RAISED_TOP, List.of(Need.NOTE));
    needs.put(Act.RAISED_GENERAL, List.of(Need.NOTE));
    needs.put(Act.ANSWERED, List.of(Need.NOTE, Need.MANNER));
    needs.put(Act.CLOSED, List.of());
    needs.put(Act.REOPENED, List.of(Need.NOTE));
    needs.put(Act.ACCEPTED, List.of());
    needs.put(Act.WITHDRAWN, List.of(Need.NOTE));
    needs.put(Act.NOTED, List.of(Need.NOTE));
    return needs;
  }
}
