package io.keheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.customer.People;
import io.keheng.identifier.DocumentKind;
import io.keheng.information.CreditRelation;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.protection.Mask;
import io.keheng.protection.ProtectedText;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@KehengTest
class AbsorbTest {

  @Autowired Customers customers;
  @Autowired Staffs staffs;
  @Autowired TransactionTemplate transaction;

  @Test
  void entersAFeedOnceAndChangesOnlyWhatDiffers() {
    var number = "F-" + System.nanoTime();
    var draft =
        draft(
            number,
            Map.of(
                CustomerField.NAME, "批量，\"引号\"\\换行",
                CustomerField.MOBILE, "13800138555",
                CustomerField.PREFERRED_PRODUCTS, List.of("存款", "a,b\"c{}")));
    var created = (Absorbed.Created) customers.absorb(List.of(draft)).getFirst();
    assertThat(customers.absorb(List.of(draft)))
        .containsExactly(new Absorbed.Unchanged(created.id()));
    var moved =
        CustomerDraft.of(Map.of(CustomerField.NUMBER, number, CustomerField.ADDRESS, "新地址"));
    assertThat(customers.absorb(List.of(moved)).getFirst()).isInstanceOf(Absorbed.Updated.class);

    var stored = customers.get(created.id()).data();
    assertThat(stored.name()).isEqualTo("批量，\"引号\"\\换行");
    assertThat(stored.basics().mobile()).isEqualTo(ProtectedText.of(Mask.MOBILE, "13800138555"));
    assertThat(stored.basics().address()).isEqualTo(ProtectedText.of(Mask.ADDRESS, "新地址"));
    assertThat(stored.preferences().products()).containsExactly("存款", "a,b\"c{}");
    var trail = trail(created.id(), 1, 10);
    assertThat(trail.get("total").asInt()).isEqualTo(2);
    assertThat(fields(trail.get("items").get(0)))
        .containsOnlyKeys("version", "basic.address")
        .containsEntry("basic.address", "***");
  }

  @Test
  void tellsTheWholeFirstVersionOfWhomAFeedOpened() {
    var number = "V-" + System.nanoTime();
    var first = draft(number, Map.of(CustomerField.OCCUPATION, "教师"));
    var id = ((Absorbed.Created) customers.absorb(List.of(first)).getFirst()).id();
    for (var occupation : List.of("会计", "出纳")) {
      customers.absorb(
          List.of(
              CustomerDraft.of(
                  Map.of(
                      CustomerField.NUMBER,
                      number,
                      CustomerField.OCCUPATION,
                      occupation,
                      CustomerField.CREDIT_GRADE,
                      "AA"))));
    }
    customers.credit(List.of(id), List.of());

    var trail = trail(id, 1, 10);
    assertThat(trail.get("total").asInt()).isEqualTo(4);
    assertThat(trail.get("items")).hasSize(4);
    var opened = trail.get("items").get(3);
    assertThat(opened.get("action").asString()).isEqualTo("created");
    assertThat(opened.get("staffName").asString()).isEqualTo("系统");
    assertThat(opened.get("at").asString()).isNotBlank();
    assertThat(fields(opened))
        .containsEntry("version", "1")
        .containsEntry("number", number)
        .containsEntry("name", "某人")
        .containsEntry("status", "ACTIVE")
        .containsEntry("basic.occupation", "教师")
        .doesNotContainKeys("risk.creditGrade", "creditRelation");

    assertThat(trail(id, 2, 3).get("items").get(0)).isEqualTo(opened);
    assertThat(trail(id, 1, 3).get("items")).hasSize(3);
    assertThat(trail(id, 2, 2).get("items")).hasSize(2);
  }

  @Test
  @Rule("S12-06")
  void refusesEachRowForItselfWithTheFormsReasons() {
    var stamp = System.nanoTime();
    var document = document(People.identity());
    customers.absorb(List.of(draft("G0-" + stamp, document)));
    var answers =
        customers.absorb(
            List.of(
                draft("G1-" + stamp, Map.of()),
                draft("G2-" + stamp, Map.of(CustomerField.MOBILE, "999")),
                draft("G1-" + stamp, Map.of()),
                draft("G3-" + stamp, document),
                draft("G0-" + stamp, Map.of(CustomerField.KIND, CustomerKind.CORPORATE)),
                draft("G4-" + stamp, Map.of(CustomerField.BORN, LocalDate.of(2999, 1, 1)))));
    assertThat(answers.get(0)).isInstanceOf(Absorbed.Created.class);
    assertThat(refused(answers.get(1))).isEqualTo("basic.mobile identifier.mobile");
    assertThat(refused(answers.get(2))).isEqualTo("number customer.number.twice");
    assertThat(refused(answers.get(3))).isEqualTo("basic.documentNumber customer.same-document");
    assertThat(refused(answers.get(4))).isEqualTo("kind customer.kind.fixed");
    assertThat(refused(answers.get(5))).isEqualTo("basic.born customer.future");
    assertThat(customers.idsByNumber(List.of("G1-" + stamp, "G2-" + stamp)))
        .containsOnlyKeys("G1-" + stamp);
  }

  @Test
  void takesAPersonWithoutDocumentAsMissingOne() {
    var created =
        (Absorbed.Created)
            customers.absorb(List.of(draft("H-" + System.nanoTime(), Map.of()))).getFirst();
    assertThat(customers.get(created.id()).identityMissing()).isTrue();
  }

  @Test
  void takesThousandsAtOnce() {
    var stamp = System.nanoTime();
    var drafts =
        IntStream.range(0, 5_000)
            .mapToObj(i -> draft("K" + i + "-" + stamp, Map.of(CustomerField.NAME, "客户" + i)))
            .toList();
    assertThat(customers.absorb(drafts)).allMatch(Absorbed.Created.class::isInstance);
    assertThat(customers.absorb(drafts)).allMatch(Absorbed.Unchanged.class::isInstance);
  }

  @Test
  void aNumberAndADocumentComeOnceOnlyInAllBatchesOfAFeed() {
    var stamp = System.nanoTime();
    var document = document(People.identity());
    var first = draft("B1-" + stamp, document);
    var sameDocument = draft("B2-" + stamp, document);
    var other = draft("B3-" + stamp, Map.of());
    transaction.executeWithoutResult(
        begun -> {
          var feed = customers.feed();
          assertThat(feed.take(List.of(first)).getFirst()).isInstanceOf(Absorbed.Created.class);
          assertThat(feed.take(List.of(first, sameDocument, other)))
              .satisfiesExactly(
                  again -> assertThat(refused(again)).isEqualTo("number customer.number.twice"),
                  same ->
                      assertThat(refused(same))
                          .isEqualTo("basic.documentNumber customer.document.twice"),
                  fresh -> assertThat(fresh).isInstanceOf(Absorbed.Created.class));
          feed.end();
        });
    assertThat(customers.idsByNumber(List.of("B1-" + stamp, "B2-" + stamp, "B3-" + stamp)))
        .containsOnlyKeys("B1-" + stamp, "B3-" + stamp);
  }

  @Test
  @Rule("S02-01")
  @Rule("S02-02")
  void theLedgerMakesACompanyACorporateAndACreditCustomer() {
    var company =
        CustomerDraft.of(
            Map.of(
                CustomerField.NUMBER,
                "L-" + System.nanoTime(),
                CustomerField.KIND,
                CustomerKind.CORPORATE,
                CustomerField.NAME,
                "江南纺织有限公司",
                CustomerField.UNIT,
                staffs.headOffice().id()));
    var id = ((Absorbed.Created) customers.absorb(List.of(company)).getFirst()).id();
    assertThat(customers.get(id).corporateCustomer()).isFalse();
    assertThat(customers.get(id).creditRelation()).isEqualTo(CreditRelation.NON_CREDIT);

    customers.settlementOpened(Map.of(id, LocalDate.of(2024, 5, 6)));
    assertThat(customers.get(id).corporateCustomer()).isTrue();
    customers.credit(List.of(id), List.of());
    assertThat(customers.get(id).creditRelation()).isEqualTo(CreditRelation.CREDIT);
    customers.credit(List.of(), List.of(id));
    assertThat(customers.get(id).creditRelation()).isEqualTo(CreditRelation.NON_CREDIT);
  }

  private JsonNode trail(long id, int page, int size) {
    return staffs
        .with("customer.read")
        .get("/api/customers/{id}/changes?page={page}&size={size}", id, page, size)
        .json();
  }

  private static Map<String, String> fields(JsonNode change) {
    return change
        .get("fields")
        .valueStream()
        .collect(
            Collectors.toMap(
                field -> field.get("name").asString(), field -> field.get("after").asString()));
  }

  private static Map<CustomerField, Object> document(String identity) {
    return Map.of(
        CustomerField.DOCUMENT_KIND,
        DocumentKind.RESIDENT_ID,
        CustomerField.DOCUMENT_NUMBER,
        identity);
  }

  private static String refused(Absorbed answer) {
    var violation = ((Absorbed.Refused) answer).violations().getFirst();
    return violation.field() + " " + violation.key();
  }

  private CustomerDraft draft(String number, Map<CustomerField, ?> more) {
    var values = new EnumMap<CustomerField, Object>(CustomerField.class);
    values.put(CustomerField.NUMBER, number);
    values.put(CustomerField.KIND, CustomerKind.PERSONAL);
    values.put(CustomerField.NAME, "某人");
    values.put(CustomerField.UNIT, staffs.headOffice().id());
    values.putAll(more);
    return CustomerDraft.of(values);
  }
}
