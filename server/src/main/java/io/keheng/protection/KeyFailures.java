package io.keheng.protection;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in Chinese and English why Keheng does not start with these keys. */
final class KeyFailures implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof KeysRefused refused) {
        return new FailureAnalysis(
            both(refused.key(), refused.folder()),
            both(refused.key() + ".action", refused.folder()),
            new IllegalStateException(refused.getMessage()));
      }
    }
    return null;
  }

  private static String both(String key, String folder) {
    return text(Locale.ROOT, key, folder) + "  " + text(Locale.ENGLISH, key, folder);
  }

  private static String text(Locale locale, String key, String folder) {
    var bundle =
        ResourceBundle.getBundle(
            "i18n/protection",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(new Object[] {folder});
  }
}
