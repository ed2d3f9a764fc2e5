package io.keheng.watch;

import io.keheng.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure as a document, as {@code measures/documents.yaml} describes it.
 *
 * @param title in Chinese, as the register names it
 * @param issued year or date, as far as the document gives it
 * @param collection where its text was found, by name
 * @param headings those of its parts that have no numbers, in their order
 */
record MeasureDocument(
    String code,
    String title,
    @Nullable Words issuer,
    @Nullable Words number,
    @Nullable String issued,
    Standing standing,
    String collection,
    @Nullable List<String> headings) {

  enum Standing {
    IN_FORCE,
    OBSOLETE,
    UNVERIFIED,
    /** Binds nobody; taken as a model. */
    REFERENCE
  }

  ArticleOrder order() {
    return new ArticleOrder(headings == null ? List.of() : headings);
  }
}
