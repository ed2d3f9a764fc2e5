package io.keheng.directory;

import io.keheng.customerfile.CustomerScope;
import io.keheng.customerfile.CustomerScopes;
import io.keheng.customerfile.SharedCustomers.Access;
import io.keheng.identity.Scopes;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a filter means in SQL over the published view {@code customer.directory}, so that other
 * modules join and show the same customers, no more than the acting person may read.
 */
@Component
public class Directory {

  /**
   * A condition on {@code customer.directory d}.
   *
   * @param sql for a WHERE clause; refers to the view as {@code d}
   * @param parameters named parameters the condition refers to
   */
  public record Condition(String sql, Map<String, Object> parameters) {}

  private final Scopes scopes;
  private final TextSearch texts;
  private final Clock clock;
  private final CustomerColumns columns;
  private final CustomerScopes readable;

  Directory(
      Scopes scopes,
      TextSearch texts,
      Clock clock,
      CustomerColumns columns,
      CustomerScopes readable) {
    this.scopes = scopes;
    this.texts = texts;
    this.clock = clock;
    this.columns = columns;
    this.readable = readable;
  }

  /** The condition of a filter, with what the acting person may read. */
  @ActsFor({"S05-08", "S12-09", "S12-15", "S16-05"})
  public Condition condition(CustomerFilter filter) {
    return condition(filter, CustomerScope.of(scopes.of("customer.read")));
  }

  /**
   * The same with those shared with him. Whoever shows them records it. By their classes are found
   * only those whose classes are shared, by a telephone or document number, or by what is wrong
   * with a document, none.
   */
  Condition conditionWithShared(CustomerFilter filter) {
    var byClass = filter.classes() != null && !filter.classes().isEmpty();
    return condition(filter, readable.readable(byClass ? Access.CLASSES : Access.LISTED));
  }

  private Condition condition(CustomerFilter filter, CustomerScope scope) {
    var parts = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    if (!scope.own().wholeBank()) {
      parts.add(scope.clause("d"));
      parameters.putAll(scope.parameters());
    }
    equal("d.kind = :kind", "kind", filter.kind(), parts, parameters);
    equal("d.currency = :currency", "currency", filter.currency(), parts, parameters);
    equal("d.status = :status", "status", filter.status(), parts, parameters);
    equal("d.credit_relation = :credit", "credit", filter.creditRelation(), parts, parameters);
    equal("d.since >= :sinceFrom", "sinceFrom", filter.sinceFrom(), parts, parameters);
    equal("d.since <= :sinceTo", "sinceTo", filter.sinceTo(), parts, parameters);
    equal("d.identity_missing = :missing", "missing", filter.identityMissing(), parts, parameters);
    equal("d.review_due <= :due", "due", filter.reviewDueBy(), parts, parameters);
    if (filter.identityMissing() != null || Boolean.TRUE.equals(filter.needsReview())) {
      ownAlone(scope, parts);
    }
    if (Boolean.TRUE.equals(filter.needsReview())) {
      parts.add("(d.identity_missing OR d.document_expires < :today OR d.review_due <= :today)");
      parameters.put("today", LocalDate.now(clock));
    }
    if (filter.unit() != null && !filter.unit().isEmpty()) {
      parts.add("d.unit_id = ANY(:unit)");
      parameters.put("unit", filter.unit().toArray(Long[]::new));
    }
    if (filter.manager() != null) {
      equal(
          filter.manager() == 0 ? "d.manager_id IS NULL" : "d.manager_id = :manager",
          "manager",
          filter.manager(),
          parts,
          parameters);
    }
    if (filter.classes() != null && !filter.classes().isEmpty()) {
      var classes = columns.condition(filter.classes());
      parts.add(classes.sql());
      parameters.putAll(classes.parameters());
    }
    texts.find(filter.q(), scope, parts, parameters);
    return new Condition(parts.isEmpty() ? "true" : String.join(" AND ", parts), parameters);
  }

  /** By what is not shown of everybody shared nobody shared is found. */
  private static void ownAlone(CustomerScope scope, List<String> parts) {
    if (!scope.shared().isNone()) {
      parts.add(scope.own().clause("d.unit_id", "d.manager_id"));
    }
  }

  private static void equal(
      String sql,
      String name,
      @Nullable Object value,
      List<String> parts,
      Map<String, Object> parameters) {
    if (value != null) {
      parts.add(sql);
      parameters.put(name, value instanceof Enum<?> constant ? constant.name() : value);
    }
  }
}
