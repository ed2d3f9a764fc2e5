package io.keheng.rotation;

import io.keheng.audit.Changes;
import io.keheng.protection.Keys;
import io.keheng.protection.Suite;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys as an administrator sees them, and their rotation while everybody works on. */
@Service
public class KeyRotations {

  /** What a key is good for. */
  public enum State {
    /** Seals and opens. */
    PRIMARY,
    /** Only opens what it sealed. */
    FORMER
  }

  /**
   * @param values sealed with it in the database
   * @param retiredAt since when it only opens
   */
  public record KeyView(
      int id,
      Suite suite,
      State state,
      Instant createdAt,
      @Nullable Instant retiredAt,
      long values) {}

  /**
   * @param suite that the configuration names for new keys
   * @param indexSuite of the blind indexes, fixed with the first key
   * @param folder where the keys are
   */
  public record Overview(
      int primary, Suite suite, Suite indexSuite, String folder, List<KeyView> keys) {}

  /** What the audit trail keeps of a rotation. */
  record Rotated(int primary, Suite suite) {}

  private static final String ENTITY = "protection-key";

  private final Keys keys;
  private final Reencryptions reencryptions;
  private final Changes changes;
  private final Suite suite;
  private final Clock clock;

  KeyRotations(
      Keys keys,
      Reencryptions reencryptions,
      Changes changes,
      @Value("${keheng.protection.suite}") Suite suite,
      Clock clock) {
    this.keys = keys;
    this.reencryptions = reencryptions;
    this.changes = changes;
    this.suite = suite;
    this.clock = clock;
  }

  /** The keys, newest first, with the values that each of them sealed. */
  @Transactional(readOnly = true)
  public Overview overview() {
    var held = keys.held();
    var values = reencryptions.valuesByKey();
    var views =
        held.all().reversed().stream()
            .map(
                key ->
                    new KeyView(
                        key.id(),
                        key.suite(),
                        key.id() == held.primary().id() ? State.PRIMARY : State.FORMER,
                        key.created(),
                        key.retired(),
                        values.getOrDefault(key.id(), 0L)))
            .toList();
    return new Overview(held.primary().id(), suite, held.index(), held.folder(), views);
  }

  /**
   * Makes a new key that seals from now on, of the suite that the configuration names unless
   * another is asked for.
   *
   * @param replaces id of the key that the asking person saw as the primary one
   */
  @ActsFor({"S12-09", "S12-19"})
  @Transactional
  public void rotate(int replaces, @Nullable Suite wanted) {
    var before = keys.held().primary();
    if (before.id() != replaces) {
      throw Refusal.conflict("keys.rotated-meanwhile", before.id());
    }
    keys.rotate(wanted == null ? suite : wanted);
    var after = keys.held().primary();
    changes.record(
        ENTITY,
        after.id(),
        "rotated",
        new Rotated(before.id(), before.suite()),
        new Rotated(after.id(), after.suite()));
  }
}
