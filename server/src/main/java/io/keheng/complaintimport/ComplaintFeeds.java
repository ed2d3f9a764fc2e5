package io.keheng.complaintimport;

import io.keheng.lake.feed.Template;
import io.keheng.lake.feed.TemplateReader;
import io.keheng.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The mapping templates of files of complaints, {@code measures/complaint-feeds}. */
@Component
class ComplaintFeeds {

  private final Map<String, Template> templates = read();

  Collection<Template> all() {
    return templates.values();
  }

  /** Refuses an unknown name with those there are. */
  Template byName(String name) {
    return Optional.ofNullable(templates.get(name))
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "template",
                    "complaintimport.template",
                    name,
                    String.join(", ", templates.keySet())));
  }

  private static Map<String, Template> read() {
    try {
      var templates = new TreeMap<String, Template>();
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:measures/complaint-feeds/*.yaml")) {
        var template = TemplateReader.read(file.getContentAsString(StandardCharsets.UTF_8));
        templates.put(template.name(), template);
      }
      return templates;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
