package io.keheng.auditor;

import io.keheng.auditchain.Break;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A broken link of the chain in words. */
@Component
class BreakWording {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Texts texts;
  private final Clock clock;

  BreakWording(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  String of(Break link) {
    var sealed = link.sealedAt();
    return texts.text(
        "audit.break." + link.what(),
        Long.toString(link.block()),
        Objects.toString(link.row(), ""),
        sealed == null ? "" : TIME.format(sealed.atZone(clock.getZone())));
  }
}
