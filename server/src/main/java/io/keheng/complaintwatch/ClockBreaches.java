package io.keheng.complaintwatch;

import io.keheng.complaintclock.Clocks;
import io.keheng.identity.Scopes;
import io.keheng.policy.RuleBreaches;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rules whose terms open complaints have outrun. */
@Component
class ClockBreaches implements RuleBreaches {

  private final Clocks clocks;
  private final Procedures procedures;
  private final Scopes scopes;
  private final Texts texts;

  ClockBreaches(Clocks clocks, Procedures procedures, Scopes scopes, Texts texts) {
    this.clocks = clocks;
    this.procedures = procedures;
    this.scopes = scopes;
    this.texts = texts;
  }

  /** Of the whole bank; told to those alone who see all complaints. */
  @Override
  public List<Breach> standing() {
    return scopes.of("complaint.read").wholeBank()
        ? clocks.late().stream().flatMap(this::breaches).toList()
        : List.of();
  }

  private Stream<Breach> breaches(Clocks.Late late) {
    var procedure = procedures.byCode(late.procedure());
    var rule = procedure.clock(late.code()).orElseThrow();
    return rule.rules().stream()
        .map(
            id ->
                new Breach(
                    id,
                    Kind.OVERDUE,
                    procedure.label() + " · " + rule.label(),
                    late.number(),
                    texts.text("complaintwatch.follow-up"),
                    "/complaints?late=true&procedure=" + late.procedure()));
  }
}
