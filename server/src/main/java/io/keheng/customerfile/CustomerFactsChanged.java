package io.keheng.customerfile;

import java.util.Set;

/**
 * Key facts of a customer changed; departments and people concerned hear of it (S12-08).
 *
 * @param version the one that the change made
 * @param fields paths of the key facts, such as {@code basic.mobile}
 * @param by staff id of who changed them; 0 for the system
 */
public record CustomerFactsChanged(long customerId, long version, Set<String> fields, long by) {}
