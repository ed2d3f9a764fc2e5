package io.keheng.audit;

import io.keheng.shared.Actor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the trail says, all but its place. Its canonical bytes are what is digested: a
 * version byte, then each field in order as a length of four bytes, big-endian, and its UTF-8 text;
 * length -1 for a field that is not there. Documented in docs/operations/audit.md.
 *
 * @param at to the microsecond, as the database keeps it
 */
public record Trace(
    Kind kind,
    String entity,
    String entityId,
    String action,
    long staffId,
    String staffName,
    Instant at,
    @Nullable String address,
    @Nullable String agent,
    @Nullable String purpose,
    @Nullable String reference,
    @Nullable String before,
    @Nullable String after) {

  private static final int VERSION = 1;
  private static final int ABSENT = -1;
  private static final int USUAL_SIZE = 512;

  /** What an act is about, beside who did it when and from where. */
  record Subject(Kind kind, String entity, String entityId, String action) {}

  /** Why protected data were looked at. */
  record Reason(@Nullable String purpose, @Nullable String reference) {
    static final Reason NONE = new Reason(null, null);
  }

  static Trace of(
      Subject subject,
      Actor actor,
      Instant at,
      Origin origin,
      Reason reason,
      @Nullable String before,
      @Nullable String after) {
    return new Trace(
        subject.kind(),
        subject.entity(),
        subject.entityId(),
        subject.action(),
        actor.staffId(),
        actor.name(),
        at.truncatedTo(ChronoUnit.MICROS),
        origin.address(),
        origin.agent(),
        reason.purpose(),
        reason.reference(),
        before,
        after);
  }

  public byte[] canonical() {
    var out = new ByteArrayOutputStream(USUAL_SIZE);
    out.write(VERSION);
    put(out, kind.name());
    put(out, entity);
    put(out, entityId);
    put(out, action);
    put(out, Long.toString(staffId));
    put(out, staffName);
    put(out, at.toString());
    put(out, address);
    put(out, agent);
    put(out, purpose);
    put(out, reference);
    put(out, before);
    put(out, after);
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, @Nullable String text) {
    var bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    var length = ByteBuffer.allocate(Integer.BYTES).putInt(bytes == null ? ABSENT : bytes.length);
    out.writeBytes(length.array());
    if (bytes != null) {
      out.writeBytes(bytes);
    }
  }
}
