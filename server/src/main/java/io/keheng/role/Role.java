package io.keheng.role;

import io.keheng.identity.ScopeKind;
import io.keheng.shared.Language;
import java.util.List;

/**
 * A role: a set of permissions with the scope proposed when it is granted.
 *
 * @param permissions permission codes, or {@code area.*}, {@code *.verb} and {@code *}
 * @param version counts the changes, from 1
 */
public record Role(
    long id,
    String code,
    String name,
    String nameEn,
    ScopeKind scope,
    List<String> permissions,
    int version) {

  /** Its name in the language of who asks. */
  public String shown() {
    return Language.english() ? nameEn : name;
  }
}
