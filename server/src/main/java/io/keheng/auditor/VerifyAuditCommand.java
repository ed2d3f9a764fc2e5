package io.keheng.auditor;

import io.keheng.auditchain.Chain;
import io.keheng.auditchain.Verification;
import io.keheng.shared.BatchCommand;
import io.keheng.shared.Texts;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the audit chain: 0 when it is whole, 2 when a link is broken. */
@Component
@Command(
    name = "verify-audit",
    mixinStandardHelpOptions = true,
    description = "校验审计链 Verifies the audit chain and names the first broken link.")
class VerifyAuditCommand implements BatchCommand {

  private static final int WHOLE = 0;
  private static final int BROKEN = 2;

  @Option(
      names = "--from",
      description = "自该日起的区块 Only blocks sealed on or after this day, such as 2026-11-01")
  private @Nullable LocalDate from;

  @Option(
      names = "--json",
      defaultValue = "false",
      description = "最后一行为 JSON 汇总 Last line: one JSON object")
  private boolean asJson;

  @Spec private @Nullable CommandSpec spec;

  private final Chain chain;
  private final BreakWording wording;
  private final Texts texts;
  private final JsonMapper json;

  VerifyAuditCommand(Chain chain, BreakWording wording, Texts texts, JsonMapper json) {
    this.chain = chain;
    this.wording = wording;
    this.texts = texts;
    this.json = json;
  }

  @Override
  public Integer call() {
    var out = spec == null ? new PrintWriter(System.out) : spec.commandLine().getOut();
    var found = chain.verify(from, VerifyAuditCommand::tell);
    if (asJson) {
      out.println(json.writeValueAsString(found));
    } else {
      say(found, out);
    }
    out.flush();
    return found.whole() ? WHOLE : BROKEN;
  }

  private void say(Verification found, PrintWriter out) {
    out.println(
        texts.text(
            found.whole() ? "audit.verified.whole" : "audit.verified.broken",
            found.blocks(),
            found.rows(),
            found.anchors(),
            found.pending(),
            found.broken()));
    found.breaks().forEach(link -> out.println(wording.of(link)));
  }

  private static void tell(long blocks, long ofBlocks) {
    if (ofBlocks > 0 && blocks % 100 == 0) {
      System.err.println("%3d %%".formatted(blocks * 100 / ofBlocks));
    }
  }
}
