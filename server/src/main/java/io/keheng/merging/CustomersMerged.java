package io.keheng.merging;

/** Two customers are one from now on; told inside the transaction, after everything went over. */
public record CustomersMerged(long survivorId, long absorbedId) {}
