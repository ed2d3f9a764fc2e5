package io.keheng.information;

import io.keheng.identifier.DocumentKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What makes two documents the same: one such key belongs to one customer. */
public final class DocumentKey {

  private DocumentKey() {}

  /** Null without a document, or with a paper that does not identify. */
  public static @Nullable String of(CustomerDraft draft, @Nullable Object index) {
    var kind = draft.basics().documentKind();
    return kind == null ? null : of(kind.name(), draft.basics().nationality(), index);
  }

  /**
   * @param index of the number
   */
  public static @Nullable String of(
      @Nullable String kind, @Nullable String nationality, @Nullable Object index) {
    if (kind == null || index == null) {
      return null;
    }
    return switch (DocumentKind.valueOf(kind)) {
      case OTHER, OTHER_CORPORATE -> null;
      case PASSPORT -> kind + ":" + Objects.requireNonNullElse(nationality, "") + ":" + index;
      case RESIDENT_ID,
          HMT_RESIDENCE,
          HK_MACAO_PERMIT,
          TAIWAN_PERMIT,
          FOREIGN_PERMANENT,
          CREDIT_CODE ->
          kind + ":" + index;
    };
  }
}
