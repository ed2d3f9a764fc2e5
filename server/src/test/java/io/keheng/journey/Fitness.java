package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a page is fit for everybody, as axe sees it. */
final class Fitness {

  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private Fitness() {}

  /** The grave violations of the page that is open; by night only its colours are others. */
  static List<String> violations(Page page) {
    assertThat(page.locator("h1")).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.emulateMedia(colours(ColorScheme.LIGHT));
    var byDay = violations(new AxeBuilder(page).withTags(STANDARD));
    page.emulateMedia(colours(ColorScheme.DARK));
    var byNight = violations(new AxeBuilder(page).withRules(List.of("color-contrast")));
    page.emulateMedia(colours(ColorScheme.LIGHT));
    var path = URI.create(page.url()).getPath();
    return Stream.concat(
            byDay.map(found -> path + " " + found),
            byNight.map(found -> path + " by night " + found))
        .toList();
  }

  /** At once: what is still on its way from one colour to another has neither. */
  private static Page.EmulateMediaOptions colours(ColorScheme scheme) {
    return new Page.EmulateMediaOptions()
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private static Stream<String> violations(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .flatMap(
            rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget()));
  }
}
