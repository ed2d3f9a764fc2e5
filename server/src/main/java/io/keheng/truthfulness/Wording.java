package io.keheng.truthfulness;

import io.keheng.examination.Check;
import io.keheng.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings in the words of who asks. */
@Component
class Wording {

  private final Texts texts;

  Wording(Texts texts) {
    this.texts = texts;
  }

  String check(String code) {
    return texts.text("truthfulness.check." + code);
  }

  String group(Check.Group group) {
    return texts.text("truthfulness.group." + group);
  }

  String field(String path) {
    return texts.text("customer.field." + path);
  }

  @Nullable String detail(@Nullable String key, @Nullable String argument) {
    return key == null ? null : texts.text(key, argument == null ? "" : argument);
  }

  String text(String key, Object... args) {
    return texts.text(key, args);
  }
}
