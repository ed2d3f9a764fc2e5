package io.keheng.protection;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A protected text: shown, logged and written to JSON only in its masked form. Read from a plain
 * JSON string, its mask from {@link Masked} at the component, {@link Mask#HIDDEN} without. Equal by
 * its clear value.
 */
@JsonDeserialize(using = ProtectedText.Reader.class)
public final class ProtectedText {

  private final Mask mask;
  private final String clear;

  private ProtectedText(Mask mask, String clear) {
    this.mask = mask;
    this.clear = clear;
  }

  public static ProtectedText of(Mask mask, String clear) {
    return new ProtectedText(mask, clear);
  }

  /** The same of a value that may be missing. */
  public static @Nullable ProtectedText ofNullable(Mask mask, @Nullable String clear) {
    return clear == null ? null : new ProtectedText(mask, clear);
  }

  /** The value itself; who may ask is a rule of the house. */
  public String clear() {
    return clear;
  }

  /** The value itself, null for a missing one; who may ask is a rule of the house. */
  public static @Nullable String clear(@Nullable ProtectedText text) {
    return text == null ? null : text.clear;
  }

  @JsonValue
  public String masked() {
    return mask.of(clear);
  }

  public Mask mask() {
    return mask;
  }

  /**
   * Whether what a person sent is the masked form of what is stored, which means that he left it as
   * it is.
   */
  public static boolean sameAsMasked(@Nullable ProtectedText stored, @Nullable ProtectedText sent) {
    return stored != null && sent != null && sent.clear.equals(stored.masked());
  }

  /** What holds after a person sent a value: the stored one when he sent its mask. */
  public static @Nullable ProtectedText merged(
      @Nullable ProtectedText stored, @Nullable ProtectedText sent) {
    return sameAsMasked(stored, sent) ? stored : sent;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProtectedText text && clear.equals(text.clear);
  }

  @Override
  public int hashCode() {
    return clear.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }

  static final class Reader extends ValueDeserializer<ProtectedText> {

    private final Mask mask;

    Reader() {
      this(Mask.HIDDEN);
    }

    private Reader(Mask mask) {
      this.mask = mask;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      var wanted = property == null ? null : property.getAnnotation(Masked.class);
      return wanted == null ? this : new Reader(wanted.value());
    }

    @Override
    public @Nullable ProtectedText deserialize(JsonParser parser, DeserializationContext context) {
      var text = parser.getValueAsString();
      return text == null
          ? (ProtectedText) context.handleUnexpectedToken(ProtectedText.class, parser)
          : of(mask, text);
    }
  }
}
