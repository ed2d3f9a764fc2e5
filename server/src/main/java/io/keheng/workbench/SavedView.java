package io.keheng.workbench;

import tools.jackson.databind.JsonNode;

/**
 * A list as somebody left it.
 *
 * @param list name of the list, such as {@code customers}
 * @param state filters, order and columns, as the list itself writes them
 * @param mine the asking person saved it, and may remove it
 */
record SavedView(
    long id, String list, String name, Audience audience, JsonNode state, boolean mine) {

  enum Audience {
    MINE,
    /** Everybody with a post in one of the saver's units. */
    UNIT,
    EVERYONE
  }
}
