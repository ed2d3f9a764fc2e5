package io.keheng.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The workbench in a browser of 1366 by 768: gives a test its page. A failed journey leaves a
 * picture and a trace in {@code target/journeys}.
 */
public final class Workbench implements ParameterResolver, AfterEachCallback {

  private static final List<Path> CHROMIUM =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final Path PICTURES = Path.of("target/journeys");
  private static final String CONTEXT = "context";

  /** One browser serves all journeys of a run. */
  private static final class Shared implements AutoCloseable {
    private final Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium().orElseThrow())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    @Override
    public void close() {
      playwright.close();
    }
  }

  public static boolean isInstalled() {
    var workbench =
        Workbench.class.getClassLoader().getResource("META-INF/resources/index.html") != null;
    return workbench && chromium().isPresent();
  }

  private static Optional<Path> chromium() {
    var named = Optional.ofNullable(System.getenv("KEHENG_CHROMIUM")).map(Path::of);
    return Stream.concat(named.stream(), CHROMIUM.stream()).filter(Files::isExecutable).findFirst();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
    return parameter.getParameter().getType() == Page.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    var port =
        SpringExtension.getApplicationContext(extension)
            .getBean(Environment.class)
            .getRequiredProperty("local.server.port");
    var context =
        shared(extension)
            .browser
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL("http://localhost:" + port)
                    .setLocale("zh-CN")
                    .setTimezoneId("Asia/Shanghai")
                    .setViewportSize(1366, 768));
    context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    store(extension).put(CONTEXT, context);
    return context.newPage();
  }

  @Override
  public void afterEach(ExtensionContext extension) {
    var context = store(extension).remove(CONTEXT, BrowserContext.class);
    if (context == null) {
      return;
    }
    var name = extension.getRequiredTestMethod().getName();
    if (extension.getExecutionException().isPresent()) {
      var picture = new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
      context.pages().forEach(page -> page.screenshot(picture));
      context.tracing().stop(new Tracing.StopOptions().setPath(PICTURES.resolve(name + ".zip")));
    }
    context.close();
  }

  private static Shared shared(ExtensionContext extension) {
    return extension
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Workbench.class))
        .computeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
  }

  private static ExtensionContext.Store store(ExtensionContext extension) {
    return extension.getStore(ExtensionContext.Namespace.create(Workbench.class));
  }
}
