package io.keheng.audit;

import org.jspecify.annotations.Nullable;

/** Told by a module that records fields which it alone can name, such as one for each kind. */
public interface FieldLabels {

  /**
   * What a field is called in the language of who reads; null when that is not this module's.
   *
   * @param entity kind of thing, such as {@code customer}
   * @param field path of the field, parts joined by dots
   */
  @Nullable String label(String entity, String field);
}
