package io.keheng.complaint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A script for pgbench that says what one intake says, statement by statement; what differs between
 * two intakes, such as ids and numbers, is drawn anew for each transaction.
 */
final class PgbenchScript {

  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern INTEGER = Pattern.compile("-?\\d+");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern WORD = Pattern.compile("[A-Z]*\\d+");

  private final Map<String, String> drawn = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  private PgbenchScript() {}

  /** Of two tapes of the same work. */
  static String of(List<String> first, List<String> second) {
    if (first.size() != second.size()) {
      throw new IllegalStateException(
          "two intakes say different things:\n" + first + "\n\n" + second);
    }
    var script = new PgbenchScript();
    for (var i = 0; i < first.size(); i++) {
      script.lines.add(script.line(first.get(i), second.get(i)) + ";");
    }
    return script.drawn.values().stream()
            .map(name -> "\\set " + name + " random(1000000000000, 4000000000000000000)\n")
            .collect(Collectors.joining())
        + String.join("\n", script.lines)
        + "\n";
  }

  private String line(String one, String other) {
    var others = LITERAL.matcher(other);
    return LITERAL
        .matcher(one.strip().replaceAll("\\s*\\n\\s*", " "))
        .replaceAll(
            literal -> {
              var differs = others.find() && !others.group(1).equals(literal.group(1));
              return Matcher.quoteReplacement(
                  differs ? fresh(literal.group(1)) : kept(literal.group(1)));
            });
  }

  private String fresh(String value) {
    if (INTEGER.matcher(value).matches()) {
      return ":" + name(value);
    }
    if (UUID.matcher(value).matches()) {
      return "lpad(to_hex(:" + name(value) + "), 32, '0')";
    }
    return WORD.matcher(value).matches() ? "('B' || :" + name(value) + ")" : kept(value);
  }

  private String name(String value) {
    return drawn.computeIfAbsent(value, known -> "v" + drawn.size());
  }

  /** A colon would begin a variable of pgbench. */
  private static String kept(String value) {
    return value.contains(":")
        ? "U&'" + value.replace("\\", "\\\\").replace(":", "\\003A") + "'"
        : "'" + value + "'";
  }
}
