package io.keheng.merging;

import io.keheng.audit.FieldLabels;
import io.keheng.customerfile.Trail;
import io.keheng.shared.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What kinds of records of customers are called, and the fields of a merge that count them. */
@Component
class KindWords implements FieldLabels {

  private static final String MOVED = "moved.";

  private final Texts texts;

  KindWords(Texts texts) {
    this.texts = texts;
  }

  /** The words of some kinds, in their order. */
  Map<String, String> of(Collection<String> kinds) {
    var words = new LinkedHashMap<String, String>();
    kinds.forEach(kind -> words.put(kind, word(kind)));
    return words;
  }

  @Override
  public @Nullable String label(String entity, String field) {
    return entity.equals(Trail.ENTITY) && field.startsWith(MOVED)
        ? texts.text("customer.moved", word(field.substring(MOVED.length())))
        : null;
  }

  private String word(String kind) {
    return texts.text("customer.owned." + kind);
  }
}
