package io.keheng.ledger;

import io.keheng.lake.feed.Entity;
import io.keheng.lake.feed.FeedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file was recognised as; a problem instead where it was not. */
record Recognised(
    String file,
    @Nullable Entity entity,
    @Nullable String form,
    @Nullable String encoding,
    @Nullable String delimiter,
    List<String> columns,
    List<String> ignored,
    List<List<String>> preview,
    @Nullable String problem) {

  static Recognised refused(String file, @Nullable String problem) {
    return new Recognised(file, null, null, null, null, List.of(), List.of(), List.of(), problem);
  }

  static Recognised of(FeedFile file) {
    var encoding = file.encoding();
    return new Recognised(
        file.name(),
        file.entity(),
        file.form().name(),
        encoding == null ? null : encoding.label(),
        file.form() == FeedFile.Form.TEXT ? String.valueOf(file.delimiter()) : null,
        file.columns(),
        file.ignored(),
        file.preview(),
        null);
  }
}
