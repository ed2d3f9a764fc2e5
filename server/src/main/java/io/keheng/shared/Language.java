package io.keheng.identity;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** In which of the two names of a post or a role the asking person reads. */
public final class Language {

  private Language() {}

  public static boolean english() {
    return Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
  }
}
