package io.keheng.revision;

import io.keheng.shared.Spreadsheet;
import java.util.Locale;

/** The files in which tables go out and come in. */
enum FileKind {
  DMN("application/xml"),
  XLSX(Spreadsheet.MEDIA_TYPE);

  private final String mediaType;

  FileKind(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** Such as {@code .dmn}. */
  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
