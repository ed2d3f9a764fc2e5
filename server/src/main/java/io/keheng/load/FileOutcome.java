package io.keheng.load;

import io.keheng.lake.BalanceBreak;
import io.keheng.lake.ControlTotals;
import io.keheng.lake.feed.Entity;
import io.keheng.lake.feed.FileReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file of an import.
 *
 * @param rows data rows read
 * @param added rows that were new; {@code changed} and {@code unchanged} were known before
 * @param control sums of the file; {@code stated} those of the control file
 * @param breaks number of breaks in balance chains; {@code brokenAt} the first of them
 * @param rejects name of the file with the rejected rows
 */
public record FileOutcome(
    String file,
    @Nullable Entity entity,
    State state,
    long rows,
    long accepted,
    long added,
    long changed,
    long unchanged,
    long rejected,
    List<FileReport.Rejections> rejections,
    @Nullable ControlTotals control,
    @Nullable ControlTotals stated,
    long breaks,
    List<BalanceBreak> brokenAt,
    @Nullable String rejects,
    @Nullable Problem problem) {

  /** How a file ended. */
  public enum State {
    /** Checked by a dry run; nothing was kept. */
    CHECKED,
    /** Taken, as a whole but for its rejected rows. */
    COMMITTED,
    /** The same content was taken before: no second effect. */
    ALREADY_TAKEN,
    /** Not taken, for its own fault. */
    REFUSED,
    /** Not taken, because another file was refused or the import ended early. */
    NOT_TAKEN,
    /** The template does not know it. */
    UNKNOWN
  }

  /** Key and values of a message. */
  public record Problem(String key, List<String> args) {}

  public static FileOutcome without(String file, @Nullable Entity entity, State state) {
    return new FileOutcome(
        file, entity, state, 0, 0, 0, 0, 0, 0, List.of(), null, null, 0, List.of(), null, null);
  }

  static FileOutcome refused(String file, @Nullable Entity entity, Problem problem) {
    return without(file, entity, State.REFUSED).because(problem);
  }

  FileOutcome because(Problem why) {
    return copy(rejects, why);
  }

  public FileOutcome rejectsAt(String path) {
    return copy(path, problem);
  }

  private FileOutcome copy(@Nullable String path, @Nullable Problem why) {
    return new FileOutcome(
        file,
        entity,
        state,
        rows,
        accepted,
        added,
        changed,
        unchanged,
        rejected,
        rejections,
        control,
        stated,
        breaks,
        brokenAt,
        path,
        why);
  }
}
