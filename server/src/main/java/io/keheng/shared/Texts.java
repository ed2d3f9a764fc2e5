package io.keheng.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words Keheng says, Chinese first, from {@code i18n/<module>.properties} and {@code
 * i18n/<module>_en.properties}.
 */
@Component
public class Texts {

  private final MessageSource source;

  Texts() {
    var bundles = new ResourceBundleMessageSource();
    bundles.setBasenames(basenames());
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(true);
    source = bundles;
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

  private static String[] basenames() {
    try {
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
      return Arrays.stream(files)
          .map(file -> String.valueOf(file.getFilename()).replaceFirst("(_en)?\\.properties$", ""))
          .distinct()
          .map("i18n/"::concat)
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
