package io.keheng.identifier;

import java.util.regex.Pattern;

/** The bank number 联行号 of CNAPS: 12 digits, the last one ISO 7064 MOD 11,10. */
public final class BankNumber {

  private static final Pattern FORM = Pattern.compile("\\d{12}");

  private BankNumber() {}

  public static Checked check(String field, String number) {
    var value = DocumentKind.normal(number);
    if (!FORM.matcher(value).matches()) {
      return Checked.wrong(field, value, "identifier.bank-number");
    }
    return CheckDigits.mod11And10Holds(value)
        ? Checked.good(value)
        : Checked.wrong(field, value, "identifier.check", value.charAt(value.length() - 1));
  }
}
