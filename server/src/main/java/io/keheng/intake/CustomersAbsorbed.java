package io.keheng.intake;

import java.util.Set;

/** A feed brought new customers and changes of known ones. */
public record CustomersAbsorbed(Set<Long> created, Set<Long> changed) {}
