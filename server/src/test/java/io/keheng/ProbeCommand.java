package io.keheng;

import io.keheng.shared.BatchCommand;
import io.keheng.shared.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command for tests of the command line: leaves a row on each run and says how many there are.
 */
@Component
@Command(name = "probe", mixinStandardHelpOptions = true, description = "Counts its own runs.")
class ProbeCommand extends BatchCommand {

  private final JdbcClient jdbc;

  @Option(names = "--exit")
  int exit;

  @Option(names = "--refuse")
  boolean refuse;

  ProbeCommand(JdbcClient jdbc, JsonMapper json) {
    super(json);
    this.jdbc = jdbc;
  }

  @Override
  protected Outcome run() {
    if (refuse) {
      throw Refusal.notFound();
    }
    jdbc.sql("INSERT INTO probe.run DEFAULT VALUES").update();
    var runs = jdbc.sql("SELECT count(*) FROM probe.run").query(Long.class).single();
    return new Outcome(exit, runs, List.of("runs " + runs));
  }
}
