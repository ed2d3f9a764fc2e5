package io.keheng.customer;

import java.util.Set;

/**
 * Key facts of a customer changed; departments and people concerned hear of it (S12-08).
 *
 * @param fields paths of the key facts, such as {@code basic.mobile}
 */
public record CustomerFactsChanged(long customerId, Set<String> fields) {}
