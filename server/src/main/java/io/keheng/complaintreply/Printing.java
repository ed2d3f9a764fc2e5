package io.keheng.complaintreply;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Prints forms of {@code measures/forms}, in Chinese whoever prints them. */
@Service
public class Printing {

  private final Forms forms;
  private final Printer printer;

  Printing(Forms forms, Printer printer) {
    this.forms = forms;
    this.printer = printer;
  }

  /** A form as PDF, filled with the facts that it names. */
  public byte[] pdf(String form, Supplier<Map<String, Object>> facts) {
    return chinese(() -> printer.pdf(forms.page(form, facts.get())));
  }

  static <T> T chinese(Supplier<T> work) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    try {
      return work.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
