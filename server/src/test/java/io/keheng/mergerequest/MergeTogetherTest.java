package io.keheng.mergerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.duplicate.MergeFixture;
import io.keheng.identity.ScopeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done to the same customers at the same moment is done one after the other. */
@KehengTest
class MergeTogetherTest extends MergeFixture {

  @Autowired TransactionTemplate transaction;

  private long first;
  private long second;

  @BeforeEach
  void two() {
    first = person("A", Map.of("born", BORN));
    second = person("B", Map.of("born", BORN));
  }

  /** Begins everything while somebody else changes the first, who lets go once all of it waits. */
  private <T> List<T> together(List<Callable<T>> works) throws Exception {
    try (var each = Executors.newFixedThreadPool(works.size())) {
      var begun = new ArrayList<Future<T>>();
      transaction.executeWithoutResult(
          status -> {
            jdbc.sql("UPDATE customer.customer SET version = version + 1 WHERE id = :id")
                .param("id", first)
                .update();
            works.forEach(work -> begun.add(each.submit(work)));
            await().atMost(PATIENCE).until(() -> waiting() == works.size());
          });
      var done = new ArrayList<T>();
      for (var one : begun) {
        done.add(one.get());
      }
      return done;
    }
  }

  private int waiting() {
    return jdbc.sql(
            """
            SELECT count(DISTINCT pid) FROM pg_locks
            WHERE NOT granted AND locktype IN ('transactionid', 'tuple')
            """)
        .query(Integer.class)
        .single();
  }

  private Callable<Integer> asking(Client by, long one, long other) {
    var pair = pair(one, other);
    var wanted =
        Map.of(
            "pairId", pair.get("id").asLong(),
            "version", pair.get("version").asLong(),
            "survivorId", one,
            "fields", List.of(),
            "reason", "同一人");
    return () -> by.post("/api/merges", wanted).status();
  }

  @Test
  void ofTwoRequestsForAPairOneIsRefused() throws Exception {
    var statuses =
        together(List.of(asking(asking, first, second), asking(deciding, second, first)));
    assertThat(statuses).containsExactlyInAnyOrder(201, 409);
  }

  @Test
  void ofTwoRequestsThatShareACustomerOneIsRefused() throws Exception {
    var third = person("C", Map.of("born", BORN));
    var statuses = together(List.of(asking(asking, first, second), asking(deciding, first, third)));
    assertThat(statuses).containsExactlyInAnyOrder(201, 409);
  }

  @Test
  void aPairIsNotToldApartWhileItsMergeIsAskedFor() throws Exception {
    var pair = pair(first, second);
    var difference = Map.of("version", pair.get("version").asLong(), "reason", "两个人");
    var id = pair.get("id").asLong();
    var statuses =
        together(
            List.of(
                asking(asking, first, second),
                () -> deciding.post("/api/duplicates/{id}/difference", difference, id).status()));
    assertThat(statuses).containsOnlyOnce(409).containsAnyOf(201, 204);
  }

  /** Another who decides on merges of the unit. */
  private Client another() {
    return staffs.with(
        ScopeKind.OWN_UNIT, unit, "customer.read", "duplicate.approve", "duplicate.undo");
  }

  /** Approves both as they are when they can be had: the first one a version later. */
  private Callable<Client.Answer> approving(Client by, long merge) {
    var detail = officer.get("/api/merges/{id}", merge).json();
    var seen =
        Map.of(
            "survivorVersion",
            detail.get("survivorVersion").asLong() + 1,
            "absorbedVersion",
            detail.get("absorbedVersion").asLong());
    return () -> by.post("/api/merges/{id}/approval", seen, merge);
  }

  /** Which refusal was told; exactly one of them must have been, with 409. */
  private String refused(List<Callable<Client.Answer>> works) throws Exception {
    var answers = together(works);
    assertThat(answers.stream().map(Client.Answer::status)).containsExactlyInAnyOrder(204, 409);
    return answers.stream()
        .filter(answer -> answer.status() == 409)
        .map(MergeTogetherTest::type)
        .findFirst()
        .orElseThrow();
  }

  private String state(long merge) {
    return officer.get("/api/merges/{id}", merge).json().at("/merge/state").asString();
  }

  @Test
  void ofTwoApprovalsOneIsRefused() throws Exception {
    var merge = ask(first, second);
    assertThat(refused(List.of(approving(deciding, merge), approving(another(), merge))))
        .isEqualTo("urn:keheng:duplicate.decided");
    assertThat(state(merge)).isEqualTo("MERGED");
  }

  @Test
  void ofAnApprovalAndAWithdrawalOneIsRefused() throws Exception {
    var merge = ask(first, second);
    assertThat(
            refused(
                List.of(
                    approving(deciding, merge),
                    () -> asking.post("/api/merges/{id}/withdrawal", null, merge))))
        .isEqualTo("urn:keheng:duplicate.decided");
  }

  @Test
  void ofTwoUndoingsOneIsRefused() throws Exception {
    var merge = merge(first, second);
    var body = Map.of("fields", List.of(), "reason", "核实后是两个人");
    var other = another();
    assertThat(
            refused(
                List.of(
                    () -> undo(merge), () -> other.post("/api/merges/{id}/undoing", body, merge))))
        .isEqualTo("urn:keheng:duplicate.not-merged");
    assertThat(state(merge)).isEqualTo("UNDONE");
    assertThat(customer(second).at("/customer/id").asLong()).isEqualTo(second);
  }

  @Test
  void aFormThatIsSavedAtTheMomentOfAFeedDoesNotStopIt() throws Exception {
    merge(first, second);
    var name = "%1$sB;PERSONAL;" + this.name + ";MALE;" + BORN + ";新路9号\n";
    var file = "customer_no;kind;name;sex;born;address\n" + name;
    together(
        List.of(
            () -> {
              feed(Map.of("customers.csv", file));
              return true;
            }));
    assertThat(customer(first).at("/customer/data/basic/address").asString("")).isNotEmpty();
  }
}
