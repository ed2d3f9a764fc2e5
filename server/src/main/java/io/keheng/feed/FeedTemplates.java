package io.keheng.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keheng.audit.Changes;
import io.keheng.lake.feed.Entity;
import io.keheng.lake.feed.FeedException;
import io.keheng.lake.feed.Template;
import io.keheng.lake.feed.TemplateReader;
import io.keheng.load.Problems;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mapping templates: delivered ones, and the bank's own copies, which win. */
@Service
@Transactional
class FeedTemplates {

  /** One template as text. */
  record Text(String name, String text, boolean own, int version) {

    /** What it is called in the language of who asks; its name where the text cannot be read. */
    @JsonProperty
    String label() {
      try {
        var label = TemplateReader.read(text).label();
        return new Words(label.zh(), label.en()).text();
      } catch (FeedException e) {
        return name;
      }
    }
  }

  private final FeedTemplateRepository repository;
  private final Changes changes;
  private final Clock clock;

  FeedTemplates(FeedTemplateRepository repository, Changes changes, Clock clock) {
    this.repository = repository;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<Text> all() {
    var all = new TreeMap<String, Text>();
    delivered().forEach(text -> all.put(text.name(), text));
    repository.all().forEach(text -> all.put(text.name(), text));
    return List.copyOf(all.values());
  }

  @Transactional(readOnly = true)
  Text text(String name) {
    return all().stream()
        .filter(text -> text.name().equals(name))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** The template of a name; refuses an unknown one with the names there are. */
  @Transactional(readOnly = true)
  Template template(String name) {
    var all = all();
    return all.stream()
        .filter(text -> text.name().equals(name))
        .findFirst()
        .map(text -> read(text.text()))
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "template",
                    "feed.template-unknown",
                    name,
                    String.join(", ", all.stream().map(Text::name).toList())));
  }

  /** Reads a text; refuses one that could not work, with the place. */
  static Template read(String yaml) {
    try {
      var template = TemplateReader.read(yaml);
      if (template.files().stream().anyMatch(file -> file.entity() == Entity.COMPLAINTS)) {
        throw Refusal.invalid("text", "feed.template-complaints");
      }
      return template;
    } catch (FeedException e) {
      var problem = Problems.of(e);
      throw Refusal.invalid("text", problem.key(), problem.args().toArray());
    }
  }

  /** Keeps the bank's own copy; refuses (409) when another person changed it meanwhile. */
  Text change(String name, String yaml, int version) {
    var template = read(yaml);
    if (!template.name().equals(name)) {
      throw Refusal.invalid("text", "feed.template-name", name, template.name());
    }
    var before = repository.byName(name);
    if (before.map(Text::version).orElse(0) != version) {
      throw changes.stale("feed-template", name, before.orElse(text(name)));
    }
    repository.put(name, yaml, version + 1, Actor.current(), clock.instant());
    var after = text(name);
    changes.record("feed-template", name, "changed", before.orElse(null), after);
    return after;
  }

  private static List<Text> delivered() {
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:measures/feeds/*.yaml");
      return java.util.Arrays.stream(files)
          .map(FeedTemplates::text)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Text> text(Resource file) {
    try {
      var name = String.valueOf(file.getFilename()).replaceFirst("\\.yaml$", "");
      return Optional.of(new Text(name, file.getContentAsString(StandardCharsets.UTF_8), false, 0));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
