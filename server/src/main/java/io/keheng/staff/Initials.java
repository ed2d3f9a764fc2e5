package io.keheng.staff;

import java.util.Locale;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/** First letters of the pinyin of a name (王小明 to wxm), for searching by keyboard. */
final class Initials {

  private Initials() {}

  static String of(String name) {
    return name.chars()
        .mapToObj(character -> initial((char) character))
        .collect(Collectors.joining())
        .toLowerCase(Locale.ROOT);
  }

  private static String initial(char character) {
    var readings = PinyinHelper.toHanyuPinyinStringArray(character);
    if (readings != null && readings.length > 0) {
      return readings[0].substring(0, 1);
    }
    return Character.isLetterOrDigit(character) ? String.valueOf(character) : "";
  }
}
