package io.keheng.edge;

import io.keheng.shared.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Ends the reading of a body with a refusal where it grows too large or comes too slowly. */
@RestControllerAdvice
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LimitedBody extends RequestBodyAdviceAdapter {

  private record Limited(HttpHeaders headers, InputStream body) implements HttpInputMessage {

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return body;
    }
  }

  private final BodyLimits limits;

  LimitedBody(BodyLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage sent,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    return new Limited(sent.getHeaders(), new Body(sent.getBody(), limits));
  }

  private static final class Body extends FilterInputStream {

    private final BodyLimits limits;
    private final long began = System.nanoTime();
    private long read;

    Body(InputStream sent, BodyLimits limits) {
      super(sent);
      this.limits = limits;
    }

    @Override
    public int read() throws IOException {
      var one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var some = super.read(bytes, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > limits.limit().toBytes()) {
        throw BodyLimit.tooLarge(limits.limit());
      }
      if (System.nanoTime() - began > limits.time().toNanos()) {
        throw Refusal.unread(HttpStatus.REQUEST_TIMEOUT, "body.slow");
      }
    }
  }
}
