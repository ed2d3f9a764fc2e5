package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The register shows somebody just the cases whose pages open for him. */
@KehengTest
class SeenTest extends ComplaintFixture {

  private static final String REGISTER = "/api/complaints?size=500&sort=";

  private static List<Long> register(Staffs.Person person, String sort) {
    return person
        .client()
        .get(REGISTER + sort)
        .json()
        .get("items")
        .valueStream()
        .map(line -> line.get("id").asLong())
        .toList();
  }

  @Test
  @Rule("S10-26")
  @Rule("S10-46")
  void theRegisterHoldsWhatThePagesOpen() {
    var away = staffs.unit(io.keheng.identity.UnitKind.OUTLET, branch).id();
    var other = staffs.person(ScopeKind.OWN_UNIT, away, CLERK);
    var alone = staffs.person(ScopeKind.OWN, outlet, CLERK);
    var joined = staffs.person(ScopeKind.OWN, away, CLERK);
    var named = staffs.person(ScopeKind.OWN_UNIT, outlet, CLERK);

    var plain = lodge();
    var his = lodge(alone.client(), told("COUNTER"));
    var shared = lodge();
    did(clerk.client(), shared, "ACCEPTED");
    assertThat(post(clerk.client(), shared, "members", Map.of("staffId", joined.id())).status())
        .isEqualTo(204);
    var handed = lodge();
    did(clerk.client(), handed, "ACCEPTED");
    var slip = Map.<String, Object>of("unitId", away, "reason", "属该网点");
    assertThat(post(clerk.client(), handed, "slips", slip).status()).isEqualTo(204);
    var about = told("COUNTER");
    about.put("subjects", List.of(named.id()));
    var complained = lodge(clerk.client(), about);
    var elsewhere = lodge(other.client(), told("COUNTER"));

    var all = LongStream.of(plain, his, shared, handed, complained, elsewhere).boxed().toList();
    Map.of(
            clerk, List.of(plain, his, shared, handed, complained),
            other, List.of(handed, elsewhere),
            alone, List.of(his),
            joined, List.of(shared),
            named, List.of(plain, his, shared, handed),
            upper, all)
        .forEach(
            (person, seen) -> {
              for (var sort : List.of("", "dueAt", "-severity")) {
                assertThat(register(person, sort))
                    .as(sort)
                    .containsExactlyInAnyOrderElementsOf(seen);
              }
              assertThat(all.stream().filter(id -> opens(person, id)))
                  .containsExactlyInAnyOrderElementsOf(seen);
            });
  }

  private static boolean opens(Staffs.Person person, long id) {
    return person.client().get(ONE, id).status() == 200;
  }

  @Test
  void pagesOfTheRegisterJoinWithoutGapOrRepetition() {
    var lodged = Stream.generate(this::lodge).limit(7).toList();
    var paged =
        Stream.of(1, 2, 3)
            .flatMap(
                page ->
                    clerk
                        .client()
                        .get("/api/complaints?size=3&page=" + page)
                        .json()
                        .get("items")
                        .valueStream())
            .map(line -> line.get("id").asLong())
            .toList();
    assertThat(paged).isEqualTo(lodged.reversed());
    var counted = clerk.client().get("/api/complaints?size=3&page=2").json();
    assertThat(counted.get("total").asInt()).isEqualTo(7);
  }
}
