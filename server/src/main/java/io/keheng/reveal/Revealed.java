package io.keheng.reveal;

import io.keheng.holding.HeldNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the acting person may read of a customer now.
 *
 * @param until when the first of it is masked again; null when nothing is revealed
 * @param values clear values by path
 * @param numbers account and card numbers
 * @param fields paths of what he may reveal of this customer
 * @param shared whether by a share alone, whose purpose and number it then is
 * @param used different customers he revealed today, of {@code allowed}
 */
record Revealed(
    @Nullable Instant until,
    Map<String, String> values,
    List<HeldNumber.Clear> numbers,
    List<String> fields,
    boolean shared,
    int used,
    int allowed) {}
