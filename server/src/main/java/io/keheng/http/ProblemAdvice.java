package io.keheng.http;

import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure into one RFC 9457 problem; an unexpected one tells nothing but its trace. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private static final String RETRY_SECONDS = "60";
  private static final Set<String> AWAY = Set.of("08", "53", "57");

  private record FieldProblem(String field, String message) {}

  private final Texts texts;

  ProblemAdvice(Texts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    var problem = problem(refusal.status(), refusal.key(), refusal.args());
    problem.setProperty(
        "violations",
        refusal.violations().stream()
            .map(v -> new FieldProblem(v.field(), texts.text(v.key(), v.args())))
            .toList());
    refusal.details().forEach(problem::setProperty);
    return ResponseEntity.status(refusal.status()).body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .body(problem(HttpStatus.FORBIDDEN, "forbidden"));
  }

  /**
   * Class 22 of SQL: a date, number or text beyond what a column can hold, from outside. Class 40:
   * two changes at once stood in each other's way, and this one gave way.
   */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unstorable(DataAccessException failure) {
    return switch (causes(failure).findFirst().map(ProblemAdvice::sqlClass).orElse("")) {
      case "22" ->
          ResponseEntity.unprocessableContent()
              .body(problem(HttpStatus.UNPROCESSABLE_CONTENT, "unstorable"));
      case "40" ->
          ResponseEntity.status(HttpStatus.CONFLICT).body(problem(HttpStatus.CONFLICT, "gave-way"));
      default -> unavailable(failure);
    };
  }

  /**
   * Class 08 of SQL: no connection; 53: no room; 57: stopped. Nothing was kept, and it may pass.
   */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(NestedRuntimeException failure) {
    if (causes(failure).noneMatch(ProblemAdvice::away)) {
      return unexpected(failure);
    }
    log.error("The database cannot be reached: {}", failure.getMostSpecificCause().getMessage());
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
  }

  private static boolean away(SQLException cause) {
    return cause instanceof SQLTransientConnectionException || AWAY.contains(sqlClass(cause));
  }

  private static Stream<SQLException> causes(Exception failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
  }

  private static String sqlClass(SQLException cause) {
    return cause.getSQLState() == null ? "" : cause.getSQLState().substring(0, 2);
  }

  /** A day so far off that no next one can be counted. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> uncountable(DateTimeException failure) {
    return ResponseEntity.unprocessableContent()
        .body(problem(HttpStatus.UNPROCESSABLE_CONTENT, "unstorable"));
  }

  /** The firewall looks at headers and parameters only when they are read. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> rejected(RequestRejectedException rejected) {
    return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, "bad-request"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception failure) {
    var problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
    log.error("Unexpected failure, trace {}", traceOf(problem), failure);
    return ResponseEntity.internalServerError().body(problem);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    problem.setProperty(
        "violations",
        invalid.getBindingResult().getFieldErrors().stream()
            .map(error -> new FieldProblem(error.getField(), messageOf(error)))
            .toList());
    return ResponseEntity.unprocessableContent().body(problem);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var known = HttpStatus.resolve(status.value());
    var reason = known == null ? HttpStatus.BAD_REQUEST : known;
    var key = reason == HttpStatus.NOT_FOUND ? "not-found" : "bad-request";
    return ResponseEntity.status(status).headers(headers).body(problem(reason, key));
  }

  private String messageOf(FieldError error) {
    var message = error.getDefaultMessage();
    return message == null ? texts.text("invalid") : message;
  }

  private ProblemDetail problem(HttpStatus status, String key, Object... args) {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:keheng:" + key));
    problem.setTitle(texts.text(key + ".title"));
    problem.setDetail(texts.text(key, args));
    problem.setProperty("violations", List.of());
    var trace = MDC.get("traceId");
    problem.setProperty("traceId", trace == null ? UUID.randomUUID().toString() : trace);
    if (problem.getTitle() != null && problem.getTitle().equals(key + ".title")) {
      problem.setTitle(texts.text("status." + status.value()));
    }
    return problem;
  }

  private static @Nullable Object traceOf(ProblemDetail problem) {
    var properties = problem.getProperties();
    return properties == null ? null : properties.get("traceId");
  }
}
