package io.keheng.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The order in which articles stand in a document, by their numbers, Chinese or other: 第3条 before
 * 第12条, 二(一)2 before 二(三)1. Known headings come first; annexes and what is said of the whole text
 * come last, in the order of the register.
 */
record ArticleOrder(List<String> headings) implements Comparator<String> {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern RANGE = Pattern.compile("[、,，；;至-].*");
  private static final Pattern NUMBER = Pattern.compile("\\d+|[〇一二三四五六七八九十]+|[①-⑳]");
  private static final Pattern HEADING = Pattern.compile("^[^\\d〇一二三四五六七八九十①-⑳第（(]+");

  @Override
  public int compare(String one, String other) {
    var part = part(one);
    var place = Integer.compare(part, part(other));
    return place != 0 || part > headings.size() ? place : compare(numbers(one), numbers(other));
  }

  private int part(String article) {
    var found = HEADING.matcher(article);
    if (!found.find()) {
      return headings.size();
    }
    var known = headings.indexOf(found.group().strip());
    return known < 0 ? headings.size() + 1 : known;
  }

  private static List<Integer> numbers(String article) {
    var numbers = new ArrayList<Integer>();
    var found = NUMBER.matcher(RANGE.matcher(article).replaceFirst(""));
    while (found.find()) {
      numbers.add(value(found.group()));
    }
    return numbers;
  }

  private static int value(String number) {
    var first = number.charAt(0);
    if (first < 128) {
      return Integer.parseInt(number);
    }
    if (first >= '①' && first <= '⑳') {
      return first - '①' + 1;
    }
    var ten = number.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(first);
    }
    var tens = ten == 0 ? 1 : DIGITS.indexOf(first);
    var ones = ten == number.length() - 1 ? 0 : DIGITS.indexOf(number.charAt(ten + 1));
    return tens * 10 + ones;
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (var i = 0; i < Math.min(one.size(), other.size()); i++) {
      var place = one.get(i).compareTo(other.get(i));
      if (place != 0) {
        return place;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
