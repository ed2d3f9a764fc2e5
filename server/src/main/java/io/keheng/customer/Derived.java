package io.keheng.customer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Keheng derives from a draft when it is stored. */
record Derived(@Nullable String documentKey, Pinyin pinyin, LocalDate today, LocalDate due) {

  static Derived of(CustomerDraft draft, LocalDate today, LocalDate due) {
    var name = draft.name() == null ? "" : draft.name();
    return new Derived(DocumentKey.of(draft), Pinyin.of(name), today, due);
  }

  Map<String, @Nullable Object> parameters() {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("documentKey", documentKey);
    parameters.put("pinyin", pinyin.whole());
    parameters.put("initials", pinyin.initials());
    parameters.put("today", today);
    parameters.put("due", due);
    return parameters;
  }
}
