package io.keheng.measure;

import io.keheng.audit.Changes;
import io.keheng.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts texts into force: each day has one release of a model, and a new one takes the days from its
 * first to that of the next.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Publication {

  /**
   * A text to be released.
   *
   * @param revisionId null for a text delivered with Keheng
   * @param correction may reach back, and may take the first day of another
   */
  public record Text(
      String set, String model, String dmn, @Nullable Long revisionId, boolean correction) {}

  private final ReleaseRepository repository;
  private final Releases releases;
  private final Changes changes;
  private final Clock clock;

  Publication(ReleaseRepository repository, Releases releases, Changes changes, Clock clock) {
    this.repository = repository;
    this.releases = releases;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Releases a text from a day on, in the caller's transaction.
   *
   * @throws Refusal 409 where another release of the model begins on that day and this is no
   *     correction
   */
  public long publish(Text text, LocalDate from) {
    repository.lock();
    var all = of(text.set(), text.model());
    var standing = all.stream().filter(release -> !empty(release)).toList();
    if (text.revisionId() != null
        && !text.correction()
        && standing.stream().anyMatch(release -> release.effectiveFrom().equals(from))) {
      throw Refusal.conflict("measure.same-day", text.set() + "/" + text.model(), from.toString());
    }
    var covering = standing.stream().filter(release -> release.applies(from)).findFirst();
    var next =
        standing.stream()
            .map(Release::effectiveFrom)
            .filter(day -> day.isAfter(from))
            .min(Comparator.naturalOrder());
    covering.ifPresent(release -> repository.end(release.id(), from.minusDays(1)));
    var number = all.stream().mapToInt(Release::number).max().orElse(0) + 1;
    var last = next.map(day -> day.minusDays(1)).orElse(null);
    var id = repository.insert(text, number, from, last);
    var after = new LinkedHashMap<String, @Nullable Object>();
    after.put("release", number);
    after.put("checksum", checksum(text.dmn()));
    after.put("effectiveFrom", from);
    after.put("revision", text.revisionId());
    changes.record(
        "release",
        text.set() + "/" + text.model(),
        "released",
        covering.map(previous -> Map.of("release", previous.name())).orElse(null),
        after);
    reloadAfterCommit();
    return id;
  }

  /** Takes back what a revision released, all of it before its first day; gives how many. */
  public int withdraw(long revisionId) {
    repository.lock();
    var found =
        repository.all().stream()
            .filter(release -> Long.valueOf(revisionId).equals(release.revisionId()))
            .toList();
    found.forEach(this::withdraw);
    reloadAfterCommit();
    return found.size();
  }

  private void withdraw(Release release) {
    if (!release.effectiveFrom().isAfter(LocalDate.now(clock))) {
      throw Refusal.conflict("measure.began", release.name());
    }
    repository.withdraw(release.id(), release.effectiveFrom().minusDays(1), clock.instant());
    of(release.set(), release.model()).stream()
        .filter(other -> !empty(other))
        .filter(other -> release.effectiveFrom().minusDays(1).equals(other.effectiveTo()))
        .findFirst()
        .ifPresent(before -> repository.end(before.id(), release.effectiveTo()));
    changes.record(
        "release",
        release.set() + "/" + release.model(),
        "withdrawn",
        Map.of("release", release.name()),
        null);
  }

  private List<Release> of(String set, String model) {
    return repository.all().stream()
        .filter(release -> release.set().equals(set) && release.model().equals(model))
        .toList();
  }

  private static boolean empty(Release release) {
    var last = release.effectiveTo();
    return last != null && last.isBefore(release.effectiveFrom());
  }

  private void reloadAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            releases.reload();
          }
        });
  }

  static String checksum(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
