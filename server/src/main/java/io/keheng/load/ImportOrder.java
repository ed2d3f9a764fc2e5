package io.keheng.load;

import io.keheng.lake.feed.Template;
import java.nio.file.Path;
import java.util.List;

/**
 * What an import shall do.
 *
 * @param rejects folder for the files of rejected rows
 */
public record ImportOrder(
    long loadId, Template template, List<Path> files, boolean dryRun, Path rejects) {

  Path rejectsOf(String file) {
    var dot = file.lastIndexOf('.');
    return dot < 0
        ? rejects.resolve(file + ".rejects")
        : rejects.resolve(file.substring(0, dot) + ".rejects" + file.substring(dot));
  }
}
