package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Every Java file is as the formatter leaves it; {@code -Dkeheng.format=write} rewrites them. */
class FormatTest {

  private static final boolean WRITE = "write".equals(System.getProperty("keheng.format"));

  @Test
  void javaIsFormatted() throws FormatterException, IOException {
    var unformatted = new ArrayList<String>();
    for (var file : Sources.java()) {
      var text = Sources.text(file);
      var wanted = formatted(text);
      if (!wanted.equals(text)) {
        unformatted.add(Sources.name(file));
        write(file, wanted);
      }
    }
    assertThat(unformatted)
        .as("not formatted; run ./mvnw -pl server -am test -Dtest=FormatTest -Dkeheng.format=write")
        .isEmpty();
  }

  private static String formatted(String text) throws FormatterException {
    var tidy =
        ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), Style.GOOGLE);
    return new Formatter().formatSource(tidy);
  }

  private static void write(Path file, String text) throws IOException {
    if (WRITE) {
      Files.writeString(file, text);
    }
  }
}
