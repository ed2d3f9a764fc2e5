package io.keheng.directory;

import io.keheng.customerfile.BlindIndexes;
import io.keheng.customerfile.CustomerScope;
import io.keheng.customerfile.SearchText;
import io.keheng.information.CustomerField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a searched text means: a beginning of a number, a name, what is typed of one, a document.
 */
@Component
class TextSearch {

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

  // Whoever types as many digits as a telephone has looks for a whole number. The database keeps
  // the plan of an equality, while it plans a beginning anew each time (bench/README.md).
  private static final int LONGEST_BEGINNING = 10;

  // The number of a customer who was merged leads to the survivor.
  private static final String WHOLE =
      "SELECT m.current_id FROM customer.numbered m WHERE m.number = :whole";

  private final BlindIndexes indexes;

  TextSearch(BlindIndexes indexes) {
    this.indexes = indexes;
  }

  /** Adds to the parts of a condition, and to its parameters, that the text is found. */
  void find(
      @Nullable String q, CustomerScope scope, List<String> parts, Map<String, Object> parameters) {
    if (q == null || q.isBlank()) {
      return;
    }
    var text = q.strip();
    var ways = new Ways(scope);
    var digits = DIGITS.matcher(text).matches();
    ways.addSelect(WHOLE);
    parameters.put("whole", text);
    if (!digits || text.length() <= LONGEST_BEGINNING) {
      ways.add("d.number LIKE :text || '%'");
      parameters.put("text", escaped(text));
    }
    if (digits && text.length() > LONGEST_IN_NAMES) {
      INDEXED.keySet().forEach(field -> byNumber(field, text, ways, parameters));
      parts.add("d.id = ANY(ARRAY(%s))".formatted(String.join(" UNION ALL ", ways.all())));
      return;
    }
    byNames(text, ways, parameters);
    parts.add("d.id IN (%s)".formatted(String.join(" UNION ", ways.all())));
  }

  private void byNames(String text, Ways ways, Map<String, Object> parameters) {
    var terms = SearchText.startingWith(text);
    if (DIGITS.matcher(text).matches()) {
      INDEXED.keySet().forEach(field -> byNumber(field, text, ways, parameters));
    } else if (KEYBOARD.matcher(text).matches()) {
      var keys = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      terms += keys.isEmpty() ? "" : " | " + SearchText.startingWith(keys);
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

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
