package io.keheng.information;

import io.keheng.protection.ProtectedAmount;
import io.keheng.protection.ProtectedText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values of fields as they may be: some protected, most not. */
public final class Protection {

  /** Behind a mask that does not show that the value is another one. */
  static final String CHANGED = " ≠";

  private static final String HIDDEN = "***";

  private Protection() {}

  /** A protected value in clear, any other as it is. */
  public static @Nullable Object clear(@Nullable Object value) {
    return switch (value) {
      case ProtectedText text -> text.clear();
      case ProtectedAmount amount -> amount.clear();
      case null, default -> value;
    };
  }

  /** A value of a field, protected if the field is. */
  public static Object of(CustomerField field, Object value) {
    return switch (value) {
      case String text when field.mask() != null -> ProtectedText.of(field.mask(), text);
      case BigDecimal amount when field.type() == ProtectedAmount.class ->
          ProtectedAmount.of(amount);
      default -> value;
    };
  }

  /** What holds after a person sent a value: the stored one when he sent its mask. */
  public static @Nullable Object merged(@Nullable Object stored, @Nullable Object sent) {
    return switch (sent) {
      case ProtectedText text -> ProtectedText.merged((ProtectedText) stored, text);
      case ProtectedAmount amount -> ProtectedAmount.merged((ProtectedAmount) stored, amount);
      case null, default -> sent;
    };
  }

  /** Whether a value is a mask, or holds one, and nothing that could be kept. */
  static boolean masked(@Nullable Object value) {
    return switch (value) {
      case ProtectedText text -> text.clear().contains(HIDDEN);
      case ProtectedAmount amount -> amount.equals(ProtectedAmount.UNCHANGED);
      case null, default -> false;
    };
  }

  /** What the trail keeps of a value that replaced another. */
  public static @Nullable Object kept(@Nullable Object value, @Nullable Object before) {
    return switch (value) {
      case ProtectedText text -> kept(text.masked(), text, before);
      case ProtectedAmount amount -> kept(amount.masked(), amount, before);
      case null, default -> value;
    };
  }

  private static String kept(String masked, Object value, @Nullable Object before) {
    return before != null && !before.equals(value) && masked.equals(before.toString())
        ? masked + CHANGED
        : masked;
  }

  /** What a message may say of a value. */
  static String told(CustomerField field, Object value) {
    var mask = field.mask();
    return mask == null ? of(field, value).toString() : mask.of(value.toString());
  }
}
