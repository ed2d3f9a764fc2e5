package io.keheng.auditchain;

import io.keheng.audit.TrailQueries;
import io.keheng.auditkey.AuditKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk along the chain, from a block to the last, noting every link that does not hold. */
final class ChainWalk {

  /** As many are named; all are counted. */
  private static final int NAMED = 100;

  private final BlockRepository repository;
  private final TrailQueries trail;
  private final AuditKeys keys;
  private final Block.End start;
  private final Block.End last;
  private final List<Break> breaks = new ArrayList<>();
  private final Map<Long, String> hashes = new HashMap<>();
  private long broken;
  private long blocks;
  private long rows;
  private long compared;

  ChainWalk(
      BlockRepository repository,
      TrailQueries trail,
      AuditKeys keys,
      Block.End start,
      Block.End last) {
    this.repository = repository;
    this.trail = trail;
    this.keys = keys;
    this.start = start;
    this.last = last;
  }

  void blocks(Verification.Progress progress) {
    var before = start;
    while (before.number() < last.number()) {
      progress.at(before.number() - start.number(), last.number() - start.number());
      var next = repository.next(before.number(), last.number());
      if (next.isEmpty()) {
        return;
      }
      var block = next.get();
      for (var lost = before.number() + 1; lost < block.number(); lost++) {
        note(new Break(Break.What.BLOCK_REMOVED, lost, null, null));
      }
      link(before, block);
      rowsOf(before, block);
      before = block.end();
      blocks++;
    }
    progress.at(blocks, blocks);
  }

  /** Every anchor must still find the block it names; those before the start are not asked. */
  void anchors(List<AnchorFile.Anchor> anchors) {
    for (var anchor : anchors) {
      if (anchor.block() <= start.number()) {
        continue;
      }
      compared++;
      var hash = hashes.get(anchor.block());
      if (anchor.block() > last.number()) {
        note(new Break(Break.What.CUT_OFF, anchor.block(), null, anchor.at()));
      } else if (hash != null && !hash.equals(anchor.hash())) {
        note(new Break(Break.What.REPLACED, anchor.block(), null, anchor.at()));
      }
    }
  }

  Verification result(@Nullable LocalDate from, long pending, Instant now) {
    return new Verification(
        broken == 0, from, blocks, rows, compared, pending, broken, List.copyOf(breaks), now);
  }

  private void link(Block.End before, Block block) {
    hashes.put(block.number(), HexFormat.of().formatHex(block.hash()));
    var follows =
        block.number() > before.number() + 1 || Arrays.equals(block.previous(), before.hash());
    if (!follows || !block.holds(keys.byId(block.keyId()).orElse(null))) {
      note(new Break(Break.What.BLOCK_ALTERED, block.number(), null, block.sealedAt()));
    }
  }

  private void rowsOf(Block.End before, Block block) {
    var witnessed = new LinkedHashMap<Long, byte[]>();
    for (var place = 0; place < block.rows(); place++) {
      var witness = block.witness(place);
      witnessed.put(witness.id(), witness.digest());
    }
    var found = trail.between(before.lastTx(), before.lastId(), block.lastTx(), block.lastId());
    rows += found.size();
    var differing =
        new ArrayList<>(
            found.parallelStream()
                .flatMap(
                    row ->
                        checked(row, witnessed, block).stream()
                            .map(what -> broken(what, block, row.id())))
                .toList());
    if (block.number() > before.number() + 1) {
      // The rows of the lost block stand here too; that it is lost has been said.
      differing.removeIf(each -> each.what() == Break.What.ROW_INSERTED);
    }
    found.forEach(row -> witnessed.remove(row.id()));
    witnessed.keySet().forEach(id -> differing.add(broken(Break.What.ROW_REMOVED, block, id)));
    differing.sort(Comparator.comparing(Break::row));
    differing.forEach(this::note);
  }

  private static Break broken(Break.What what, Block block, long row) {
    return new Break(what, block.number(), row, block.sealedAt());
  }

  private Optional<Break.What> checked(
      TrailQueries.Row row, Map<Long, byte[]> witnessed, Block block) {
    var digest = witnessed.get(row.id());
    var canonical = row.trace().canonical();
    if (digest == null) {
      return Optional.of(Break.What.ROW_INSERTED);
    }
    if (!Arrays.equals(digest, block.suite().digest(canonical))) {
      return Optional.of(Break.What.ROW_ALTERED);
    }
    return marked(row, canonical, block) ? Optional.empty() : Optional.of(Break.What.ROW_FORGED);
  }

  /** Where no private key is at hand, as with an outside auditor, marks cannot be verified. */
  private boolean marked(TrailQueries.Row row, byte[] canonical, Block block) {
    var mac = row.mac();
    if (mac == null) {
      return block.legacy();
    }
    var marking = keys.marking();
    return marking.isEmpty()
        || marking.stream().anyMatch(key -> Arrays.equals(mac, key.mark(canonical)));
  }

  private void note(Break found) {
    broken++;
    if (breaks.size() < NAMED) {
      breaks.add(found);
    }
  }
}
