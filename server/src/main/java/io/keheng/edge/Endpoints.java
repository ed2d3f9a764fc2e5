package io.keheng.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.RequestPath;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the endpoint that will answer a request, before its body is read. */
final class Endpoints {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  Endpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** The address of the endpoint found for a request, as it was declared: it names nobody. */
  static String pattern(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
  }

  /** Null for an address without an endpoint, and for a method or form that none takes. */
  @Nullable HandlerMethod of(HttpServletRequest request) {
    var before = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = mappings.getObject().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (Exception unsupportedMethodOrMedia) {
      return null;
    } finally {
      ServletRequestPathUtils.clearParsedRequestPath(request);
      if (before instanceof RequestPath path) {
        ServletRequestPathUtils.setParsedRequestPath(path, request);
      }
    }
  }
}
