package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keheng.BankClock;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Together;
import io.keheng.complaintwatch.ClockWatch;
import io.keheng.procedure.Act;
import io.keheng.procedure.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Complaints while a year ends, and while the clock of the machine jumps. */
@KehengTest
class TimeFaultTest extends ComplaintFixture {

  private static final ZoneId BANK = ZoneId.of("Asia/Shanghai");
  private static final Instant NEW_YEAR = LocalDate.of(2032, 1, 1).atStartOfDay(BANK).toInstant();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final int SEQUENCE = 5;

  @Autowired BankClock time;
  @Autowired CaseActs acts;
  @Autowired Complaints complaints;
  @Autowired ClockWatch watch;
  @Autowired TransactionTemplate transaction;

  @Test
  @Rule("S10-77")
  void aYearThatEndsAtMidnightLeavesNoGapAndNoNumberTwice() {
    var taken = Collections.synchronizedList(new ArrayList<Complaint>());
    time.later(
        Duration.ZERO,
        () ->
            Together.each(
                IntStream.range(0, 60).boxed(),
                each ->
                    time.later(
                        around(each % 2 == 0),
                        () -> taken.add(complaints.lodge(lodging(Channel.COUNTER))))));
    taken.forEach(
        complaint ->
            assertThat(complaint.number())
                .as("of the day on which it came")
                .startsWith("C" + DAY.format(complaint.lodgedAt().atZone(BANK))));
    taken.stream()
        .filter(complaint -> complaint.lodgedAt().isAfter(NEW_YEAR.minus(Duration.ofDays(2))))
        .collect(
            Collectors.groupingBy(
                complaint -> complaint.lodgedAt().atZone(BANK).getYear(),
                Collectors.mapping(TimeFaultTest::sequence, Collectors.toList())))
        .forEach(
            (year, given) ->
                assertThat(given)
                    .as("of %d", year)
                    .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, given.size()).boxed().toList()));
    assertThat(taken).hasSize(60);
  }

  private Duration around(boolean before) {
    var turn = Duration.between(Instant.now(), NEW_YEAR);
    return before ? turn.minusMillis(500) : turn.plusMillis(1);
  }

  private static int sequence(Complaint complaint) {
    return Integer.parseInt(complaint.number().substring(complaint.number().length() - SEQUENCE));
  }

  @Test
  void aClockThatJumpsTurnsNoCaseAroundAndTellsNothingTwice() {
    var id = lodge();
    time.later(Duration.ofDays(40), () -> did(id, Act.ACCEPTED));
    time.later(Duration.ofDays(40), this::watched);
    var told = messages(id);
    assertThat(told).as("late by the clock that had jumped").isPositive();

    watched();
    did(clerk.client(), id, "ACKNOWLEDGED");
    did(clerk.client(), id, "FOUND");
    var page = page(id);
    assertThat(times(page.get("history"), "at")).as("in the order in which it happened").isSorted();
    page.get("clocks")
        .valueStream()
        .filter(clock -> !clock.get("stoppedAt").isNull())
        .forEach(
            clock ->
                assertThat(Instant.parse(clock.get("stoppedAt").asString()))
                    .isAfterOrEqualTo(Instant.parse(clock.get("startedAt").asString())));

    time.later(Duration.ofDays(40), this::watched);
    assertThat(messages(id)).as("told once").isEqualTo(told);
    assertThat(Instant.parse(page.at("/complaint/lodgedAt").asString()))
        .isCloseTo(Instant.now(), within(1, ChronoUnit.HOURS));
  }

  private void did(long id, Act act) {
    transaction.executeWithoutResult(
        status ->
            acts.act(acts.seen("complaint.handle", id), act, "如实", Map.of("manner", "TELEPHONE")));
  }

  private void watched() {
    while (watch.lapse() > 0) {
      // As the schedule does: as many at once as it may, until none is left.
    }
  }

  private static List<Instant> times(JsonNode list, String field) {
    return list.valueStream().map(each -> Instant.parse(each.get(field).asString())).toList();
  }

  private long messages(long id) {
    return Stream.of(clerk, head, upper)
        .flatMap(
            person ->
                person.client().get("/api/messages?size=200").json().get("items").valueStream())
        .filter(message -> ("/complaints/" + id).equals(message.get("link").asString("")))
        .count();
  }
}
