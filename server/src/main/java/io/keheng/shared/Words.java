package io.keheng.consent;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Words of a parameter file in both languages. */
public record Words(String zh, String en) {

  /** In the language of who asks. */
  public String text() {
    var english = Locale.ENGLISH.getLanguage();
    return english.equals(LocaleContextHolder.getLocale().getLanguage()) ? en : zh;
  }
}
