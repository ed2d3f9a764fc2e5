package io.keheng.feed;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the import command as the batch window does and reads its last line. */
record Commands(int exitCode, JsonNode summary) {

  static Commands run(ImportCommand command, String template, Path dir, String... more) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    var out = new StringWriter();
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(out, true));
    List<String> args = new ArrayList<>(List.of("--template", template, "--dir", dir.toString()));
    args.addAll(List.of(more));
    args.add("--json");
    var code = line.execute(args.toArray(String[]::new));
    var lines = out.toString().strip().lines().toList();
    var last = lines.isEmpty() ? "{}" : lines.getLast();
    return new Commands(code, JsonMapper.shared().readTree(last));
  }

  JsonNode file(String name) {
    for (var file : summary.path("files")) {
      if (file.path("file").asString().equals(name)) {
        return file;
      }
    }
    throw new AssertionError("no file " + name + " in " + summary);
  }

  long figure(String file, String figure) {
    return file(file).path(figure).asLong();
  }
}
