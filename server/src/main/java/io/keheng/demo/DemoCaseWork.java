package io.keheng.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leads one complaint along its way: the steps of it, each done by who does it in a bank. */
final class DemoCaseWork {

  private final DemoCases plan;
  private final DemoDesks desks;
  private final LocalDate today;
  private final DemoCases.Case told;
  private final DemoCases.Subject subject;
  private final int turn;
  private final DemoCasePage one;
  private DemoDesk hand;
  private String lengthened = "";

  /**
   * @param turn its place among the cases
   * @param first who is responsible for it
   */
  DemoCaseWork(
      DemoCases plan,
      DemoDesks desks,
      LocalDate today,
      DemoCases.Case told,
      int turn,
      long id,
      DemoDesk first) {
    this.today = today;
    this.plan = plan;
    this.desks = desks;
    this.told = told;
    this.turn = turn;
    one = new DemoCasePage(id);
    subject = plan.subjects().get(told.subject());
    hand = first;
  }

  void lead() {
    plan.ways().getOrDefault(told.way(), List.of()).forEach(this::step);
  }

  private void step(String step) {
    switch (step) {
      case "hand" -> handOn();
      case "take" -> takeOn();
      case "name" -> name();
      case "code" -> code(Map.of());
      case "root" -> code(Map.of("root-cause", List.of(subject.root())));
      case "lengthen" -> lengthen(one.keys(hand).getFirst());
      case "allow" -> allow();
      case "uphold" -> decide("UPHELD", Map.of());
      case "reject" -> decide("REJECTED", Map.of());
      case "compensate" -> decide("UPHELD", Map.of("compensation", plan.amount(turn)));
      case "approve" -> post(desks.second(), "decision/approval", agreed());
      case "pay" -> post(hand, "payment", Map.of("payment", "已转入客户账户，凭证 " + one.id()));
      case "archive" -> post(hand, "archive", Map.of());
      case "refuse" ->
          post(
              hand,
              "refusal",
              Map.of("reason", "NOT_OURS", "manner", "TELEPHONE", "note", subject.found()));
      case "ANSWERED" -> answer();
      default -> act(step);
    }
  }

  /** At the counter the manager handles it, who would have to withdraw from a case of his own. */
  private void name() {
    if (!"COUNTER".equals(told.channel())) {
      post(hand, "subjects", Map.of("staffId", desks.teller(told.unit())));
    }
  }

  /** Where the procedure wants a second reader of the reply, the other head is that one. */
  private void answer() {
    if (one.offers(desks.second(), "REPLY_READ")) {
      post(desks.second(), "acts", Map.of("act", "REPLY_READ"));
    }
    act("ANSWERED");
  }

  private void act(String act) {
    var form = new HashMap<String, Object>();
    form.put("act", act);
    form.put("manner", turn % 3 == 0 ? "SMS" : "TELEPHONE");
    form.put(
        "note",
        switch (act) {
          case "FOUND" -> subject.found();
          case "ANSWERED" -> subject.answer();
          default -> plan.notes().get(act);
        });
    if (act.equals("PLANNED")) {
      form.put("staffId", receiver());
      form.put("until", today.plusDays(plan.planned()).toString());
    }
    if (act.equals("SATISFACTION_ASKED")) {
      form.put("score", plan.scores().get(turn % plan.scores().size()));
    }
    post(hand, "acts", form);
  }

  /** At the counter the manager of the outlet takes it on; all others go to the counter. */
  private long receiver() {
    return "COUNTER".equals(told.channel())
        ? desks.manager(told.unit())
        : desks.keeper(told.unit());
  }

  private void handOn() {
    post(
        hand,
        "slips",
        Map.of("unitId", desks.unit(told.unit()), "staffId", receiver(), "reason", "请核实后按期答复客户。"));
  }

  private void takeOn() {
    hand = desks.at(receiver());
    post(hand, "slips/taking", Map.of());
  }

  /** Why it came about is told once it is decided. */
  private void code(Map<String, List<String>> more) {
    var codes = new HashMap<>(more);
    codes.put("category", List.of(subject.category()));
    codes.put("cause", List.of(subject.cause()));
    post(hand, "codes", Map.of("codes", codes));
  }

  private void decide(String result, Map<String, Object> more) {
    var form = new HashMap<>(more);
    form.put("result", result);
    form.put("basis", "《客户服务管理办法》及双方签订的业务协议");
    form.put("reasons", subject.found());
    post(hand, "decision", form);
  }

  private void lengthen(String clock) {
    lengthened = clock;
    post(
        hand,
        "extensions",
        Map.of("clock", clock, "amount", plan.longer(), "reason", "须调取异地业务档案，合作机构尚未回函。"));
  }

  /** Every law that applies has a term of its own. */
  private void allow() {
    post(desks.second(), "extensions/decision", agreed());
    var first = lengthened;
    for (var key : one.keys(hand)) {
      if (!key.equals(first)) {
        lengthen(key);
        post(desks.second(), "extensions/decision", agreed());
      }
    }
  }

  private static Map<String, Object> agreed() {
    return Map.of("approved", true, "answer", "情况属实，同意。");
  }

  private void post(DemoDesk desk, String door, Map<String, Object> form) {
    one.post(desk, door, form);
  }
}
