package io.keheng.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a model, that findings are made for. */
record Place(@Nullable String table, @Nullable Integer row, @Nullable Integer column) {

  Finding error(Finding.Code code, String text, String... args) {
    return finding(Severity.ERROR, code, text, args);
  }

  Finding finding(Severity severity, Finding.Code code, String text, String... args) {
    return new Finding(severity, code, table, row, column, List.of(args), text);
  }
}
