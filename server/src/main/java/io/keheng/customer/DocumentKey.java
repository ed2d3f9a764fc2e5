package io.keheng.customer;

import org.jspecify.annotations.Nullable;

/** What makes two documents the same: one such key belongs to one customer. */
final class DocumentKey {

  private DocumentKey() {}

  /** Null without a document, or with a paper that does not identify. */
  static @Nullable String of(CustomerDraft draft) {
    var basic = draft.basics();
    var kind = basic.documentKind();
    var number = basic.documentNumber();
    if (kind == null || number == null) {
      return null;
    }
    return switch (kind) {
      case OTHER, OTHER_CORPORATE -> null;
      case PASSPORT -> kind + ":" + basic.nationality() + ":" + number;
      case RESIDENT_ID,
          HMT_RESIDENCE,
          HK_MACAO_PERMIT,
          TAIWAN_PERMIT,
          FOREIGN_PERMANENT,
          CREDIT_CODE ->
          kind + ":" + number;
    };
  }
}
