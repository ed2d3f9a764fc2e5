package io.keheng.rehearsalbook;

import org.jspecify.annotations.Nullable;

/**
 * A unit and a manager to whom customers belong together.
 *
 * @param place its number in the book, counted from 0
 */
public record Place(int place, @Nullable Long unitId, @Nullable Long managerId) {}
