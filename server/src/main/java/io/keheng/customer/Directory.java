package io.keheng.customer;

import io.keheng.identity.Scopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a filter means in SQL over the published view {@code customer.directory}, so that other
 * modules join and show the same customers, no more than the acting person may read.
 */
@Component
public class Directory {

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern KEYBOARD = Pattern.compile("[\\w\\-+ .]+");
  private static final int TAIL = 4;

  /**
   * A condition on {@code customer.directory d}.
   *
   * @param sql for a WHERE clause; refers to the view as {@code d}
   * @param parameters named parameters the condition refers to
   */
  public record Condition(String sql, Map<String, Object> parameters) {}

  private final Scopes scopes;
  private final Clock clock;
  private final CustomerColumns columns;

  Directory(Scopes scopes, Clock clock, CustomerColumns columns) {
    this.scopes = scopes;
    this.clock = clock;
    this.columns = columns;
  }

  /** The condition of a filter, with what the acting person may read. */
  public Condition condition(CustomerFilter filter) {
    var scope = scopes.of("customer.read");
    var parts = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    if (!scope.wholeBank()) {
      parts.add(scope.clause("d.unit_id", "d.manager_id"));
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
    search(filter.q(), parts, parameters);
    return new Condition(parts.isEmpty() ? "true" : String.join(" AND ", parts), parameters);
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

  private static void search(
      @Nullable String q, List<String> parts, Map<String, Object> parameters) {
    if (q == null || q.isBlank()) {
      return;
    }
    var text = q.strip();
    var ways = new ArrayList<String>();
    ways.add("d.number LIKE :upper || '%'");
    ways.add("d.number LIKE :text || '%'");
    ways.add("d.name LIKE :text || '%'");
    if (DIGITS.matcher(text).matches()) {
      byDigits(text, ways, parameters);
    } else if (KEYBOARD.matcher(text).matches()) {
      ways.add("d.name_pinyin LIKE :keys || '%'");
      ways.add("d.name_initials LIKE :keys || '%'");
      ways.add("right(d.document_number, 4) = right(:upper, 4) AND d.document_number = :upper");
      parameters.put("keys", escaped(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")));
    } else {
      ways.add("d.kind = 'PERSONAL' AND substr(d.name, 2) LIKE :text || '%'");
      ways.add(
          "d.kind = 'PERSONAL' AND char_length(d.name) > 3 AND substr(d.name, 3) LIKE :text ||"
              + " '%'");
    }
    ways.add("d.kind = 'CORPORATE' AND d.name ILIKE '%' || :text || '%'");
    parameters.put("text", escaped(text));
    parameters.put("upper", escaped(text.toUpperCase(Locale.ROOT)));
    parts.add(
        ways.stream()
            .map("SELECT d.id FROM customer.directory d WHERE "::concat)
            .collect(java.util.stream.Collectors.joining(" UNION ", "d.id IN (", ")")));
  }

  private static void byDigits(String text, List<String> ways, Map<String, Object> parameters) {
    if (text.length() < TAIL) {
      return;
    }
    var rest = text.length() == TAIL ? "" : " AND %s LIKE '%%' || :text";
    for (var column : List.of("d.mobile", "d.telephone", "d.document_number")) {
      ways.add("right(%s, 4) = :tail".formatted(column) + rest.formatted(column));
    }
    parameters.put("tail", text.substring(text.length() - TAIL));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
