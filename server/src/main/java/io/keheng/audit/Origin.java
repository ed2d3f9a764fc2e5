package io.keheng.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where an act came.
 *
 * @param address network address of the client; null for what the system does by itself
 * @param agent the client's browser, or the command of the batch window
 */
record Origin(@Nullable String address, @Nullable String agent) {

  private static final int LONGEST_AGENT = 200;

  /** Tells the origin of what runs now. */
  @Component
  static class Finder {

    private final Origin outsideRequests;

    Finder(Environment environment) {
      var command = environment.getProperty("keheng.command");
      outsideRequests = new Origin(null, command == null ? null : "command " + command);
    }

    Origin current() {
      return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes known
          ? of(known.getRequest())
          : outsideRequests;
    }

    private static Origin of(HttpServletRequest request) {
      return new Origin(request.getRemoteAddr(), agent(request));
    }

    /** Comes from outside: cut, and without what would break a line. */
    private static @Nullable String agent(HttpServletRequest request) {
      var told = request.getHeader(HttpHeaders.USER_AGENT);
      if (told == null) {
        return null;
      }
      var plain = told.replaceAll("[^\\x20-\\x7e]", "?");
      return plain.substring(0, Math.min(plain.length(), LONGEST_AGENT));
    }
  }
}
