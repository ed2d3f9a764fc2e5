package io.keheng.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What ISO 7064 and GB 32100 promise: one wrong or two swapped characters never go unseen. */
class CheckDigitsTest {

  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Property
  void oneWrongOrTwoSwappedDigitsOfAnIdentityNumberAreSeen(
      @ForAll("resident") String number, @ForAll @IntRange(max = 17) int place) {
    seen(number, place, place == 17 ? DIGITS + "X" : DIGITS, CheckDigits::mod11And2Holds);
    if (place < 16) {
      swapSeen(number, place, CheckDigits::mod11And2Holds);
    }
  }

  @Property
  void oneWrongOrTwoSwappedCharactersOfACreditCodeAreSeen(
      @ForAll("creditCode") String code, @ForAll @IntRange(max = 17) int place) {
    seen(code, place, LETTERS, CheckDigits::mod31Holds);
    if (place < 16) {
      swapSeen(code, place, CheckDigits::mod31Holds);
    }
  }

  @Property
  void oneWrongDigitOfABankNumberIsSeen(
      @ForAll("bankNumber") String number, @ForAll @IntRange(max = 11) int place) {
    seen(number, place, DIGITS, CheckDigits::mod11And10Holds);
  }

  @Test
  void acceptsThePublishedExamples() {
    assertThat(CheckDigits.mod11And2Holds("11010519491231002X")).isTrue();
    assertThat(CheckDigits.mod11And2Holds("440524188001010014")).isTrue();
    assertThat(CheckDigits.mod31Holds("91350100M000100Y43")).isTrue();
    assertThat(CheckDigits.mod11And10Holds("102100099996")).isTrue();
  }

  private static void seen(String right, int place, String alphabet, Predicate<String> check) {
    assertThat(check.test(right)).isTrue();
    alphabet
        .chars()
        .filter(character -> character != right.charAt(place))
        .mapToObj(c -> right.substring(0, place) + (char) c + right.substring(place + 1))
        .forEach(wrong -> assertThat(check.test(wrong)).as(wrong).isFalse());
  }

  private static void swapSeen(String right, int place, Predicate<String> check) {
    var characters = right.toCharArray();
    characters[place] = right.charAt(place + 1);
    characters[place + 1] = right.charAt(place);
    if (characters[place] != characters[place + 1]) {
      assertThat(check.test(new String(characters))).isFalse();
    }
  }

  @Provide
  Arbitrary<String> resident() {
    return checked(17, DIGITS, DIGITS + "X", CheckDigits::mod11And2Holds);
  }

  @Provide
  Arbitrary<String> creditCode() {
    return checked(17, LETTERS, LETTERS, CheckDigits::mod31Holds);
  }

  @Provide
  Arbitrary<String> bankNumber() {
    return checked(11, DIGITS, DIGITS, CheckDigits::mod11And10Holds);
  }

  private static Arbitrary<String> checked(
      int length, String alphabet, String checks, Predicate<String> check) {
    return Arbitraries.strings()
        .withChars(alphabet.toCharArray())
        .ofLength(length)
        .map(
            body ->
                checks
                    .chars()
                    .mapToObj(c -> body + (char) c)
                    .filter(check)
                    .findFirst()
                    .orElseThrow());
  }
}
