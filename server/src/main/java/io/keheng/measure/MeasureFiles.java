package io.keheng.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the measures on the class path. */
final class MeasureFiles {

  private final PathMatchingResourcePatternResolver resolver =
      new PathMatchingResourcePatternResolver();

  Resource one(String path) {
    return resolver.getResource(path);
  }

  Resource[] all(String pattern) {
    try {
      return resolver.getResources(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
