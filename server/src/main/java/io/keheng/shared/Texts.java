package io.keheng.shared;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The words Keheng says, Chinese first, from {@code i18n/<module>.properties} and {@code
 * i18n/<module>_en.properties}; the checks of entered values say theirs from there too.
 */
@Component
public class Texts {

  private final MessageSource source;

  Texts(MessageSource source) {
    this.source = source;
  }

  /** The text of a key in the language of who asks; the key itself when no bundle has it. */
  public String text(String key, Object... args) {
    return text(LocaleContextHolder.getLocale(), key, args);
  }

  /** The text of a key in a given language. */
  public String text(Locale locale, String key, Object... args) {
    var text = source.getMessage(key, args, key, locale);
    return text == null ? key : text;
  }
}
