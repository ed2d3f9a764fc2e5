package io.keheng.complaintwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for words in the sentences of a text, in lower case and without spaces. */
final class Sentences {

  private static final Pattern END = Pattern.compile("[。！？；.!?;\n\r]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Sentences() {}

  static List<String> of(String text) {
    return END.splitAsStream(text)
        .map(Sentences::plain)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  static String plain(String text) {
    return SPACE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The first of some phrases that a text has. */
  static Optional<String> first(String text, List<String> phrases) {
    var plain = plain(text);
    return phrases.stream().filter(phrase -> plain.contains(plain(phrase))).findFirst();
  }

  /** Whether a sentence has a phrase that no denial stands right before. */
  static boolean proposes(String sentence, String phrase, List<String> denials) {
    var wanted = plain(phrase);
    for (var at = sentence.indexOf(wanted); at >= 0; at = sentence.indexOf(wanted, at + 1)) {
      var before = sentence.substring(0, at);
      if (denials.stream().map(Sentences::plain).noneMatch(before::endsWith)) {
        return true;
      }
    }
    return false;
  }

  /** One word of each list, where the sentence has all of them and does not deny the first. */
  static Optional<String> together(
      String sentence, List<List<String>> lists, List<String> denials) {
    var words = new ArrayList<String>();
    for (var list : lists) {
      var denied = words.isEmpty() ? denials : List.<String>of();
      list.stream()
          .filter(word -> proposes(sentence, word, denied))
          .findFirst()
          .ifPresent(words::add);
    }
    return !lists.isEmpty() && words.size() == lists.size()
        ? Optional.of(String.join("…", words))
        : Optional.empty();
  }
}
