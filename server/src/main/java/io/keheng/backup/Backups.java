package io.keheng.backup;

import io.keheng.audit.Changes;
import io.keheng.database.DatabaseCopies;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Takes backups of database and lake, proves them by restoring, and removes old ones. */
@Service
class Backups {

  private static final Logger log = LoggerFactory.getLogger(Backups.class);
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final BackupRepository repository;
  private final ObjectProvider<DatabaseCopies> copies;
  private final Changes changes;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;
  private final Path home;
  private final Path folder;
  private final BackupPlan plan = BackupPlan.read();

  Backups(
      BackupRepository repository,
      ObjectProvider<DatabaseCopies> copies,
      Changes changes,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock,
      @Value("${keheng.home}") Path home,
      @Value("${keheng.backup.folder:${keheng.home}/backups}") Path folder) {
    this.repository = repository;
    this.copies = copies;
    this.changes = changes;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
    this.home = home.toAbsolutePath().normalize();
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Backups, newest first. */
  Page<Backup> all(Paging paging) {
    return new Page<>(
        repository.newest(paging.limit(), paging.offset()),
        repository.count(),
        paging.number(),
        paging.limit());
  }

  Backup one(long id) {
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }

  /**
   * Takes a backup and waits for it.
   *
   * @throws Refusal 409 while another backup or proof runs, or when the database is an external
   *     one, which its own tools back up
   */
  @ActsFor({"S12-09", "S12-19", "S12-22"})
  Backup take(Backup.Origin origin) {
    var id = open(origin);
    copy(id);
    return one(id);
  }

  /** Starts a backup in the background; gives its id. */
  @ActsFor({"S12-09", "S12-19", "S12-22"})
  long start() {
    var id = open(Backup.Origin.PERSON);
    background("backup-" + id, () -> copy(id));
    return id;
  }

  /** Starts the proof of a backup in the background. */
  void startProof(long id) {
    opening(id);
    background("proof-" + id, () -> proof(id));
  }

  /** Proves a backup by restoring it, and waits. */
  Backup prove(long id) {
    opening(id);
    proof(id);
    return one(id);
  }

  /** Removes what is older than the newest that are kept, once the newest is proved sound. */
  void removeOld() {
    var newest = repository.newest(1, 0);
    if (newest.isEmpty() || newest.getFirst().proof() != Backup.Proof.SOUND) {
      return;
    }
    for (var old : repository.beyond(plan.keep())) {
      try {
        FileSystemUtils.deleteRecursively(Path.of(old.folder()));
        transaction.executeWithoutResult(
            status -> {
              repository.removed(old.id());
              changes.record("backup", old.id(), "removed", Map.of("folder", old.folder()), null);
            });
      } catch (IOException e) {
        log.warn("Backup {} could not be removed: {}", old.id(), e.getMessage());
      }
    }
  }

  private long open(Backup.Origin origin) {
    copies();
    var at = clock.instant();
    var place = folder.resolve(NAME.format(at.atZone(clock.getZone()))).toString();
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status -> {
              claim();
              var id = repository.open(place, origin, Actor.current().name(), at);
              changes.record("backup", id, "started", null, Map.of("folder", place));
              return id;
            }));
  }

  private void opening(long id) {
    copies();
    transaction.executeWithoutResult(
        status -> {
          claim();
          if (one(id).state() != Backup.State.DONE) {
            throw Refusal.conflict("backup.not-there");
          }
          repository.proving(id);
        });
  }

  private void claim() {
    if (!repository.turn() || repository.busy()) {
      throw Refusal.conflict("backup.running");
    }
  }

  private void copy(long id) {
    try {
      var target = new BackupFolder(Path.of(one(id).folder()));
      try {
        var lsn = new HomeCopy(home, copies()).into(target);
        repository.done(id, target.complete(lsn, json), clock.instant());
      } catch (IOException | RuntimeException e) {
        target.abandon();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      log.error("Backup {} failed", id, e);
      repository.failed(id, String.valueOf(e.getMessage()), clock.instant());
    }
  }

  private void proof(long id) {
    ProofResult result;
    try {
      result = new RestoreProof(copies(), json).of(Path.of(one(id).folder()));
    } catch (IOException | RuntimeException e) {
      log.error("The proof of backup {} failed", id, e);
      result = new ProofResult(0, 0, java.util.List.of(String.valueOf(e.getMessage())));
    }
    var found = result;
    transaction.executeWithoutResult(
        status -> {
          repository.proved(id, found, clock.instant());
          changes.record("backup", id, "proved", null, found);
        });
  }

  private DatabaseCopies copies() {
    var bundled = copies.getIfAvailable();
    if (bundled == null) {
      throw Refusal.conflict("backup.external");
    }
    return bundled;
  }

  private static void background(String name, Runnable work) {
    Thread.ofVirtual().name(name).start(new DelegatingSecurityContextRunnable(work));
  }
}
