package io.keheng;

import io.keheng.shared.BatchCommand;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Finds and describes the commands of the batch window without starting the application. */
final class BatchCommands {

  private BatchCommands() {}

  /** The commands by name. */
  static Map<String, Class<?>> found() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(BatchCommand.class));
    var found = new TreeMap<String, Class<?>>();
    for (var candidate : scanner.findCandidateComponents("io.keheng")) {
      var type =
          ClassUtils.resolveClassName(Objects.requireNonNull(candidate.getBeanClassName()), null);
      var command = type.getAnnotation(Command.class);
      if (command != null) {
        found.put(command.name(), type);
      }
    }
    return found;
  }

  /** What is shown of all commands together. */
  static CommandLine overview(Map<String, Class<?>> commands) {
    var root = CommandSpec.create().name("java -jar keheng.jar");
    root.usageMessage()
        .description("客衡 Keheng。不带命令时启动工作台 Without a command, starts the workbench.");
    root.addOption(
        CommandLine.Model.OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("本说明 This help")
            .build());
    commands.forEach((name, type) -> root.addSubcommand(name, described(type)));
    return new CommandLine(root);
  }

  /** A command that can be described and parsed, not run: made without its constructor. */
  static CommandLine described(Class<?> type) {
    return new CommandLine(
        type,
        new CommandLine.IFactory() {
          @Override
          public <K> K create(Class<K> wanted) throws Exception {
            return wanted.isAssignableFrom(type)
                ? new SpringObjenesis().newInstance(wanted)
                : CommandLine.defaultFactory().create(wanted);
          }
        });
  }
}
