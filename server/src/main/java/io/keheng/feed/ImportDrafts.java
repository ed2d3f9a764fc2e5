package io.keheng.feed;

import io.keheng.lake.Lake;
import io.keheng.lake.feed.FeedDelivery;
import io.keheng.lake.feed.FeedStage;
import io.keheng.lake.feed.Template;
import io.keheng.load.LoadRow;
import io.keheng.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What is shown of files before they are imported: their template, their form, their first rows.
 */
@Component
class ImportDrafts {

  private final FeedTemplates templates;
  private final Lake lake;
  private final Map<Long, FeedDelivery> recognised = new ConcurrentHashMap<>();

  ImportDrafts(FeedTemplates templates, Lake lake) {
    this.templates = templates;
    this.lake = lake;
  }

  /** The template that knows most of the names. */
  String proposed(List<? extends ImportFiles.Upload> uploads) {
    return templates.all().stream()
        .max(Comparator.comparingLong(text -> fitting(FeedTemplates.read(text.text()), uploads)))
        .map(FeedTemplates.Text::name)
        .orElseThrow(Refusal::notFound);
  }

  private static long fitting(Template template, List<? extends ImportFiles.Upload> uploads) {
    return uploads.stream()
        .filter(upload -> template.files().stream().anyMatch(file -> file.takes(upload.name())))
        .count();
  }

  /**
   * What the files of a load are; empty while they are taken, once they are, and when they are
   * gone.
   */
  Optional<FeedDelivery> recognised(LoadRow load) {
    return switch (load.state()) {
      case RUNNING -> Optional.ofNullable(recognised.get(load.id()));
      case DONE, DONE_WITH_REJECTIONS -> {
        forget(load.id());
        yield Optional.empty();
      }
      case DRAFT, CHECKED, FAILED, CANCELLED, INTERRUPTED ->
          Files.isDirectory(Path.of(load.folder()))
              ? Optional.of(recognised.computeIfAbsent(load.id(), id -> recognise(load)))
              : Optional.empty();
    };
  }

  void forget(long id) {
    recognised.remove(id);
  }

  private FeedDelivery recognise(LoadRow load) {
    try (var duck = lake.connect()) {
      var work = Files.createTempDirectory("keheng-preview");
      try {
        return FeedDelivery.recognise(
            duck,
            templates.template(load.template()),
            ImportFiles.in(Path.of(load.folder())),
            work);
      } finally {
        FeedStage.remove(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
