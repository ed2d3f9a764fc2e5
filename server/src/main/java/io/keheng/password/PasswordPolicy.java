package io.keheng.password;

import io.keheng.identity.StaffName;
import io.keheng.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, by the parameter table. */
@Component
class PasswordPolicy {

  /** Upper case, lower case, digits, other characters. */
  static final int KINDS = 4;

  /** The longest that may be asked for: what is generated still fits into what bcrypt takes. */
  static final int LONGEST_ASKED = 64;

  private static final int BCRYPT_BYTES = 72;
  private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String DIGITS = "23456789";
  private static final String OTHER = "-+=@#%";

  private final SignInParameters parameters;
  private final PasswordGuesses guesses;
  private final PasswordEncoder encoder;
  private final SecureRandom random = new SecureRandom();

  PasswordPolicy(SignInParameters parameters, PasswordGuesses guesses, PasswordEncoder encoder) {
    this.parameters = parameters;
    this.guesses = guesses;
    this.encoder = encoder;
  }

  /** What is wrong with a new password; empty when it may be used. */
  List<Violation> check(String field, String password, StaffName who, List<String> former) {
    var found = new ArrayList<Violation>();
    var length = parameters.passwordLength();
    if (password.codePointCount(0, password.length()) < length) {
      found.add(new Violation(field, "password.short", length));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > BCRYPT_BYTES) {
      found.add(new Violation(field, "password.long"));
    }
    var kinds = parameters.passwordKinds();
    if (kinds(password) < kinds) {
      found.add(new Violation(field, "password.kinds", kinds));
    }
    if (password.toLowerCase(Locale.ROOT).contains(who.number().toLowerCase(Locale.ROOT))) {
      found.add(new Violation(field, "password.user-name"));
    }
    if (found.isEmpty()) {
      guesses.check(field, password, who).ifPresent(found::add);
    }
    if (found.isEmpty() && former.stream().anyMatch(old -> encoder.matches(password, old))) {
      found.add(new Violation(field, "password.used-before", former.size()));
    }
    return found;
  }

  /** A random password that the policy accepts, without letters that look alike. */
  String generate() {
    var sets = List.of(LOWER, UPPER, DIGITS, OTHER);
    var password = new StringBuilder();
    sets.forEach(set -> password.append(pick(set)));
    var all = String.join("", sets.subList(0, 3));
    while (password.length() < parameters.passwordLength() + sets.size()) {
      password.insert(random.nextInt(password.length() + 1), pick(all));
    }
    return password.toString();
  }

  private char pick(String set) {
    return set.charAt(random.nextInt(set.length()));
  }

  private static long kinds(String password) {
    return Stream.of(
            password.chars().anyMatch(Character::isUpperCase),
            password.chars().anyMatch(Character::isLowerCase),
            password.chars().anyMatch(Character::isDigit),
            password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)))
        .filter(held -> held)
        .count();
  }
}
