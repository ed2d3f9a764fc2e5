package io.keheng.auditor;

import io.keheng.auditchain.Break;
import io.keheng.auditchain.Chain;
import io.keheng.auditchain.Verification;
import io.keheng.shared.Permit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
class ChainController {

  /**
   * @param from first day whose blocks are verified; null for the whole chain
   */
  record Asked(@Nullable LocalDate from) {}

  /** A broken link in words. */
  record Said(Break link, String text) {}

  record RunView(
      Verifications.State state,
      String staffName,
      Instant startedAt,
      long blocks,
      long ofBlocks,
      @Nullable Verification result,
      List<Said> breaks) {}

  /**
   * @param verified the last verification that the trail tells of
   */
  record ChainView(Chain.State chain, LastVerification.@Nullable Told verified) {}

  private final Chain chain;
  private final Verifications verifications;
  private final LastVerification last;
  private final BreakWording wording;

  ChainController(
      Chain chain, Verifications verifications, LastVerification last, BreakWording wording) {
    this.chain = chain;
    this.verifications = verifications;
    this.last = last;
    this.wording = wording;
  }

  @Permit("audit.read")
  @GetMapping("/chain")
  ChainView state() {
    return new ChainView(chain.state(), last.told().orElse(null));
  }

  /** The verification that runs, or the last that ran; its state is asked again and again. */
  @Permit("audit.verify")
  @GetMapping("/verifications/latest")
  Optional<RunView> latest() {
    return verifications.latest().map(this::view);
  }

  @Permit("audit.verify")
  @PostMapping("/verifications")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunView verify(@RequestBody Asked asked) {
    return view(verifications.start(asked.from()));
  }

  private RunView view(Verifications.Run run) {
    var result = run.result();
    var breaks = result == null ? List.<Break>of() : result.breaks();
    return new RunView(
        run.state(),
        run.staffName(),
        run.startedAt(),
        run.blocks(),
        run.ofBlocks(),
        result,
        breaks.stream().map(link -> new Said(link, wording.of(link))).toList());
  }
}
