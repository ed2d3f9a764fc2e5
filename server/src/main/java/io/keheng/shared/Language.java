package io.keheng.shared;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** In which of two languages the asking person reads what is kept in both. */
public final class Language {

  private Language() {}

  public static boolean english() {
    return Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
  }
}
