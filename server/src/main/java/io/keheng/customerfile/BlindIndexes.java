package io.keheng.customerfile;

import io.keheng.information.CustomerField;
import io.keheng.protection.Vault;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Blind indexes of numbers: 32 bits of the last four characters, then 96 of the whole number. Equal
 * numbers have equal ones, and numbers that end alike stand together.
 */
@Component
public class BlindIndexes {

  public static final int TAIL = 4;

  private static final Pattern COMMON_TAIL = Pattern.compile("\\d{3}[\\dX]");
  private static final int TAIL_BYTES = Integer.BYTES;
  private static final byte LEAST = 0;
  private static final byte MOST = -1;

  /** The blind indexes of all numbers that end alike. */
  public record Range(UUID from, UUID to) {}

  private final Vault vault;
  private final Map<String, byte[]> tails = new ConcurrentHashMap<>();

  BlindIndexes(Vault vault) {
    this.vault = vault;
  }

  public @Nullable UUID of(CustomerField field, @Nullable String number) {
    if (number == null) {
      return null;
    }
    var normal = normal(number);
    var index = vault.index(field.sealedAs(), normal);
    System.arraycopy(tail(field, normal), 0, index, 0, TAIL_BYTES);
    return uuid(index);
  }

  /** Of the numbers of a field that end with these four characters. */
  public Range endingWith(CustomerField field, String tail) {
    var index = tail(field, normal(tail));
    return new Range(uuid(filled(index, LEAST)), uuid(filled(index, MOST)));
  }

  /** Of a whole text, such as all that a feed brought. */
  UUID whole(String column, String text) {
    return uuid(vault.index(column, text));
  }

  // There are few, and a feed asks for each again and again.
  private byte[] tail(CustomerField field, String number) {
    var tail = number.substring(Math.max(0, number.length() - TAIL));
    return COMMON_TAIL.matcher(tail).matches()
        ? tails.computeIfAbsent(field + tail, any -> vault.tailIndex(field.sealedAs(), tail))
        : vault.tailIndex(field.sealedAs(), tail);
  }

  private static String normal(String number) {
    return number.toUpperCase(Locale.ROOT);
  }

  private static byte[] filled(byte[] tail, byte rest) {
    var index = new byte[Vault.INDEX_BYTES];
    for (var i = 0; i < index.length; i++) {
      index[i] = i < TAIL_BYTES ? tail[i] : rest;
    }
    return index;
  }

  private static UUID uuid(byte[] index) {
    var bytes = ByteBuffer.wrap(index);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
