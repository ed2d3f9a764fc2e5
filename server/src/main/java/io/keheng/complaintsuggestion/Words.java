package io.keheng.complaintsuggestion;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text is made of for learning: words of letters, and pairs of Han characters. */
final class Words {

  private static final Pattern RUNS = Pattern.compile("\\p{IsHan}+|[\\p{L}&&[^\\p{IsHan}]]{2,}");

  private Words() {}

  static Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    RUNS.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(run -> run.group())
        .forEach(run -> add(run, words));
    return words;
  }

  private static void add(String run, Set<String> words) {
    var points = run.codePoints().toArray();
    if (!Character.isIdeographic(points[0])) {
      words.add(run);
      return;
    }
    for (var at = 0; at + 1 < points.length; at++) {
      words.add(new String(points, at, 2));
    }
  }
}
