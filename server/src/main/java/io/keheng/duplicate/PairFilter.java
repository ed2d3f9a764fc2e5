package io.keheng.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs a list shows; as request parameters.
 *
 * @param q beginning of the number or name of one of the two
 * @param state open ones when absent
 * @param unit one of the two belongs to one of these
 */
record PairFilter(
    @Nullable String q,
    @Nullable List<String> strength,
    @Nullable List<PairState> state,
    @Nullable List<Long> unit) {}
