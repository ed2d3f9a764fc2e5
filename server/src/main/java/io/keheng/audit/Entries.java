package io.keheng.audit;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail, for searching. */
@Service
@Transactional(readOnly = true)
public class Entries {

  /** As many rows are counted of a search that finds more. */
  public static final int COUNTED = 100_000;

  /**
   * Which rows are searched.
   *
   * @param staff only acts of these people; null for everybody's and the system's
   * @param text part of a name, a reference, a field's content before or after
   */
  public record Criteria(
      @Nullable Kind kind,
      @Nullable String entity,
      @Nullable String entityId,
      @Nullable String action,
      @Nullable Set<Long> staff,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String text) {}

  private final EntryQueries queries;
  private final Differences differences;

  Entries(EntryQueries queries, Differences differences) {
    this.queries = queries;
    this.differences = differences;
  }

  /** Newest first, or oldest first when sorted by {@code at}. */
  public Page<Entry> page(Criteria criteria, Paging paging) {
    return new Page<>(
        queries.page(criteria, paging).stream().map(this::entry).toList(),
        queries.count(criteria, COUNTED),
        paging.number(),
        paging.limit());
  }

  /** How many rows there are, but no more than a limit. */
  public long count(Criteria criteria, long limit) {
    return queries.count(criteria, limit);
  }

  public Optional<Entry> one(long id) {
    return queries.one(id).map(this::entry);
  }

  /** Hands over every row, oldest first. */
  public void each(Criteria criteria, Consumer<Entry> taker) {
    queries.each(criteria, stored -> taker.accept(entry(stored)));
  }

  /** The kinds of things the trail tells of. */
  public List<String> entities() {
    return queries.entities();
  }

  private Entry entry(EntryRepository.Stored stored) {
    var trace = stored.trace();
    return new Entry(
        stored.id(),
        trace.kind(),
        trace.entity(),
        trace.entityId(),
        trace.action(),
        trace.staffId(),
        trace.staffName(),
        trace.at(),
        trace.address(),
        trace.agent(),
        trace.purpose(),
        trace.reference(),
        differences.of(trace));
  }
}
