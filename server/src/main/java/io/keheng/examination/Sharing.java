package io.keheng.examination;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whose numbers are whose, by blind indexes.
 *
 * @param shared numbers that too many customers have, by check and field
 * @param staff numbers of people of the bank with their names
 */
record Sharing(Map<String, Set<UUID>> shared, Map<UUID, Set<String>> staff) {

  boolean tooMany(Check check, String field, UUID number) {
    return shared.getOrDefault(key(check, field), Set.of()).contains(number);
  }

  static String key(Check check, String field) {
    return check.code() + ' ' + field;
  }
}
