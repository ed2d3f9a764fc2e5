package io.keheng.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import io.keheng.identity.StaffName;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.springframework.stereotype.Component;

/**
 * Refuses what is guessed first: passwords that many people use, patterns of the keyboard, and
 * words of the bank and of the person (ASVS 6.1.2, 6.2.4, 6.2.11, 6.2.12).
 */
@Component
class PasswordGuesses {

  /** What zxcvbn gives the best of passwords. */
  static final int HIGHEST_SCORE = 4;

  private static final String PRODUCT = "keheng";

  /** As the library names the dictionary of the words handed to it. */
  private static final String OWN_WORDS = "user_inputs";

  /** A shorter one stands in a password by chance. */
  private static final int SHORTEST = 4;

  private static final int MOST_READINGS = 64;

  private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Zxcvbn guesses = new Zxcvbn();
  private final SignInParameters parameters;
  private final Units units;

  PasswordGuesses(SignInParameters parameters, Units units) {
    this.parameters = parameters;
    this.units = units;
  }

  Optional<Violation> check(String field, String password, StaffName who) {
    var measured = guesses.measure(password, words(who));
    if (measured.getSequence().stream().anyMatch(PasswordGuesses::ownWord)) {
      return Optional.of(new Violation(field, "password.own-words"));
    }
    return measured.getScore() < parameters.passwordStrength()
        ? Optional.of(new Violation(field, "password.common"))
        : Optional.empty();
  }

  private static boolean ownWord(Match match) {
    return OWN_WORDS.equals(match.dictionaryName);
  }

  private List<String> words(StaffName who) {
    var bank = units.headOffice();
    var said =
        Stream.of(
            Stream.of(PRODUCT, who.number(), who.name()),
            bank.map(Unit::name).stream(),
            bank.map(Unit::code).stream());
    var words = new ArrayList<String>();
    said.flatMap(each -> each)
        .flatMap(SPLIT::splitAsStream)
        .flatMap(word -> Stream.concat(Stream.of(word), spelt(word).stream()))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST)
        .distinct()
        .forEach(words::add);
    return words;
  }

  /** As one types it, in every reading: 张三 is zhangsan. */
  private static List<String> spelt(String word) {
    var spelt = List.of("");
    for (var character : word.toCharArray()) {
      var readings = readings(character);
      spelt =
          spelt.stream()
              .flatMap(begun -> readings.stream().map(begun::concat))
              .limit(MOST_READINGS)
              .toList();
    }
    return spelt;
  }

  private static List<String> readings(char character) {
    var sounds = PinyinHelper.toHanyuPinyinStringArray(character);
    return sounds == null || sounds.length == 0
        ? List.of(String.valueOf(character))
        : Stream.of(sounds).map(sound -> sound.replaceAll("[^a-z]", "")).distinct().toList();
  }
}
