package io.keheng.audit;

import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of looks at protected data of customers. */
@Service
@ActsFor("S12-18")
public class Looks {

  static final String ENTITY = "customer";
  static final String ACTION = "looked";

  private final Scribe scribe;
  private final LookQueries queries;

  Looks(Scribe scribe, LookQueries queries) {
    this.scribe = scribe;
    this.queries = queries;
  }

  /**
   * Records that the acting person is shown protected fields; takes part in the caller's
   * transaction and fails without one, so that nothing is shown without its record.
   *
   * @param fields names of the fields, such as {@code mobile}
   * @param purpose code of the stated purpose
   * @param reference the case it is for
   * @param until how long it stays shown; null for a single look
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      long customerId,
      List<String> fields,
      @Nullable String purpose,
      @Nullable String reference,
      @Nullable Instant until) {
    scribe.write(
        new Trace.Subject(Kind.LOOK, ENTITY, Long.toString(customerId), ACTION),
        Actor.current(),
        new Trace.Reason(purpose, reference),
        null,
        new Look.Shown(fields, until));
  }

  /** Records that the acting person was shown protected fields of a record that is no customer. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordOf(
      String entity, long id, List<String> fields, String purpose, String reference) {
    scribe.write(
        new Trace.Subject(Kind.LOOK, entity, Long.toString(id), ACTION),
        Actor.current(),
        new Trace.Reason(purpose, reference),
        null,
        new Look.Shown(fields, null));
  }

  /**
   * Records that the acting person is handed protected fields of many customers at once, as {@link
   * #record} does for one.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(
      List<Long> customers, List<String> fields, String purpose, String reference) {
    if (customers.isEmpty()) {
      return;
    }
    scribe.writeAll(
        customers,
        id -> new Trace.Subject(Kind.LOOK, ENTITY, Long.toString(id), ACTION),
        new Trace.Reason(purpose, reference),
        id -> null,
        id -> new Look.Shown(fields, null));
  }

  /** Who looked at a customer, newest first; the caller makes sure that he may be seen. */
  @Transactional(readOnly = true)
  public Page<Look> ofCustomer(long customerId, Paging paging) {
    return new Page<>(
        queries.ofCustomer(customerId, paging),
        queries.countOfCustomer(customerId),
        paging.number(),
        paging.limit());
  }

  /** What a person looked at from one moment up to another, newest first. */
  @Transactional(readOnly = true)
  public Page<Look> byStaff(long staffId, Instant from, Instant until, Paging paging) {
    return new Page<>(
        queries.byStaff(staffId, from, until, paging),
        queries.countByStaff(staffId, from, until),
        paging.number(),
        paging.limit());
  }

  /** Looks and customers looked at, for each person and day with any, from one day to another. */
  @Transactional(readOnly = true)
  public List<Look.Count> perDay(LocalDate from, LocalDate to) {
    return queries.perDay(from, to);
  }
}
