package io.keheng.lake.feed;

/**
 * Why one row of a file is rejected.
 *
 * @param line of the file, from 1
 * @param code of the reason
 * @param column target that it concerns; empty for the whole row
 * @param value that was found
 */
public record RowFault(long line, String code, String column, String value) {}
