package io.keheng.auditor;

import io.keheng.auditchain.Chain;
import io.keheng.auditchain.Verification;
import io.keheng.shared.BatchCommand;
import io.keheng.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the audit chain: 0 when it is whole, 2 when a link is broken. */
@Component
@Command(
    name = "verify-audit",
    mixinStandardHelpOptions = true,
    description = "校验审计链 Verifies the audit chain and names the first broken link.")
class VerifyAuditCommand extends BatchCommand {

  @Option(
      names = "--from",
      description = "自该日起的区块 Only blocks sealed on or after this day, such as 2026-11-01")
  private @Nullable LocalDate from;

  private final Chain chain;
  private final BreakWording wording;
  private final Texts texts;

  VerifyAuditCommand(Chain chain, BreakWording wording, Texts texts, JsonMapper json) {
    super(json);
    this.chain = chain;
    this.wording = wording;
    this.texts = texts;
  }

  @Override
  protected Outcome run() {
    var found = chain.verify(from, VerifyAuditCommand::tell);
    return new Outcome(found.whole() ? DONE : FAILED, found, words(found));
  }

  private List<String> words(Verification found) {
    var words = new ArrayList<String>();
    words.add(
        texts.text(
            found.whole() ? "audit.verified.whole" : "audit.verified.broken",
            found.blocks(),
            found.rows(),
            found.anchors(),
            found.pending(),
            found.broken()));
    found.breaks().forEach(link -> words.add(wording.of(link)));
    return words;
  }

  private static void tell(long blocks, long ofBlocks) {
    if (ofBlocks > 0 && blocks % 100 == 0) {
      System.err.println("%3d %%".formatted(blocks * 100 / ofBlocks));
    }
  }
}
