package io.keheng.spark;

import io.keheng.lake.LakeEngine;
import io.keheng.lake.LakeEngines;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The engine {@code spark}, by the settings of {@link SparkSettings}. */
public final class SparkEngines implements LakeEngines {

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public LakeEngine engine(Map<String, String> settings) {
    return new SparkEngine(
        new SparkSettings(
            endpoint(settings.getOrDefault("endpoint", "")),
            duration(settings, "answer-within", "PT1M"),
            duration(settings, "return-within", "PT1M"),
            duration(settings, "statement-within", "PT4H")));
  }

  private static URI endpoint(String text) {
    try {
      URI uri = new URI(text);
      if ("sc".equals(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("endpoint: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        "endpoint must look like sc://host:15002, not \"%s\"".formatted(text));
  }

  private static Duration duration(Map<String, String> settings, String name, String otherwise) {
    String text = settings.getOrDefault(name, otherwise);
    try {
      Duration duration = Duration.parse(text);
      if (duration.isPositive()) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " must look like PT30S, not " + text, e);
    }
    throw new IllegalArgumentException(name + " must be longer than nothing");
  }
}
