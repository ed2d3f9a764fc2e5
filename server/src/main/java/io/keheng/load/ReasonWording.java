package io.keheng.load;

import io.keheng.lake.feed.Wording;
import io.keheng.shared.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says why a row was rejected, in the language of who imports. */
@Component
public class ReasonWording {

  /** A field that the customer's own checks refuse; the value already is the message. */
  private static final String FIELD = "field";

  private final Texts texts;

  ReasonWording(Texts texts) {
    this.texts = texts;
  }

  /** In the language of who imports now. */
  public Wording current() {
    var locale = LocaleContextHolder.getLocale();
    return (code, column, value) -> say(locale, code, column, value);
  }

  public String say(Locale locale, String code, String column, @Nullable String value) {
    var shown = value == null ? "" : value;
    return code.equals(FIELD)
        ? column + ": " + shown
        : texts.text(locale, "feed.reason." + code, column, shown).strip();
  }
}
