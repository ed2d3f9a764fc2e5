package io.keheng.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client.Answer;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.Together;
import io.keheng.attack.Doors.Door;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Puts what would change a query, a file name or a line into every parameter of every endpoint. It
 * is a text like any other: it finds what nonsense finds, and nothing breaks.
 */
@KehengTest
class InjectionTest {

  private static final String NONSENSE = "qzxjvk";

  /** Would change what is asked for if they were not taken as text. */
  private static final List<String> CHANGING =
      List.of("' OR '7'='7", "'; SELECT pg_sleep(9);--", "___%", "x\\' OR 9=9--");

  /** The like for bodies, apart from what is searched for. */
  private static final List<String> STORED =
      List.of("a' OR '1'='1", "'); DROP TABLE x;--", "%s{0}");

  /** Beyond what a type, a column or a line holds. */
  private static final List<String> BEYOND =
      List.of(
          "\0",
          "a\r\nSet-Cookie: planted=1",
          "../../../etc/passwd",
          "9223372036854775807",
          "+999999999-12-31",
          "\ud83d\ude00" + "长".repeat(1500));

  /** A part that is read as a number takes no other text. */
  private static final List<List<String>> FOR_NUMBERS =
      List.of(List.of("1 OR 1=1", "9223372036854775807"));

  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i)sqlstate|psqlexception|syntax error|jdbc|org\\.springframework|\\sat io\\.");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired Staffs staffs;
  private Doors doors;
  private Visitors visitors;

  /** What seemed to find more while others were asked too. */
  private record Doubt(Door door, String question, String text) {}

  private final List<Doubt> doubts = Collections.synchronizedList(new ArrayList<>());
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void look() {
    doors = Doors.of(mapping);
    visitors = new Visitors(staffs);
  }

  @Test
  void noParameterOfAnyReadingDoorIsMoreThanAText() {
    Together.each(doors.reading(), this::tryEveryParameter);
    doubts.forEach(doubt -> tryAgain(doubt.door(), doubt.question(), doubt.text()));
    assertThat(wrong).isEmpty();
  }

  @Test
  void noPartOfAnyBodyOrAddressBreaksAWritingDoor() {
    Together.each(
        doors
            .writing()
            .filter(door -> !door.isOwnSession())
            .filter(door -> !door.parts().isEmpty() || !door.bodies().isEmpty()),
        this::tryEveryText);
    assertThat(wrong).isEmpty();
  }

  private void tryEveryParameter(Door door) {
    for (var question : door.questions()) {
      var plain = ask(door, question, NONSENSE);
      for (var text : CHANGING) {
        var answer = ask(door, question, text);
        check(door + "?" + question, text, answer);
        if (findsOther(answer, plain)) {
          doubts.add(new Doubt(door, question, text));
        }
      }
      BEYOND.forEach(text -> check(door + "?" + question, text, ask(door, question, text)));
    }
    tryAddress(door);
  }

  private void tryAddress(Door door) {
    for (var part : door.parts()) {
      for (var texts : door.isNumber(part) ? FOR_NUMBERS : List.of(CHANGING, BEYOND)) {
        for (var text : texts) {
          var path = door.pattern().replaceAll("\\{\\*?" + part + "}", "{tried}");
          var answer =
              visitors
                  .at(door)
                  .send(
                      door.method(),
                      path.replaceAll("\\{(?!tried})[^}]*}", Doors.NOBODY),
                      body(door, NONSENSE),
                      text);
          check(door + " at " + part, text, answer);
        }
      }
    }
  }

  private void tryEveryText(Door door) {
    tryAddress(door);
    if (!door.bodies().isEmpty()) {
      for (var texts : List.of(STORED, BEYOND)) {
        for (var text : texts) {
          check(
              door + " body",
              text,
              visitors.at(door).send(door.method(), door.path(), body(door, text)));
        }
      }
    }
  }

  private static @Nullable Object body(Door door, String text) {
    return door.bodies().isEmpty()
        ? null
        : new Bodies(text).of(door.bodies().getFirst().getGenericParameterType());
  }

  private Answer ask(Door door, String question, String text) {
    var asked = new LinkedHashMap<String, String>();
    door.required().forEach(name -> asked.put(name, NONSENSE));
    asked.put(question, text);
    var query =
        asked.keySet().stream()
            .map(name -> name + "={" + name + "}")
            .collect(Collectors.joining("&"));
    return visitors.at(door).get(door.path() + "?" + query, asked.values().toArray());
  }

  /** Alone, when what others do at the same time changes no list. */
  private void tryAgain(Door door, String question, String text) {
    var answer = ask(door, question, text);
    if (findsOther(answer, ask(door, question, NONSENSE))) {
      wrong.add(
          door
              + "?"
              + question
              + " finds more with "
              + text
              + ": "
              + answer.status()
              + shortened(answer));
    }
  }

  private static boolean findsOther(Answer answer, Answer plain) {
    var more = answer.status() < 300 && plain.status() >= 400;
    var other =
        answer.status() < 300
            && plain.status() < 300
            && !answer.json().path("total").equals(plain.json().path("total"));
    return more || other;
  }

  private void check(String where, String text, Answer answer) {
    if (answer.status() >= 500
        || INSIDE.matcher(answer.text()).find()
        || answer.headers().getOrDefault("Set-Cookie", List.of()).toString().contains("planted")) {
      wrong.add(where + " with " + shortened(text) + ": " + answer.status() + shortened(answer));
    }
  }

  private static String shortened(Answer answer) {
    return " " + shortened(answer.text());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(200, text.length()));
  }
}
