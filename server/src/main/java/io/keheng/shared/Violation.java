package io.keheng.shared;

/**
 * One thing wrong with one field of a request.
 *
 * @param field the field's path in the request, as the form names it
 * @param key message key; the texts of a module split off another stay in that one's bundle
 * @param args values put into the message, in order
 */
public record Violation(String field, String key, Object... args) {}
