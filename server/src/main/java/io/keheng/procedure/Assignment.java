package io.keheng.procedure;

import java.util.List;

/**
 * What a unit follows.
 *
 * @param besides codes of procedures whose clocks run beside its own
 */
record Assignment(long unitId, String procedure, List<String> besides, long version) {}
