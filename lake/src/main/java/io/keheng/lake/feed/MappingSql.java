package io.keheng.lake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One SELECT that turns the rows of a file into an entity's columns, with the reasons against each
 * row: texts {@code code|column|value} in the list {@code reasons}.
 */
final class MappingSql {

  private final Template template;
  private final FeedFile file;
  private final DatePatterns dates;

  MappingSql(Template template, FeedFile file) {
    this.template = template;
    this.file = file;
    this.dates = DatePatterns.of(file);
  }

  /**
   * The SELECT: {@code #row}, the targets in their order, {@code reasons}.
   *
   * @param rows relation with the file's columns and {@code #row}
   * @param joined relation of each joined file
   */
  String select(String rows, Map<String, String> joined) {
    var targets = file.entity().targets();
    if (targets.isEmpty()) {
      return "SELECT \"#row\", CAST([] AS VARCHAR[]) AS reasons FROM (%s)".formatted(rows);
    }
    var values = new ArrayList<String>();
    var reasons = new ArrayList<String>();
    for (var target : targets) {
      values.add(typed(target) + " AS " + Quote.name(target.name()));
      reasons.addAll(reasons(target));
    }
    file.mapping()
        .joins()
        .forEach(
            (name, join) -> {
              if (!join.optional()) {
                reasons.add(missed(name, join));
              }
            });
    return """
    SELECT "#row", %s, list_filter([%s], lambda reason: reason IS NOT NULL) AS reasons
    FROM (SELECT *, %s FROM (%s))\
    """
        .formatted(
            targets.stream().map(t -> Quote.name(t.name())).collect(Collectors.joining(", ")),
            String.join(",\n  ", reasons),
            String.join(",\n  ", values),
            texts(rows, joined));
  }

  private String texts(String rows, Map<String, String> joined) {
    var parts = new ArrayList<String>();
    parts.add("r.\"#row\"");
    for (var target : file.entity().targets()) {
      var column = file.mapping().columns().get(target.name());
      if (column == null) {
        continue;
      }
      parts.add(text(column) + " AS " + Quote.name("t_" + target.name()));
      if (!column.codes().isEmpty()) {
        parts.add(translated(column) + " AS " + Quote.name("c_" + target.name()));
      }
      if (column.sign() != null) {
        parts.add(source(column.sign().by()) + " AS " + Quote.name("s_" + target.name()));
      }
    }
    var from = new StringBuilder("(" + rows + ") r");
    file.mapping()
        .joins()
        .forEach(
            (name, join) -> {
              parts.add("%s.\"#hit\" AS %s".formatted(Quote.name(name), Quote.name("h_" + name)));
              parts.add(source(firstKey(join)) + " AS " + Quote.name("k_" + name));
              from.append(leftJoin(name, join, String.valueOf(joined.get(name))));
            });
    return "SELECT " + String.join(",\n  ", parts) + " FROM " + from;
  }

  private String leftJoin(String name, Template.Join join, String relation) {
    var keys = join.on().values().stream().map(Quote::name).collect(Collectors.joining(", "));
    var where =
        join.where().entrySet().stream()
            .map(
                e ->
                    " AND trim(%s) = %s"
                        .formatted(Quote.name(e.getKey()), Quote.text(e.getValue())))
            .collect(Collectors.joining());
    var on =
        join.on().entrySet().stream()
            .map(
                e ->
                    "%s = trim(%s.%s)"
                        .formatted(source(e.getKey()), Quote.name(name), Quote.name(e.getValue())))
            .collect(Collectors.joining(" AND "));
    return """

    LEFT JOIN (SELECT *, true AS "#hit" FROM (%s) WHERE true%s
      QUALIFY row_number() OVER (PARTITION BY %s ORDER BY "#row") = 1) %s ON %s\
    """
        .formatted(relation, where, keys, Quote.name(name), on);
  }

  private static String firstKey(Template.Join join) {
    return join.on().keySet().iterator().next();
  }

  private String text(Template.Column column) {
    if (column.constant() != null) {
      return Quote.text(column.constant());
    }
    var sources = column.from().stream().map(this::source).toList();
    var text =
        column.join() == null
            ? sources.size() == 1
                ? sources.getFirst()
                : "coalesce(%s)".formatted(String.join(", ", sources))
            : "nullif(concat_ws(%s, %s), '')"
                .formatted(Quote.text(column.join()), String.join(", ", sources));
    return column.prefix() == null ? text : "%s || %s".formatted(Quote.text(column.prefix()), text);
  }

  private String translated(Template.Column column) {
    var cases =
        column.codes().entrySet().stream()
            .map(
                e -> " WHEN %s THEN %s".formatted(Quote.text(e.getKey()), Quote.text(e.getValue())))
            .collect(Collectors.joining());
    var all = new ArrayList<String>();
    column.from().forEach(source -> all.add("CASE %s%s END".formatted(source(source), cases)));
    if (column.otherwise() != null) {
      all.add(Quote.text(column.otherwise()));
    }
    return "coalesce(%s, NULL)".formatted(String.join(", ", all));
  }

  /** A cell without blanks around it; null where its text means: not known. */
  private String source(String source) {
    var dot = source.indexOf('.');
    var inJoin = dot > 0 && file.mapping().joins().containsKey(source.substring(0, dot));
    if (!inJoin && !file.columns().contains(source)) {
      return "CAST(NULL AS VARCHAR)";
    }
    var cell =
        inJoin
            ? Quote.name(source.substring(0, dot)) + '.' + Quote.name(source.substring(dot + 1))
            : "r." + Quote.name(source);
    var nulls = file.format().nullTexts().stream().filter(text -> !text.isBlank()).toList();
    var bare = "nullif(trim(%s), '')".formatted(cell);
    return nulls.isEmpty()
        ? bare
        : "CASE WHEN %1$s NOT IN (%2$s) THEN %1$s END".formatted(bare, Quote.texts(nulls));
  }

  private String typed(Target target) {
    var column = file.mapping().columns().get(target.name());
    var given = column == null ? "CAST(NULL AS " + target.type().sql() + ")" : read(target, column);
    var instead = instead(target);
    return instead == null ? given : "coalesce(%s, %s)".formatted(given, instead);
  }

  /** What stands for an empty cell. */
  private @Nullable String instead(Target target) {
    return switch (file.entity()) {
      case ACCOUNTS, LOANS ->
          switch (target.name()) {
            case "currency" -> Quote.text(template.currency());
            case "opening_balance" -> "0";
            default -> null;
          };
      case CUSTOMERS ->
          target.name().equals("unit") && template.unit() != null
              ? Quote.text(template.unit().code())
              : null;
      case LOOKUP, RATES, HOLDERS, CARDS, ORDERS, TRANSACTIONS, COMPLAINTS -> null;
    };
  }

  private String read(Target target, Template.Column column) {
    var text = Quote.name((column.codes().isEmpty() ? "t_" : "c_") + target.name());
    if (column.expression() != null) {
      return ValueSql.computed(column.expression(), text, dates.century());
    }
    var value = ValueSql.value(target, text, file, dates, !column.codes().isEmpty());
    var sign = column.sign();
    if (sign == null) {
      return value;
    }
    // A sign that is neither is a reason against the row, not a wrong number.
    return "CASE WHEN %s IN (%s) THEN -abs(%s) ELSE abs(%s) END"
        .formatted(Quote.name("s_" + target.name()), Quote.texts(sign.minus()), value, value);
  }

  private List<String> reasons(Target target) {
    var column = file.mapping().columns().get(target.name());
    if (column == null) {
      return List.of();
    }
    var text = Quote.name("t_" + target.name());
    var value = Quote.name(target.name());
    var label = column.from().isEmpty() ? target.name() : column.from().getFirst();
    var reasons = new ArrayList<String>();
    if (target.required()) {
      reasons.add(reason(text + " IS NULL AND " + value + " IS NULL", "empty", label, "''"));
    }
    if (column.sign() != null) {
      var by = Quote.name("s_" + target.name());
      var known = new ArrayList<>(column.sign().plus());
      known.addAll(column.sign().minus());
      var unknown = "%1$s IS NULL OR %1$s NOT IN (%2$s)".formatted(by, Quote.texts(known));
      reasons.add(reason(unknown, "code", column.sign().by(), "coalesce(%s, '')".formatted(by)));
    }
    reasons.addAll(ValueSql.reasons(target, text, value, label, dates));
    return reasons;
  }

  private static String missed(String name, Template.Join join) {
    var key = Quote.name("k_" + name);
    return reason(
        "%s IS NOT NULL AND %s IS NULL".formatted(key, Quote.name("h_" + name)),
        "unmatched",
        firstKey(join),
        key);
  }

  static String reason(String when, String code, String column, String value) {
    return "CASE WHEN %s THEN %s || %s END"
        .formatted(when, Quote.text(code + "|" + column + "|"), value);
  }
}
