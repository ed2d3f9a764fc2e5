package io.keheng.customerfile;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How a name is typed on a keyboard: 王小明 as wangxiaoming and as wxm; letters and digits stay. */
public record Pinyin(String whole, String initials) {

  private static final String[] SYLLABLES = table();

  public static Pinyin of(String name) {
    var whole = new StringBuilder();
    var initials = new StringBuilder();
    for (var character : name.toLowerCase(Locale.ROOT).toCharArray()) {
      var syllable = syllable(character);
      whole.append(syllable);
      initials.append(syllable, 0, Math.min(1, syllable.length()));
    }
    return new Pinyin(whole.toString(), initials.toString());
  }

  private static String syllable(char character) {
    if (character < 128) {
      return Character.isLetterOrDigit(character) ? String.valueOf(character) : "";
    }
    return SYLLABLES[character];
  }

  // The library reads its table anew for each character; a feed asks it millions of times.
  private static String[] table() {
    var table = new String[Character.MAX_VALUE + 1];
    for (var i = 0; i < table.length; i++) {
      var readings = PinyinHelper.toHanyuPinyinStringArray((char) i);
      table[i] =
          readings == null || readings.length == 0
              ? ""
              : readings[0].replace("u:", "v").replaceAll("[^a-z]", "");
    }
    return table;
  }
}
