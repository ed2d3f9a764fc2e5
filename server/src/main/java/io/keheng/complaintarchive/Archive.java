package io.keheng.complaintarchive;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Effect;
import io.keheng.identity.Scopes;
import io.keheng.numbering.NumberPattern;
import io.keheng.numbering.SeriesNumbers;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Archives ended cases: each has its place in the volume of its unit and year, without gaps. */
@Service
@Transactional
class Archive {

  private static final String READ = "complaint.read";
  private static final String VOLUMES = "complaint-volume";
  private static final NumberPattern PLACE = new NumberPattern("{seq:1}");

  private final VolumeRepository repository;
  private final CaseActs acts;
  private final Procedures procedures;
  private final SeriesNumbers numbers;
  private final Scopes scopes;
  private final Clock clock;
  private final NumberPattern pattern = new NumberPattern(ArchiveParameters.read().number());

  Archive(
      VolumeRepository repository,
      CaseActs acts,
      Procedures procedures,
      SeriesNumbers numbers,
      Scopes scopes,
      Clock clock) {
    this.repository = repository;
    this.acts = acts;
    this.procedures = procedures;
    this.numbers = numbers;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** Archives an ended case, gives it its place and says until when it is kept. */
  @ActsFor("S10-53")
  void archive(long id, long version) {
    var complaint = acts.at("complaint.handle", id, version);
    if (!Act.ARCHIVED.allowed(complaint.stage())) {
      throw Refusal.conflict("complaint.stage", complaint.number());
    }
    var ended = day(ended(complaint));
    var place = place(complaint, ended);
    var volume = volume(complaint.unitId(), ended);
    var until = ended.plusYears(procedures.parameters().keepYears());
    var items = acts.history(complaint).size() + 1;
    acts.act(
        complaint,
        Act.ARCHIVED,
        null,
        Map.of("keepUntil", until.toString(), "volume", volume.number(), "place", place),
        new Effect.Kept(until));
    repository.file(
        volume.id(),
        new Volume.Filed(
            place,
            id,
            complaint.number(),
            items,
            day(complaint.lodgedAt()),
            ended,
            until,
            null,
            null,
            false),
        acts.now(),
        Actor.current().name());
  }

  /** The next place of the unit and year; whoever else asks for one waits for this transaction. */
  private int place(Complaint complaint, LocalDate ended) {
    return Integer.parseInt(numbers.next(VOLUMES + "-" + complaint.unitId(), PLACE, ended));
  }

  private Volume volume(long unitId, LocalDate ended) {
    var year = ended.getYear();
    return repository
        .of(unitId, year)
        .orElseGet(
            () -> {
              var number = numbers.next(VOLUMES, pattern, ended);
              repository.insert(number, unitId, year, acts.now());
              return repository.of(unitId, year).orElseThrow();
            });
  }

  /** When a case ended that was closed, refused, withdrawn or joined to another. */
  private Instant ended(Complaint complaint) {
    return Objects.requireNonNullElseGet(
        complaint.closedAt(),
        () ->
            acts.history(complaint).stream()
                .filter(done -> done.act().leads().filter(stage -> !stage.open()).isPresent())
                .findFirst()
                .map(done -> done.at())
                .orElseGet(acts::now));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  @Transactional(readOnly = true)
  Page<Volume> page(@Nullable Integer year, @Nullable Long unit, Paging paging) {
    var scope = scopes.of(READ);
    return new Page<>(
        repository.page(year, unit, scope, paging),
        repository.count(year, unit, scope),
        paging.number(),
        paging.limit());
  }

  /** A volume of a unit that the acting person may see by a permission; refuses (404) others. */
  @Transactional(readOnly = true)
  Volume get(String permission, long id) {
    return repository.byId(id, scopes.of(permission)).orElseThrow(Refusal::notFound);
  }

  @Transactional(readOnly = true)
  List<Volume.Filed> contents(Volume volume) {
    return repository.contents(volume.id());
  }
}
