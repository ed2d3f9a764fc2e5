package io.keheng.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows of all pages that the asking person may see
 * @param page counted from 1
 * @param size rows a page holds at most
 */
public record Page<T>(List<T> items, long total, int page, int size) {}
