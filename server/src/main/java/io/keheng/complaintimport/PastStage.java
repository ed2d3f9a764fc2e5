package io.keheng.complaintimport;

import io.keheng.lake.Lake;
import io.keheng.lake.feed.FeedDelivery;
import io.keheng.lake.feed.FeedException;
import io.keheng.lake.feed.FeedStage;
import io.keheng.lake.feed.StagedFile;
import io.keheng.load.Problems;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Lays a file of complaints out and checks its rows; one file at a time in the whole bank. */
@Component
class PastStage {

  private static final String WORK = "keheng.complaint-import";

  private final ComplaintFeeds feeds;
  private final PastFiles files;
  private final Lake lake;
  private final Turns turns;

  PastStage(ComplaintFeeds feeds, PastFiles files, Lake lake, Turns turns) {
    this.feeds = feeds;
    this.files = files;
    this.lake = lake;
    this.turns = turns;
  }

  /**
   * Does something with a file; refuses one that the template does not fit.
   *
   * @param doing takes the file laid out, and a folder that is gone afterwards
   */
  <T> T with(Path file, String template, BiFunction<StagedFile, Path, T> doing) {
    if (!Files.isRegularFile(file)) {
      throw Refusal.invalid("file", "complaintimport.file");
    }
    files.sweep();
    var work = files.work();
    try (var turn = turns.take(WORK, "complaintimport.running");
        var duck = lake.connect()) {
      var delivery = FeedDelivery.recognise(duck, feeds.byName(template), List.of(file), work);
      delivery.refused().values().forEach(PastStage::refuse);
      if (delivery.files().isEmpty()) {
        throw Refusal.invalid("file", "complaintimport.file");
      }
      try (var stage = new FeedStage(duck, delivery, "complaints")) {
        return doing.apply(stage.stage(delivery.files().getFirst()), work);
      }
    } catch (FeedException e) {
      throw refusal(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      files.forget(work);
    }
  }

  private static void refuse(FeedException why) {
    throw refusal(why);
  }

  private static Refusal refusal(FeedException why) {
    var problem = Problems.of(why);
    return Refusal.invalid("file", problem.key(), problem.args().toArray());
  }
}
