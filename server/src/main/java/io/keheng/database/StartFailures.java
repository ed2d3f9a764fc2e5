package io.keheng.database;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says a refused start in Chinese and English instead of a stack trace. */
final class StartFailures implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var said = said(cause);
      if (said.isPresent()) {
        return said.get();
      }
    }
    return null;
  }

  private static Optional<FailureAnalysis> said(Throwable cause) {
    return switch (cause) {
      case HomeInUse inUse ->
          Optional.of(analysis(inUse, "home.in-use", inUse.home(), inUse.holder()));
      case PostgresFailed failed -> Optional.of(analysis(failed, failed.key(), failed.args()));
      default -> Optional.empty();
    };
  }

  private static FailureAnalysis analysis(Throwable cause, String key, Object... args) {
    return new FailureAnalysis(
        both(key, args), both(key + ".action"), new IllegalStateException(cause.getMessage()));
  }

  private static String both(String key, Object... args) {
    return text(Locale.ROOT, key, args) + "  " + text(Locale.ENGLISH, key, args);
  }

  private static String text(Locale locale, String key, Object... args) {
    var bundle =
        ResourceBundle.getBundle(
            "i18n/database",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new java.text.MessageFormat(bundle.getString(key), Locale.ROOT).format(args);
  }
}
