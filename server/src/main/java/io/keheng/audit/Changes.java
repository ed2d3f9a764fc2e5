package io.keheng.audit;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of changes: written with the change, read back field by field. */
@Service
public class Changes {

  private final EntryRepository repository;
  private final Scribe scribe;
  private final Differences differences;

  Changes(EntryRepository repository, Scribe scribe, Differences differences) {
    this.repository = repository;
    this.scribe = scribe;
    this.differences = differences;
  }

  /**
   * Records a change by the acting person; takes part in the caller's transaction and fails without
   * one.
   *
   * @param entity kind of thing, such as {@code customer}
   * @param before null for something new
   * @param after null for something removed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      String entity, Object id, String action, @Nullable Object before, @Nullable Object after) {
    scribe.write(new Trace.Subject(Kind.CHANGE, entity, id.toString(), action), before, after);
  }

  /**
   * One of many changes recorded together.
   *
   * @param before null for something new
   * @param after null for something removed
   */
  public record Entry(Object id, String action, @Nullable Object before, @Nullable Object after) {}

  /** Records many changes of one kind of thing at once, as {@link #record} does each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(String entity, List<Entry> entries) {
    if (!entries.isEmpty()) {
      scribe.writeAll(
          entries,
          entry -> new Trace.Subject(Kind.CHANGE, entity, entry.id().toString(), entry.action()),
          Entry::before,
          Entry::after);
    }
  }

  /** The changes of one thing, newest first. */
  @Transactional(readOnly = true)
  public Page<Change> of(String entity, Object id, Paging paging) {
    var rows = repository.changesOf(entity, id.toString(), paging.limit(), paging.offset());
    return new Page<>(
        rows.stream().map(this::read).toList(),
        repository.countChanges(entity, id.toString()),
        paging.number(),
        paging.limit());
  }

  /**
   * The refusal of a stale version (409): carries the stored one, who made it and when, and the
   * fields that he changed.
   */
  public Refusal stale(String entity, Object id, Object current) {
    var refusal = Refusal.conflict("stale").with("current", current);
    var last = repository.changesOf(entity, id.toString(), 1, 0).stream().findFirst();
    return last.map(this::read)
        .map(
            change ->
                Refusal.conflict("stale.by", change.staffName())
                    .with("current", current)
                    .with("changedBy", change.staffName())
                    .with("changedAt", change.at())
                    .with("changedFields", change.fields()))
        .orElse(refusal);
  }

  private Change read(EntryRepository.Stored row) {
    var trace = row.trace();
    return new Change(
        row.id(),
        trace.entity(),
        trace.entityId(),
        trace.action(),
        trace.staffId(),
        trace.staffName(),
        trace.at(),
        differences.of(trace));
  }
}
