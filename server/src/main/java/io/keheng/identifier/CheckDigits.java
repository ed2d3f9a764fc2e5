package io.keheng.identifier;

/** The check characters of the Chinese standards; each answers for a whole number of right form. */
final class CheckDigits {

  private static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int CREDIT_CODE_MODULUS = 31;
  private static final int CREDIT_CODE_BASE = 3;

  private CheckDigits() {}

  /** ISO 7064 MOD 11-2 over digits, the last possibly an X (GB 11643). */
  static boolean mod11And2Holds(String number) {
    var remainder = 0;
    for (var i = 0; i < number.length(); i++) {
      var character = number.charAt(i);
      remainder = (remainder * 2 + (character == 'X' ? 10 : character - '0')) % 11;
    }
    return remainder == 1;
  }

  /** The MOD 11-2 check character for the digits before it. */
  static char mod11And2(String digits) {
    return "0123456789X"
        .chars()
        .mapToObj(character -> (char) character)
        .filter(character -> mod11And2Holds(digits + character))
        .findFirst()
        .orElseThrow();
  }

  /** ISO 7064 MOD 11,10 over digits (bank numbers). */
  static boolean mod11And10Holds(String digits) {
    var product = 10;
    for (var i = 0; i < digits.length() - 1; i++) {
      var sum = (product + digits.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (product + digits.charAt(digits.length() - 1) - '0') % 10 == 1;
  }

  /** GB 32100: weights 3^i modulo 31 over digits and letters without I, O, S, V, Z. */
  static boolean mod31Holds(String code) {
    var sum = 0;
    var weight = 1;
    for (var i = 0; i < code.length() - 1; i++) {
      sum += CREDIT_CODE.indexOf(code.charAt(i)) * weight;
      weight = weight * CREDIT_CODE_BASE % CREDIT_CODE_MODULUS;
    }
    sum += CREDIT_CODE.indexOf(code.charAt(code.length() - 1));
    return sum % CREDIT_CODE_MODULUS == 0;
  }
}
