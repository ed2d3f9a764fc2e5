package io.keheng.scope;

import io.keheng.Client;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests with names filled in, and answers without what differs each time. */
final class Requests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> WORDS =
      Set.of("name", "pinyin", "number", "mobile", "document", "unit", "file", "own", "firm");

  private Requests() {}

  static String filled(String text, Map<String, String> names) {
    var filled = text;
    for (var name : names.entrySet()) {
      filled = filled.replace("{" + name.getKey() + "}", name.getValue());
    }
    return filled;
  }

  static @Nullable Object body(@Nullable JsonNode body, Map<String, String> names) {
    return body == null ? null : JSON.readTree(filled(JSON.writeValueAsString(body), names));
  }

  static Client.Answer ask(
      Client client, String door, Doors.Request request, Map<String, String> names) {
    var method = HttpMethod.valueOf(door.substring(0, door.indexOf(' ')));
    return client.send(method, filled(request.where(), names), body(request.body(), names));
  }

  /** The same names with ids that nothing has. */
  static Map<String, String> ofNobody(Map<String, String> names) {
    var nobody = new HashMap<>(names);
    nobody.replaceAll((name, id) -> WORDS.contains(name) ? id : "999999999");
    return nobody;
  }

  /** The same names where the customer is one whom the stranger sees. */
  static Map<String, String> ofOwn(Map<String, String> names) {
    var own = new HashMap<>(names);
    own.put("customer", String.valueOf(names.get("own")));
    return own;
  }

  /** What an answer says: of a spreadsheet its cells, of a problem not which request it was. */
  static String said(Client.Answer answer) {
    var body = answer.json();
    if (body instanceof ObjectNode problem) {
      problem.remove("traceId");
      problem.remove("instance");
    }
    var says = body.isMissingNode() ? cells(answer) : body.toString();
    return answer.status() + " " + says;
  }

  private static String cells(Client.Answer answer) {
    var type = answer.headers().getContentType();
    if (type == null || !type.toString().contains("spreadsheet")) {
      return answer.text();
    }
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()));
        var rows = book.getFirstSheet().openStream()) {
      return rows.filter(row -> row.getCellCount() > 1)
          .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())
          .toList()
          .toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
