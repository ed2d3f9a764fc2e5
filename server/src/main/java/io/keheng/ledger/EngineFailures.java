package io.keheng.ledger;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in Chinese and English why Keheng does not start with this engine, and what to add. */
final class EngineFailures implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EngineRefused refused) {
        return new FailureAnalysis(
            both(refused.key(), refused),
            both(refused.key() + ".action", refused),
            new IllegalStateException(refused.getMessage()));
      }
    }
    return null;
  }

  private static String both(String key, EngineRefused refused) {
    return text(Locale.ROOT, key, refused) + "  " + text(Locale.ENGLISH, key, refused);
  }

  private static String text(Locale locale, String key, EngineRefused refused) {
    var bundle =
        ResourceBundle.getBundle(
            "i18n/ledger",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(key), Locale.ROOT)
        .format(new Object[] {refused.engine(), refused.detail()});
  }
}
