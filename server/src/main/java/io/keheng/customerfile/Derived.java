package io.keheng.customerfile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Keheng derives from a draft when it is stored.
 *
 * @param brought of all that a feed brought; null for what a form brought
 */
public record Derived(
    @Nullable UUID document,
    @Nullable UUID mobile,
    @Nullable UUID telephone,
    @Nullable UUID brought,
    Pinyin pinyin,
    LocalDate today,
    LocalDate due) {

  Map<String, @Nullable Object> parameters() {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("documentIndex", document);
    parameters.put("mobileIndex", mobile);
    parameters.put("telephoneIndex", telephone);
    parameters.put("broughtIndex", brought);
    parameters.put("pinyin", pinyin.whole());
    parameters.put("initials", pinyin.initials());
    parameters.put("today", today);
    parameters.put("due", due);
    return parameters;
  }
}
