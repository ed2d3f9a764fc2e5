package io.keheng.lake.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The files that came together, each matched with its place in the template.
 *
 * @param files recognised, in the order in which an import takes them
 * @param refused what could not be recognised, by file
 * @param strangers files that the template does not know
 * @param missing patterns of required files that did not come
 */
public record FeedDelivery(
    Template template,
    List<FeedFile> files,
    Map<String, FeedException> refused,
    List<String> strangers,
    List<String> missing,
    ControlFile control) {

  /**
   * Recognises files.
   *
   * @param work folder for converted copies; the caller removes it
   */
  public static FeedDelivery recognise(
      Connection duck, Template template, List<Path> paths, Path work) {
    return new Reading(duck, template, work).of(paths);
  }

  /** The recognised file with a name that a pattern takes. */
  List<FeedFile> named(String pattern) {
    var mapping =
        new Template.FileMapping(Entity.LOOKUP, pattern, false, null, Map.of(), Map.of(), null);
    return files.stream().filter(file -> mapping.takes(file.name())).toList();
  }

  private static final class Reading {

    private final Connection duck;
    private final Template template;
    private final Path work;
    private final List<FeedFile> files = new ArrayList<>();
    private final Map<String, FeedException> refused = new java.util.TreeMap<>();
    private final List<String> strangers = new ArrayList<>();
    private ControlFile control = ControlFile.NONE;

    Reading(Connection duck, Template template, Path work) {
      this.duck = duck;
      this.template = template;
      this.work = work;
    }

    FeedDelivery of(List<Path> paths) {
      paths.stream().sorted().forEach(this::take);
      files.sort(Comparator.comparing(FeedFile::entity));
      var missing =
          template.files().stream()
              .filter(Template.FileMapping::required)
              .filter(mapping -> paths.stream().noneMatch(p -> mapping.takes(name(p))))
              .map(Template.FileMapping::file)
              .toList();
      return new FeedDelivery(template, List.copyOf(files), refused, strangers, missing, control);
    }

    private void take(Path path) {
      try {
        var stated = template.control();
        if (stated != null && controlMapping(stated).takes(name(path))) {
          var file = new Recogniser(template, controlMapping(stated), work).recognise(path);
          control = ControlFile.read(duck, file, stated);
          return;
        }
        var mapping = template.files().stream().filter(m -> m.takes(name(path))).findFirst();
        if (mapping.isEmpty()) {
          strangers.add(name(path));
        } else {
          files.add(new Recogniser(template, mapping.get(), work).recognise(path));
        }
      } catch (FeedException e) {
        refused.put(name(path), e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        refused.put(
            name(path),
            new FeedException("unreadable", name(path), String.valueOf(e.getMessage())));
      }
    }

    private static Template.FileMapping controlMapping(Template.Control control) {
      return new Template.FileMapping(
          Entity.LOOKUP, control.file(), false, null, Map.of(), Map.of(), control.column("file"));
    }

    private static String name(Path path) {
      return path.getFileName().toString();
    }
  }
}
