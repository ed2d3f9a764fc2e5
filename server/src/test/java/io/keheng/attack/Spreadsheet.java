package io.keheng.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/** A spreadsheet taken apart. */
public final class Spreadsheet {

  private Spreadsheet() {}

  /** Its parts as text, by name. */
  public static Map<String, String> parts(byte[] bytes) throws IOException {
    var file = Files.createTempFile("sheet", ".xlsx");
    Files.write(file, bytes);
    var parts = new LinkedHashMap<String, String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var part : Collections.list(zip.entries())) {
        try (var in = zip.getInputStream(part)) {
          parts.put(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }
}
