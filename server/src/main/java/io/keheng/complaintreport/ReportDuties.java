package io.keheng.complaintreport;

import io.keheng.duty.DutyProof;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The report of the whole bank, sent, is what its duty asks for (S10-18, S10-61, S33-08). */
@Configuration(proxyBeanMethods = false)
class ReportDuties {

  private record Proof(ReportKind kind, ReportRepository reports, Units units, Clock clock)
      implements DutyProof {

    @Override
    public String duty() {
      return kind.duty().orElseThrow();
    }

    /** When the report of the period that begins so was sent, be it late. */
    @Override
    public Optional<Instant> done(Instant from, Instant before) {
      var day = LocalDate.ofInstant(from, clock.getZone());
      return units.headOffice().map(Unit::id).flatMap(unit -> reports.sent(kind, unit, day));
    }
  }

  @Bean
  DutyProof complaintWeek(ReportRepository reports, Units units, Clock clock) {
    return new Proof(ReportKind.WEEK, reports, units, clock);
  }

  @Bean
  DutyProof complaintMonth(ReportRepository reports, Units units, Clock clock) {
    return new Proof(ReportKind.MONTH, reports, units, clock);
  }

  @Bean
  DutyProof complaintQuarter(ReportRepository reports, Units units, Clock clock) {
    return new Proof(ReportKind.QUARTER, reports, units, clock);
  }

  @Bean
  DutyProof complaintHalfYear(ReportRepository reports, Units units, Clock clock) {
    return new Proof(ReportKind.HALF_YEAR, reports, units, clock);
  }
}
