package io.keheng.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Answers from the filters in front of the controllers, in the same form as from within. */
final class Problems {

  private final HandlerExceptionResolver resolver;
  private final LocaleResolver locales;

  Problems(HandlerExceptionResolver resolver, LocaleResolver locales) {
    this.resolver = resolver;
    this.locales = locales;
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(locales.resolveLocale(request));
    try {
      resolver.resolveException(request, response, null, failure);
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
