package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Each text of the server stands once, in the bundle of one module, in both languages. */
class BundlesTest {

  private static final String ENGLISH = "_en.properties";

  @Test
  void noKeyStandsInTwoBundlesOrTwiceInOne() throws IOException {
    var twice = new ArrayList<String>();
    for (var english : new boolean[] {false, true}) {
      var seen = new TreeMap<String, String>();
      for (var bundle : bundles().entrySet()) {
        if (bundle.getKey().endsWith(ENGLISH) == english) {
          keys(bundle.getValue())
              .forEach(
                  key -> {
                    var other = seen.put(key, bundle.getKey());
                    if (other != null) {
                      twice.add(key + " in " + other + " and " + bundle.getKey());
                    }
                  });
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void everyKeyIsInBothLanguages() throws IOException {
    var bundles = bundles();
    for (var bundle : bundles.entrySet()) {
      if (!bundle.getKey().endsWith(ENGLISH)) {
        var english = bundles.get(bundle.getKey().replace(".properties", ENGLISH));
        assertThat(english).as(bundle.getKey()).isNotNull();
        assertThat(read(bundle.getValue()).stringPropertyNames())
            .as(bundle.getKey())
            .containsExactlyInAnyOrderElementsOf(
                new TreeSet<>(read(Objects.requireNonNull(english)).stringPropertyNames()));
      }
    }
  }

  private static Stream<String> keys(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && line.indexOf('=') > 0)
        .map(line -> line.substring(0, line.indexOf('=')).strip());
  }

  private static Properties read(String text) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(text));
    return properties;
  }

  private static Map<String, String> bundles() throws IOException {
    var bundles = new TreeMap<String, String>();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
      bundles.put(
          Objects.requireNonNull(file.getFilename()),
          file.getContentAsString(StandardCharsets.UTF_8));
    }
    return bundles;
  }
}
