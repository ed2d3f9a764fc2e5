package io.keheng.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers as a controller would where a filter, such as that of sessions, finds no database. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LostDatabase extends OncePerRequestFilter {

  private final Problems problems;

  LostDatabase(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (NestedRuntimeException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      problems.answer(request, response, failure);
    }
  }
}
