package io.keheng.copy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

/** The cells of rows, one after the other, as the binary form of COPY writes them. */
public final class BinaryRow {

  private static final int START = 1 << 16;
  // PostgreSQL counts its days from 2000-01-01.
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private byte[] bytes = new byte[START];
  private int length;

  BinaryRow() {}

  byte[] content() {
    return Arrays.copyOf(bytes, length);
  }

  void columns(int count) {
    ByteConverter.int2(room(Short.BYTES), length, count);
    length += Short.BYTES;
  }

  public void nothing() {
    length(-1);
  }

  public void text(@Nullable String text) {
    bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  /** A bytea, or any type whose binary form this is. */
  public void bytes(byte @Nullable [] value) {
    if (value == null) {
      nothing();
      return;
    }
    length(value.length);
    System.arraycopy(value, 0, room(value.length), length, value.length);
    length += value.length;
  }

  /** A bigint. */
  public void number(@Nullable Long value) {
    if (value == null) {
      nothing();
      return;
    }
    length(Long.BYTES);
    ByteConverter.int8(room(Long.BYTES), length, value);
    length += Long.BYTES;
  }

  public void uuid(@Nullable UUID value) {
    if (value == null) {
      nothing();
      return;
    }
    length(2 * Long.BYTES);
    ByteConverter.int8(room(Long.BYTES), length, value.getMostSignificantBits());
    length += Long.BYTES;
    ByteConverter.int8(room(Long.BYTES), length, value.getLeastSignificantBits());
    length += Long.BYTES;
  }

  public void date(@Nullable LocalDate day) {
    if (day == null) {
      nothing();
      return;
    }
    length(Integer.BYTES);
    integer(Math.toIntExact(day.toEpochDay() - FIRST_DAY));
  }

  /** A numeric. */
  public void amount(@Nullable BigDecimal amount) {
    bytes(amount == null ? null : ByteConverter.numeric(amount));
  }

  /** A text[] of one dimension. */
  public void texts(@Nullable List<?> texts) {
    if (texts == null) {
      nothing();
      return;
    }
    var start = length;
    length(0);
    integer(1);
    integer(0);
    integer(Oid.TEXT);
    integer(texts.size());
    integer(1);
    texts.forEach(text -> text(text.toString()));
    ByteConverter.int4(bytes, start, length - start - Integer.BYTES);
  }

  private void length(int value) {
    integer(value);
  }

  private void integer(int value) {
    ByteConverter.int4(room(Integer.BYTES), length, value);
    length += Integer.BYTES;
  }

  private byte[] room(int more) {
    if (bytes.length < length + more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
    return bytes;
  }
}
