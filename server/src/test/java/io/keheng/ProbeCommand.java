package io.keheng;

import io.keheng.shared.BatchCommand;
import io.keheng.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command for tests of the command line: leaves a row on each run and says how many there are.
 */
@Component
@Command(name = "probe", mixinStandardHelpOptions = true, description = "Counts its own runs.")
class ProbeCommand implements BatchCommand {

  private final JdbcClient jdbc;

  @Spec CommandSpec spec;

  @Option(names = "--exit")
  int exit;

  @Option(names = "--refuse")
  boolean refuse;

  ProbeCommand(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Integer call() {
    if (refuse) {
      throw Refusal.notFound();
    }
    jdbc.sql("INSERT INTO probe.run DEFAULT VALUES").update();
    var runs = jdbc.sql("SELECT count(*) FROM probe.run").query(Long.class).single();
    spec.commandLine().getOut().println("runs " + runs);
    return exit;
  }
}
