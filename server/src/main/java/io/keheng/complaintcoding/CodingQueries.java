package io.keheng.complaintcoding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CodingQueries {

  private static final TypeReference<Map<String, List<String>>> MARKS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CodingQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The codes of a case by dictionary. */
  Map<String, List<String>> of(long id) {
    return jdbc.sql("SELECT category, cause, marks FROM complaint.complaint WHERE id = :id")
        .param("id", id)
        .query(
            (row, number) -> {
              var codes = new LinkedHashMap<String, List<String>>();
              put(codes, Dictionaries.CATEGORY, row.getString("category"));
              put(codes, Dictionaries.CAUSE, row.getString("cause"));
              codes.putAll(json.readValue(row.getString("marks"), MARKS));
              return codes;
            })
        .single();
  }

  private static void put(
      Map<String, List<String>> codes, String dictionary, @Nullable String code) {
    if (code != null) {
      codes.put(dictionary, List.of(code));
    }
  }
}
