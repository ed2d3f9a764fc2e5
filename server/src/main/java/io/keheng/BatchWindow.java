package io.keheng;

import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The command line of the batch window: runs one {@link BatchCommand} inside the application
 * without its web server. Words go to standard output, the log to standard error.
 */
final class BatchWindow {

  private static final int FAILED = 2;
  private static final List<String> SETTINGS = List.of("--keheng.", "--spring.", "--logging.");

  private BatchWindow() {}

  /** Whether the arguments name a command or ask for help; options alone start the workbench. */
  static boolean asks(String[] args) {
    return args.length > 0
        && (!args[0].startsWith("-") || args[0].equals("-h") || args[0].equals("--help"));
  }

  /**
   * @return the exit code: 0 done, 1 done with rejections, 2 failed or not understood
   */
  static int run(Class<?> application, String[] args) {
    var commands = BatchCommands.found();
    var type = commands.get(args[0]);
    if (type == null) {
      return unknown(commands, args[0]);
    }
    var rest = Arrays.asList(args).subList(1, args.length).stream();
    var options = rest.collect(Collectors.partitioningBy(BatchWindow::isSetting));
    var heard = heard(type, of(options, false));
    if (heard.isPresent()) {
      return heard.get();
    }
    try (var context = context(application, args[0], of(options, true))) {
      return execute(context, type, of(options, false));
    } catch (RuntimeException told) {
      // Boot has said what failed; only the code is left to give.
      return told instanceof ExitCodeGenerator known ? known.getExitCode() : FAILED;
    }
  }

  private static int execute(ConfigurableApplicationContext context, Class<?> type, String[] args) {
    var line = new CommandLine(context.getBean(type));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof Refusal refusal) {
            command.getErr().println(told(context.getBean(Texts.class), refusal));
            return FAILED;
          }
          throw failure;
        });
    return line.execute(args);
  }

  /** What can be answered before anything is started: help, and a command line that is wrong. */
  private static Optional<Integer> heard(Class<?> type, String[] args) {
    var line = BatchCommands.described(type);
    try {
      var parsed = line.parseArgs(args);
      return Optional.ofNullable(CommandLine.executeHelpRequest(parsed));
    } catch (ParameterException wrong) {
      line.getErr().println(wrong.getMessage());
      line.usage(line.getErr());
      return Optional.of(FAILED);
    }
  }

  /** Settings of the application may stand between the options of a command. */
  private static boolean isSetting(String arg) {
    return SETTINGS.stream().anyMatch(arg::startsWith);
  }

  private static String[] of(Map<Boolean, List<String>> options, boolean setting) {
    return Objects.requireNonNull(options.get(setting)).toArray(String[]::new);
  }

  private static String told(Texts texts, Refusal refusal) {
    var words = new StringBuilder(texts.text(refusal.key(), refusal.args()));
    refusal
        .violations()
        .forEach(
            v ->
                words
                    .append(System.lineSeparator())
                    .append(v.field())
                    .append(": ")
                    .append(texts.text(v.key(), v.args())));
    return words.toString();
  }

  private static ConfigurableApplicationContext context(
      Class<?> application, String command, String[] settings) {
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties(
            Map.of(
                "keheng.command",
                command,
                "keheng.console",
                "System.err",
                "logging.level.root",
                "WARN",
                "keheng.log",
                "command"))
        .run(settings);
  }

  private static int unknown(Map<String, Class<?>> commands, String asked) {
    var line = BatchCommands.overview(commands);
    if (asked.startsWith("-") || asked.equals("help")) {
      line.usage(System.out);
      return 0;
    }
    System.err.println("没有这个命令 No such command: " + asked);
    line.usage(System.err);
    return FAILED;
  }
}
