package io.keheng.complaintimport;

import io.keheng.audit.Happenings;
import io.keheng.complaint.PastCase;
import io.keheng.complaint.PastCases;
import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.lake.Lake;
import io.keheng.lake.feed.FeedDelivery;
import io.keheng.lake.feed.FeedException;
import io.keheng.lake.feed.FeedStage;
import io.keheng.lake.feed.StagedFile;
import io.keheng.load.Problems;
import io.keheng.load.ReasonWording;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Turns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in files of complaints of the past: a file whole, apart from its rejected rows, or not at
 * all; the same file again changes nothing.
 */
@Service
class PastImports {

  private static final String WORK = "keheng.complaint-import";
  private static final String SETUP = "complaint.setup";
  private static final int BATCH = 500;

  /**
   * What to take in, and how.
   *
   * @param procedure null for that which the unit follows
   * @param unitId of rows that name none; null for the head office
   */
  record Order(Path file, String template, @Nullable String procedure, @Nullable Long unitId) {}

  /** What is counted while a file is taken. */
  private static final class Count {
    private long added;
    private long known;
    private final HashMap<Long, String> rejected = new HashMap<>();
  }

  private final ComplaintFeeds feeds;
  private final PastCases cases;
  private final PastImportRepository repository;
  private final PastFiles files;
  private final Procedures procedures;
  private final Units units;
  private final Scopes scopes;
  private final Lake lake;
  private final Turns turns;
  private final TransactionTemplate transaction;
  private final ReasonWording wording;
  private final Happenings happenings;
  private final Texts texts;
  private final Clock clock;

  PastImports(
      ComplaintFeeds feeds,
      PastCases cases,
      PastImportRepository repository,
      PastFiles files,
      Procedures procedures,
      Units units,
      Scopes scopes,
      Lake lake,
      Turns turns,
      TransactionTemplate transaction,
      ReasonWording wording,
      Happenings happenings,
      Texts texts,
      Clock clock) {
    this.feeds = feeds;
    this.cases = cases;
    this.repository = repository;
    this.files = files;
    this.procedures = procedures;
    this.units = units;
    this.scopes = scopes;
    this.lake = lake;
    this.turns = turns;
    this.transaction = transaction;
    this.wording = wording;
    this.happenings = happenings;
    this.texts = texts;
    this.clock = clock;
  }

  Page<PastImport> page(Paging paging) {
    var scope = scopes.of(SETUP);
    return new Page<>(
        repository.page(scope, paging), repository.count(scope), paging.number(), paging.limit());
  }

  /** The rejected rows of an import; refuses (404) where there are none. */
  Path rejects(long id) {
    var name = repository.byId(id, scopes.of(SETUP)).map(PastImport::rejects);
    return name.map(files::rejects).filter(Files::isRegularFile).orElseThrow(Refusal::notFound);
  }

  PastImport run(Order order) {
    var unit =
        order.unitId() == null ? units.headOffice().map(Unit::id) : units.byId(order.unitId()).map(Unit::id);
    if (unit.isEmpty() || !scopes.of(SETUP).covers(unit.get(), null)) {
      throw Refusal.invalid("unit", "complaint.unit");
    }
    if (!Files.isRegularFile(order.file())) {
      throw Refusal.invalid("file", "complaintimport.file");
    }
    var work = files.work();
    try (var turn = turns.take(WORK, "complaintimport.running");
        var duck = lake.connect()) {
      var delivery =
          FeedDelivery.recognise(
              duck, feeds.byName(order.template()), List.of(order.file()), work);
      delivery.refused().values().forEach(PastImports::refuse);
      if (delivery.files().isEmpty()) {
        throw Refusal.invalid("file", "complaintimport.file");
      }
      try (var stage = new FeedStage(duck, delivery, "complaints")) {
        var staged = stage.stage(delivery.files().getFirst());
        return transaction.execute(status -> take(staged, order, unit.get(), work));
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

  private PastImport take(StagedFile staged, Order order, long unit, Path work) {
    var followed =
        order.procedure() == null
            ? procedures.of(unit)
            : procedures.followed(order.procedure(), List.of());
    var count = new Count();
    var codes = units.all().stream().collect(Collectors.toMap(Unit::code, Unit::id));
    var rows = new PastRows(codes, unit, clock.getZone());
    staged.accepted(
        rows::read,
        read -> {
          for (var from = 0; from < read.size(); from += BATCH) {
            batch(order.template(), followed, read.subList(from, Math.min(read.size(), from + BATCH)), count);
          }
        });
    staged.reject(count.rejected);
    var report = staged.report();
    var rejects = report.rejected() == 0 ? null : rejects(staged, order, work);
    var actor = Actor.current();
    var done =
        new PastImport(
            0,
            report.file(),
            order.template(),
            followed.procedure().code(),
            unit,
            report.read().rows(),
            count.added,
            count.known,
            report.rejected(),
            rejects,
            clock.instant(),
            actor.staffId(),
            actor.name());
    var id = repository.insert(done);
    happenings.record("complaint-import", id, "ended", done);
    return repository.byId(id, io.keheng.identity.DataScope.EVERYTHING).orElseThrow();
  }

  private String rejects(StagedFile staged, Order order, Path work) {
    var name = clock.instant().toEpochMilli() + "-rejects-" + order.file().getFileName();
    staged.writeRejects(files.rejects(name), wording.current(), work);
    return name;
  }

  private void batch(
      String origin, Procedures.Followed followed, List<PastRows.Row> rows, Count count) {
    var told = new ArrayList<PastRows.Row>();
    for (var row : rows) {
      if (row.told() == null) {
        count.rejected.put(row.line(), "unit|unit|" + row.unit());
      } else {
        told.add(row);
      }
    }
    var all = told.stream().map(PastRows.Row::told).map(java.util.Objects::requireNonNull).toList();
    var standing = cases.standing(origin, all);
    var fresh = new ArrayList<PastCase>();
    for (var i = 0; i < all.size(); i++) {
      switch (standing.get(i)) {
        case NEW -> fresh.add(all.get(i));
        case KNOWN -> count.known++;
        case TOLD_OTHERWISE ->
            count.rejected.put(told.get(i).line(), "told-otherwise|number|" + all.get(i).number());
      }
    }
    cases.take(origin, followed, fresh, texts.text("complaintimport.undated"));
    count.added += fresh.size();
  }
}
