package io.keheng.truthfulness;

import java.util.Set;

/** Findings were corrected or accepted; told inside the transaction. */
public record FindingsSettled(Set<Long> findings) {}
