package io.keheng.customer;

import io.keheng.customer.SharedCustomers.Access;
import io.keheng.identity.Scopes;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
  // No name begins with so many digits; whoever types them looks for a number.
  private static final int LONGEST_IN_NAMES = 6;
  private static final Map<CustomerField, String> INDEXED =
      new EnumMap<>(
          Map.of(
              CustomerField.MOBILE, "mobile_index",
              CustomerField.TELEPHONE, "telephone_index",
              CustomerField.DOCUMENT_NUMBER, "document_index"));
  private static final String TERMS =
      "customer.search_terms(d.kind, d.name, d.name_pinyin, d.name_initials)";

  /**
   * A condition on {@code customer.directory d}.
   *
   * @param sql for a WHERE clause; refers to the view as {@code d}
   * @param parameters named parameters the condition refers to
   */
  public record Condition(String sql, Map<String, Object> parameters) {}

  private final Scopes scopes;
  private final BlindIndexes indexes;
  private final Clock clock;
  private final CustomerColumns columns;
  private final CustomerScopes readable;

  Directory(
      Scopes scopes,
      BlindIndexes indexes,
      Clock clock,
      CustomerColumns columns,
      CustomerScopes readable) {
    this.scopes = scopes;
    this.indexes = indexes;
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
   * The same with those shared with him. Whoever shows them calls {@link SharedView#beyond}. By
   * their classes are found only those whose classes are shared, by a telephone or document number,
   * or by what is wrong with a document, none.
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
    search(filter.q(), scope, parts, parameters);
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

  private void search(
      @Nullable String q, CustomerScope scope, List<String> parts, Map<String, Object> parameters) {
    if (q == null || q.isBlank()) {
      return;
    }
    var text = q.strip();
    var ways = new Ways(scope);
    ways.add("d.number LIKE :text || '%'");
    parameters.put("text", escaped(text));
    if (DIGITS.matcher(text).matches() && text.length() > LONGEST_IN_NAMES) {
      INDEXED.keySet().forEach(field -> byNumber(field, text, ways, parameters));
      parts.add("(" + String.join(" OR ", ways.all()) + ")");
      return;
    }
    byNames(text, ways, parameters);
    parts.add(
        ways.all().stream()
            .map("SELECT d.id FROM customer.directory d WHERE "::concat)
            .collect(java.util.stream.Collectors.joining(" UNION ", "d.id IN (", ")")));
  }

  private void byNames(String text, Ways ways, Map<String, Object> parameters) {
    var terms = lexeme(text);
    if (DIGITS.matcher(text).matches()) {
      INDEXED.keySet().forEach(field -> byNumber(field, text, ways, parameters));
    } else if (KEYBOARD.matcher(text).matches()) {
      var keys = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      terms += keys.isEmpty() ? "" : " | " + lexeme(keys);
      byNumber(CustomerField.DOCUMENT_NUMBER, text, ways, parameters);
      ways.add("d.number LIKE :upper || '%'");
      parameters.put("upper", escaped(text.toUpperCase(Locale.ROOT)));
    }
    ways.add(TERMS + " @@ CAST(:terms AS tsquery)");
    ways.add("d.kind = 'CORPORATE' AND d.name ILIKE '%' || :text || '%'");
    parameters.put("terms", terms);
  }

  /** By a whole number of a field, or by its last four characters. */
  private void byNumber(
      CustomerField field, String text, Ways ways, Map<String, Object> parameters) {
    if (text.length() < BlindIndexes.TAIL) {
      return;
    }
    var column = INDEXED.get(field);
    var name = field.name();
    if (text.length() == BlindIndexes.TAIL) {
      var range = indexes.endingWith(field, text);
      ways.addProtected("d.%1$s BETWEEN :%2$sFrom AND :%2$sTo".formatted(column, name));
      parameters.put(name + "From", range.from());
      parameters.put(name + "To", range.to());
    } else {
      ways.addProtected("d.%s = :%s".formatted(column, name));
      parameters.put(name, Objects.requireNonNull(indexes.of(field, text)));
    }
  }

  /** Whatever begins with a text, as tsquery writes it. */
  static String lexeme(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "':*";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
