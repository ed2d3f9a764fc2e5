package io.keheng.spark;

import io.keheng.lake.LakeEngine;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one Spark Connect server that they share, or an engine that works on it. */
public final class LocalSpark implements ParameterResolver {

  private record Shared(SparkServer server) implements AutoCloseable {
    @Override
    public void close() {
      server.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == SparkServer.class || type == LakeEngine.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    SparkServer server = server(context);
    return parameter.getParameter().getType() == SparkServer.class ? server : server.engine();
  }

  private static SparkServer server(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(LocalSpark.class))
        .computeIfAbsent("server", key -> new Shared(SparkServer.local()), Shared.class)
        .server();
  }
}
