package io.keheng.auditchain;

import io.keheng.audit.Happenings;
import io.keheng.audit.TrailQueries;
import io.keheng.auditkey.AuditKeys;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The chain over the trail: seals it, verifies it, tells its state. */
@Service
@ActsFor("S12-18")
public class Chain {

  /**
   * How the chain stands.
   *
   * @param pending rows written but not yet sealed
   * @param anchoredBlock last block that an anchor outside the database names; 0 for none
   */
  public record State(
      long blocks,
      long sealed,
      long pending,
      long anchoredBlock,
      @Nullable Instant anchoredAt,
      String keyId,
      String suite) {}

  private final BlockRepository blocks;
  private final TrailQueries rows;
  private final AuditKeys keys;
  private final AnchorFile anchors;
  private final Sealer sealer;
  private final Happenings happenings;
  private final Clock clock;

  Chain(
      BlockRepository blocks,
      TrailQueries rows,
      AuditKeys keys,
      AnchorFile anchors,
      Sealer sealer,
      Happenings happenings,
      Clock clock) {
    this.blocks = blocks;
    this.rows = rows;
    this.keys = keys;
    this.anchors = anchors;
    this.sealer = sealer;
    this.happenings = happenings;
    this.clock = clock;
  }

  /** Seals what is finished and anchors it, before something is read for good. */
  public void seal() {
    sealer.sealAndAnchor();
  }

  /**
   * Seals, then verifies every block, row and anchor; the result stands in the trail itself.
   *
   * @param from first day whose blocks are verified; null for the whole chain
   */
  public Verification verify(@Nullable LocalDate from, Verification.Progress progress) {
    seal();
    var start = from == null ? Block.End.NONE : blocks.before(from, clock.getZone());
    var last = blocks.last();
    var walk = new ChainWalk(blocks, rows, keys, start, last);
    walk.blocks(progress);
    walk.anchors(anchors.all());
    var found = walk.result(from, pending(last), clock.instant());
    happenings.record("audit-chain", last.number(), "verified", found);
    return found;
  }

  /** Number of the block that seals a row; empty while it waits for one. */
  public Optional<Long> block(long entry) {
    return blocks.sealing(entry);
  }

  public State state() {
    var last = blocks.last();
    var anchor = anchors.last();
    return new State(
        last.number(),
        blocks.sealedRows(),
        pending(last),
        anchor.map(AnchorFile.Anchor::block).orElse(0L),
        anchor.map(AnchorFile.Anchor::at).orElse(null),
        keys.current().id(),
        keys.current().suite().name());
  }

  private long pending(Block.End last) {
    return rows.countAfter(last.lastTx(), last.lastId());
  }
}
