package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.role.Permissions;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are told reaches somebody, and its link leads to a page of the workbench. */
@KehengTest
class ToldTest {

  private static final Pattern TELLS = Pattern.compile("notifications\\s*\\.tell\\(|new Breach\\(");
  private static final Pattern LINK = Pattern.compile("\"(/[a-z][a-z-]*)(/?)[?\"]");
  private static final Pattern ROUTE = Pattern.compile("path: '(/[a-z][a-z-]*)(/:id\\([^']*)?'");
  private static final Pattern TOLD_BY =
      Pattern.compile("Recipients\\s*\\.(?:wholeBank|permitted)\\(\\s*\"([^\"]+)\"");

  @Autowired Permissions permissions;

  private static List<Path> main() {
    return Sources.java().stream()
        .filter(file -> Sources.name(file).startsWith("server/src/main/"))
        .toList();
  }

  private static Stream<String> found(Stream<Path> files, Pattern pattern) {
    return files.flatMap(
        file ->
            pattern
                .matcher(Sources.text(file))
                .results()
                .map(result -> result.group(1) + (slash(result.groupCount(), result) ? "/" : "")));
  }

  /** Whether a link or a route goes on to one record. */
  private static boolean slash(int groups, MatchResult result) {
    return groups > 1 && result.group(2) != null && !result.group(2).isEmpty();
  }

  @Test
  void everyLinkLeadsToAPage() {
    var telling = main().stream().filter(file -> TELLS.matcher(Sources.text(file)).find()).toList();
    var links = found(telling.stream(), LINK).collect(Collectors.toCollection(TreeSet::new));
    assertThat(links).contains("/duties", "/revisions/", "/class-changes");
    var pages = found(Sources.files(Sources.root().resolve("web/src"), ".ts").stream(), ROUTE);
    links.removeAll(pages.collect(Collectors.toSet()));
    assertThat(links).as("links that no route of the workbench has").isEmpty();
  }

  @Test
  void everyPermissionThatIsToldExists() {
    var told = found(main().stream(), TOLD_BY).collect(Collectors.toCollection(TreeSet::new));
    assertThat(told).isNotEmpty();
    told.removeAll(permissions.codes());
    assertThat(told).as("permissions that no endpoint asks for").isEmpty();
  }
}
