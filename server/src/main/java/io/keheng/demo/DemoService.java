package io.keheng.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What follows complaints in the demonstration bank: the ledger of service quality, clusters with a
 * rectification, a regulator's advice.
 */
@Component
class DemoService {

  private static final String POINTS = "/api/service-points";
  private static final String RECTIFICATIONS = "/api/rectifications";

  private final DemoDesks desks;

  DemoService(DemoDesks desks) {
    this.desks = desks;
  }

  void make(DemoCases plan, LocalDate today) {
    if (none(POINTS)) {
      points(plan, today);
    }
    desks.head().post("/api/complaint-clusters/search", Map.of());
    if (none(RECTIFICATIONS)) {
      rectify(plan, today);
    }
  }

  private void points(DemoCases plan, LocalDate today) {
    for (var each : plan.praise()) {
      desks
          .head()
          .post(
              POINTS + "/praise",
              Map.of(
                  "staffId", desks.keeper(each.unit()),
                  "customer", each.customer(),
                  "channel", each.channel(),
                  "text", each.text(),
                  "onDay", today.minusDays(3).toString()));
    }
    for (var each : plan.faults()) {
      desks
          .head()
          .post(
              POINTS,
              Map.of(
                  "staffId", desks.keeper(each.unit()),
                  "fault", each.fault(),
                  "amount", each.amount(),
                  "evidence", each.text(),
                  "onDay", today.minusDays(5).toString()));
    }
  }

  private void rectify(DemoCases plan, LocalDate today) {
    var advice = plan.advice();
    desks
        .head()
        .post(
            "/api/regulator-advice",
            Map.of(
                "body", advice.body(),
                "number", advice.number(),
                "content", advice.content(),
                "receivedOn", today.minusDays(2).toString(),
                "dueOn", today.plusDays(advice.days()).toString(),
                "unitId", desks.unit("0003"),
                "ownerId", desks.manager("0100")));
    var largest =
        desks
            .head()
            .get("/api/complaint-clusters")
            .get("items")
            .valueStream()
            .map(each -> each.get("cluster"))
            .filter(cluster -> cluster.get("kind").asString().equals("TEXT"))
            .max(Comparator.comparingLong(cluster -> cluster.get("cases").asLong()));
    if (largest.isEmpty()) {
      return;
    }
    var planned = plan.rectification();
    var made =
        desks
            .head()
            .post(
                RECTIFICATIONS,
                Map.of(
                    "clusterId", largest.get().get("id").asLong(),
                    "title", planned.title(),
                    "measures", planned.measures(),
                    "rootCause", planned.rootCause(),
                    "ownerId", desks.manager("0100"),
                    "dueOn", today.plusDays(planned.days()).toString()));
    approve(made.get("id").asLong());
  }

  private void approve(long id) {
    var version =
        desks.second().get(RECTIFICATIONS + "/{id}", id).at("/line/rectification/version").asLong();
    desks
        .second()
        .post(
            RECTIFICATIONS + "/{id}/approval",
            Map.of("version", version, "approved", true, "note", "同意，按期报告进展。"),
            id);
  }

  private boolean none(String door) {
    return desks.head().get(door).get("total").asLong() == 0;
  }
}
