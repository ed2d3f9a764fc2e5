package io.keheng.measure;

import io.keheng.decision.FactType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fact that tables may ask for.
 *
 * @param type number, string, boolean or date
 * @param unit {@code money} (of the book), months, days, years, count; null for none
 */
public record FactEntry(
    String name,
    String type,
    @Nullable String unit,
    String zh,
    String en,
    String meaningZh,
    String meaningEn) {

  public FactType factType() {
    return FactType.valueOf(type.toUpperCase(Locale.ROOT));
  }

  /** The unit with {@code money} put in the currency of the book. */
  public @Nullable String unitIn(@Nullable String currency) {
    return "money".equals(unit) ? currency : unit;
  }
}
