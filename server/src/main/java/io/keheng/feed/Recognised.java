package io.keheng.feed;

import io.keheng.lake.feed.Entity;
import io.keheng.lake.feed.FeedFile;
import io.keheng.lake.feed.Target;
import io.keheng.protection.Mask;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** In a free text, as the lake shows it. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}(\\d{4})");

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
        masked(file),
        null);
  }

  /** The first rows; numbers that tell who somebody is under their masks. */
  private static List<List<String>> masked(FeedFile file) {
    var hidden =
        file.mapping().columns().entrySet().stream()
            .filter(column -> Target.isProtected(column.getKey()))
            .flatMap(column -> column.getValue().from().stream())
            .map(file.columns()::indexOf)
            .collect(Collectors.toSet());
    return file.preview().stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(
                        i ->
                            hidden.contains(i) && !row.get(i).isBlank()
                                ? Mask.ACCOUNT.of(row.get(i))
                                : LONG_NUMBER.matcher(row.get(i)).replaceAll("****$1"))
                    .toList())
        .toList();
  }
}
