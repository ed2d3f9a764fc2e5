package io.keheng.auditchain;

import io.keheng.audit.TrailQueries;
import io.keheng.auditkey.AuditKeys;
import io.keheng.auditkey.Suite;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what was written since the last block into new blocks; writers never wait for it. */
@Component
class Sealer {

  static final int ROWS_OF_A_BLOCK = 10_000;

  private final BlockRepository blocks;
  private final TrailQueries trail;
  private final AuditKeys keys;
  private final AnchorFile anchors;
  private final Clock clock;
  private final TransactionTemplate transactions;

  Sealer(
      BlockRepository blocks,
      TrailQueries trail,
      AuditKeys keys,
      AnchorFile anchors,
      Clock clock,
      PlatformTransactionManager manager) {
    this.blocks = blocks;
    this.trail = trail;
    this.keys = keys;
    this.anchors = anchors;
    this.clock = clock;
    this.transactions = new TransactionTemplate(manager);
    transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Seals all that is finished, and anchors the last block when that is due. */
  void seal() {
    run().ifPresent(anchors::hold);
    anchors.writeWhenDue();
  }

  /** Seals all that is finished, and anchors the last block now. */
  void sealAndAnchor() {
    run().ifPresent(anchors::hold);
    anchors.writeHeld();
  }

  /** Takes up a block that was sealed and not anchored when an earlier process ended. */
  void resume() {
    var last = blocks.last();
    var anchored = anchors.last().map(AnchorFile.Anchor::block).orElse(0L);
    if (anchored < last.number()) {
      blocks.next(last.number() - 1, last.number()).ifPresent(anchors::hold);
    }
    seal();
  }

  private Optional<Block> run() {
    Optional<Block> last = Optional.empty();
    for (var next = one(); next.isPresent(); next = one()) {
      last = next;
      if (next.get().rows() < ROWS_OF_A_BLOCK) {
        break;
      }
    }
    return last;
  }

  private Optional<Block> one() {
    return Optional.ofNullable(transactions.execute(state -> sealedNext().orElse(null)));
  }

  private Optional<Block> sealedNext() {
    blocks.lock();
    var last = blocks.last();
    var rows = trail.finished(last.lastTx(), last.lastId(), ROWS_OF_A_BLOCK);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var end = rows.getLast();
    var legacy = last.legacy() && rows.getFirst().mac() == null;
    var key = keys.current();
    var block =
        Block.sealed(
            last,
            legacy,
            new Block.End(0, new byte[0], end.tx(), end.id(), legacy),
            entries(rows, key.suite()),
            key,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    blocks.insert(block);
    return Optional.of(block);
  }

  private static byte[] entries(List<TrailQueries.Row> rows, Suite suite) {
    var digests = rows.parallelStream().map(row -> suite.digest(row.trace().canonical())).toList();
    var entries = ByteBuffer.allocate(rows.size() * Block.ENTRY_BYTES);
    for (var i = 0; i < rows.size(); i++) {
      entries.putLong(rows.get(i).id()).put(digests.get(i));
    }
    return entries.array();
  }
}
