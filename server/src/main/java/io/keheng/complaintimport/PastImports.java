package io.keheng.complaintimport;

import io.keheng.audit.Happenings;
import io.keheng.complaint.PastCase;
import io.keheng.complaint.PastCases;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.lake.feed.StagedFile;
import io.keheng.load.ReasonWording;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Parameters;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
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

  private static final String SETUP = "complaint.setup";
  private static final int BATCH = 500;

  /**
   * What to take in, and how.
   *
   * @param procedure null for that which the unit follows
   * @param unitId of rows that name none; null for the head office
   */
  record Order(Path file, String template, @Nullable String procedure, @Nullable Long unitId) {}

  /**
   * What a file holds, before it is taken.
   *
   * @param added cases that are new
   * @param known cases that came before and are told the same
   * @param faults why rows are rejected, the first of them
   */
  record Checked(
      String file,
      long rows,
      long added,
      long known,
      long rejected,
      List<RowFaults.Fault> faults) {}

  /** What is counted while a file is taken. */
  private static final class Count {
    private long added;
    private long known;
    private final HashMap<Long, String> rejected = new HashMap<>();
  }

  private final PastStage stage;
  private final PastCases cases;
  private final PastImportRepository repository;
  private final PastFiles files;
  private final Procedures procedures;
  private final Units units;
  private final Scopes scopes;
  private final TransactionTemplate transaction;
  private final ReasonWording wording;
  private final RowFaults rowFaults;
  private final Happenings happenings;
  private final Texts texts;
  private final Clock clock;
  private final int faultsShown = Parameters.read("import-files", "faults").asInt();

  PastImports(
      PastStage stage,
      PastCases cases,
      PastImportRepository repository,
      PastFiles files,
      Procedures procedures,
      Units units,
      Scopes scopes,
      TransactionTemplate transaction,
      ReasonWording wording,
      RowFaults rowFaults,
      Happenings happenings,
      Texts texts,
      Clock clock) {
    this.stage = stage;
    this.cases = cases;
    this.repository = repository;
    this.files = files;
    this.procedures = procedures;
    this.units = units;
    this.scopes = scopes;
    this.transaction = transaction;
    this.wording = wording;
    this.rowFaults = rowFaults;
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
    return staged(
        order, (staged, work) -> transaction.execute(status -> take(staged, order, work)));
  }

  /** What would become of a file, without taking it. */
  Checked check(Order order) {
    return staged(
        order,
        (staged, work) -> {
          var count = looked(staged, order);
          var report = staged.report();
          var faults = staged.faults(faultsShown).stream().map(rowFaults::shown).toList();
          return new Checked(
              report.file(),
              report.read().rows(),
              count.added,
              count.known,
              report.rejected(),
              faults);
        });
  }

  /** The rows of a file that would be rejected, as they came, each with its reason. */
  byte[] faulty(Order order) {
    return staged(
        order,
        (staged, work) -> {
          looked(staged, order);
          try {
            var file = work.resolve("rejects-" + order.file().getFileName());
            staged.writeRejects(file, wording.current(), work);
            return Files.readAllBytes(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private long unit(Order order) {
    var unit =
        order.unitId() == null
            ? units.headOffice().map(Unit::id)
            : units.byId(order.unitId()).map(Unit::id);
    if (unit.isEmpty() || !scopes.of(SETUP).covers(unit.get(), null)) {
      throw Refusal.invalid("unit", "complaint.unit");
    }
    return unit.get();
  }

  private <T> T staged(Order order, BiFunction<StagedFile, Path, T> doing) {
    unit(order);
    return stage.with(order.file(), order.template(), doing);
  }

  private Count looked(StagedFile staged, Order order) {
    return transaction.execute(status -> counted(staged, order, false));
  }

  private Procedures.Followed followed(Order order) {
    return order.procedure() == null
        ? procedures.of(unit(order))
        : procedures.followed(order.procedure(), List.of());
  }

  /**
   * @param keep whether the new cases are taken, or only counted
   */
  private Count counted(StagedFile staged, Order order, boolean keep) {
    var followed = followed(order);
    var count = new Count();
    var codes = units.all().stream().collect(Collectors.toMap(Unit::code, Unit::id));
    var rows = new PastRows(codes, unit(order), clock.getZone());
    staged.accepted(
        rows::read,
        read -> {
          for (var from = 0; from < read.size(); from += BATCH) {
            var batch = read.subList(from, Math.min(read.size(), from + BATCH));
            var fresh = fresh(order.template(), batch, count);
            count.added += fresh.size();
            if (keep) {
              cases.take(order.template(), followed, fresh, texts.text("complaintimport.undated"));
            }
          }
        });
    staged.reject(count.rejected);
    return count;
  }

  private PastImport take(StagedFile staged, Order order, Path work) {
    var count = counted(staged, order, true);
    var report = staged.report();
    var rejects = report.rejected() == 0 ? null : rejects(staged, order, work);
    var actor = Actor.current();
    var done =
        new PastImport(
            0,
            report.file(),
            order.template(),
            followed(order).procedure().code(),
            unit(order),
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
    return repository.byId(id, DataScope.EVERYTHING).orElseThrow();
  }

  private String rejects(StagedFile staged, Order order, Path work) {
    var name = clock.instant().toEpochMilli() + "-rejects-" + order.file().getFileName();
    staged.writeRejects(files.rejects(name), wording.current(), work);
    return name;
  }

  /** The cases of rows that did not come before. */
  private List<PastCase> fresh(String origin, List<PastRows.Row> rows, Count count) {
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
    return fresh;
  }
}
