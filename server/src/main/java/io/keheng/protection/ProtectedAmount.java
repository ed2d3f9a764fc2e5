package io.keheng.protection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A protected amount of money, in the currency of its record: always shown as {@code ***}. Read
 * from a JSON number or a number in a string; {@code "***"} is read as {@link #UNCHANGED}. Equal by
 * value, 1.0 and 1.00 alike.
 */
@JsonDeserialize(using = ProtectedAmount.Reader.class)
public final class ProtectedAmount {

  /** What a person sends back who was shown the mask; never stored. */
  public static final ProtectedAmount UNCHANGED = new ProtectedAmount(null);

  private final @Nullable BigDecimal clear;

  private ProtectedAmount(@Nullable BigDecimal clear) {
    this.clear = clear;
  }

  public static ProtectedAmount of(BigDecimal clear) {
    return new ProtectedAmount(clear);
  }

  /** The same of an amount that may be missing. */
  public static @Nullable ProtectedAmount ofNullable(@Nullable BigDecimal clear) {
    return clear == null ? null : new ProtectedAmount(clear);
  }

  /** The amount itself; who may ask is a rule of the house. */
  public BigDecimal clear() {
    if (clear == null) {
      throw new IllegalStateException("the mask of an amount is no amount");
    }
    return clear;
  }

  @JsonValue
  public String masked() {
    return Mask.AMOUNT.of("");
  }

  /** Whether what a person sent is the mask, which means that he left the amount as it is. */
  public static boolean sameAsMasked(
      @Nullable ProtectedAmount stored, @Nullable ProtectedAmount sent) {
    return stored != null && sent != null && sent.clear == null;
  }

  /** What holds after a person sent an amount: the stored one when he sent its mask. */
  public static @Nullable ProtectedAmount merged(
      @Nullable ProtectedAmount stored, @Nullable ProtectedAmount sent) {
    return sent != null && sent.clear == null ? stored : sent;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProtectedAmount amount
        && (clear == null || amount.clear == null
            ? clear == amount.clear
            : clear.compareTo(amount.clear) == 0);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(clear == null ? null : clear.stripTrailingZeros());
  }

  @Override
  public String toString() {
    return masked();
  }

  static final class Reader extends ValueDeserializer<ProtectedAmount> {

    @Override
    public @Nullable ProtectedAmount deserialize(
        JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() == JsonToken.VALUE_STRING
          && parser.getString().equals(Mask.AMOUNT.of(""))) {
        return UNCHANGED;
      }
      return of(context.readValue(parser, BigDecimal.class));
    }
  }
}
