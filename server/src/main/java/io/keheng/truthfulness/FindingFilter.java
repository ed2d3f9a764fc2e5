package io.keheng.truthfulness;

import io.keheng.examination.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings a list shows; as request parameters.
 *
 * @param q of the customer, as in the list of customers
 * @param check code of a check
 * @param state those that cost something when absent
 */
record FindingFilter(
    @Nullable String q,
    @Nullable List<String> check,
    Check.@Nullable Group group,
    @Nullable List<FindingState> state,
    @Nullable List<Long> unit,
    @Nullable Long manager,
    @Nullable Long customer) {}
