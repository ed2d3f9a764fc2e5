package io.keheng.lake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How one text becomes a value of its type, and what may be wrong with it. */
final class ValueSql {

  private ValueSql() {}

  static String computed(Template.Expression expression, String text, int century) {
    return switch (expression) {
      case BIRTH_NUMBER_DATE ->
          """
          CAST(try_strptime('%1$d' || left(%2$s, 2) || lpad(CAST(TRY_CAST(substr(%2$s, 3, 2)
            AS INTEGER) %% 50 AS VARCHAR), 2, '0') || substr(%2$s, 5, 2), '%%Y%%m%%d') AS DATE)\
          """
              .formatted(century, text);
      case BIRTH_NUMBER_SEX ->
          """
          CASE WHEN TRY_CAST(substr(%1$s, 3, 2) AS INTEGER) > 50 THEN 'FEMALE'
            WHEN TRY_CAST(substr(%1$s, 3, 2) AS INTEGER) > 0 THEN 'MALE' END\
          """
              .formatted(text);
    };
  }

  static String value(
      Target target, String text, FeedFile file, DatePatterns dates, boolean translated) {
    return switch (target.type()) {
      case TEXT -> text;
      case CODE ->
          translated
              ? text
              : "CASE WHEN upper(%1$s) IN (%2$s) THEN upper(%1$s) END"
                  .formatted(text, Quote.texts(target.codes()));
      case DATE -> dates.value(text);
      case MONEY -> number(target, text, file, 2);
      case RATE -> number(target, text, file, 8);
      case WHOLE ->
          "CASE WHEN regexp_full_match(%1$s, '[+-]?[0-9]+') THEN TRY_CAST(%1$s AS INTEGER) END"
              .formatted(text);
    };
  }

  private static String number(Target target, String text, FeedFile file, int decimals) {
    var written = file.form() == FeedFile.Form.TEXT;
    var point = written ? String.valueOf(file.format().decimal()) : ".";
    var grouping = !written || file.format().grouping() == null ? "" : file.format().grouping();
    var whole =
        grouping.isEmpty()
            ? "[0-9]+"
            : "([0-9]+|[0-9]{1,3}(%s[0-9]{3})+)".formatted(literal(grouping));
    var pattern = "[+-]?%s(%s[0-9]{1,%d}0*)?".formatted(whole, literal(point), decimals);
    var bare =
        grouping.isEmpty() ? text : "replace(%s, %s, '')".formatted(text, Quote.text(grouping));
    var plain =
        point.equals(".") ? bare : "replace(%s, %s, '.')".formatted(bare, Quote.text(point));
    return "CASE WHEN regexp_full_match(%s, %s) THEN TRY_CAST(%s AS %s) END"
        .formatted(text, Quote.text(pattern), plain, target.type().sql());
  }

  private static String literal(String sign) {
    return Pattern.compile("[^A-Za-z0-9 ]").matcher(sign).replaceAll("[$0]");
  }

  static List<String> reasons(
      Target target, String text, String value, String label, DatePatterns dates) {
    var unread = "%s IS NOT NULL AND %s IS NULL".formatted(text, value);
    var said = Target.isProtected(target.name()) ? "''" : text;
    var reasons = new ArrayList<String>();
    switch (target.type()) {
      case DATE -> {
        var like = dates.looksLike(text);
        reasons.add(MappingSql.reason(unread + " AND " + like, "date-unknown", label, said));
        reasons.add(MappingSql.reason(unread + " AND NOT " + like, "date", label, said));
      }
      case MONEY, RATE, WHOLE -> reasons.add(MappingSql.reason(unread, "number", label, said));
      case CODE -> reasons.add(MappingSql.reason(unread, "code", label, said));
      case TEXT ->
          reasons.add(
              MappingSql.reason(
                  "length(%s) > %d".formatted(value, target.max()), "long", label, said));
    }
    if (target.positive()) {
      reasons.add(MappingSql.reason(value + " <= 0", "positive", label, said));
    }
    if (target.notBefore() != null) {
      var before = "%s < %s".formatted(value, Quote.name(target.notBefore()));
      reasons.add(MappingSql.reason(before, "before", label, said));
    }
    return reasons;
  }
}
