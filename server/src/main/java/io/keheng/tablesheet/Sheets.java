package io.keheng.tablesheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as Excel wants them: unlike but for case, of 31 characters, without signs. */
final class Sheets {

  private static final int LONGEST = 31;

  private Sheets() {}

  /** A name for each text, in order; {@code reserved} stays free. */
  static List<String> names(List<String> texts, String reserved) {
    Set<String> taken = new HashSet<>(Set.of(reserved.toLowerCase(Locale.ROOT), "history"));
    var names = new ArrayList<String>();
    for (var text : texts) {
      var plain = text.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "_").replaceAll("^'|'$", "_");
      var name = cut(plain.isBlank() ? "table" : plain, LONGEST);
      for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
        var number = " (" + i + ")";
        name = cut(plain, LONGEST - number.length()) + number;
      }
      names.add(name);
    }
    return names;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
