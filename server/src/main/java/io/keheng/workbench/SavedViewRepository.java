package io.keheng.workbench;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SavedViewRepository {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SavedViewRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<SavedView> of(String list, long staffId, Set<Long> units) {
    return jdbc.sql(
            """
            SELECT id, list, name, audience, state, staff_id = :staff AS mine
            FROM workbench.saved_view
            WHERE list = :list
              AND (staff_id = :staff OR audience = 'EVERYONE'
                   OR (audience = 'UNIT' AND unit_ids && :units))
            ORDER BY staff_id <> :staff, name, id
            """)
        .param("list", list)
        .param("staff", staffId)
        .param("units", units.toArray(Long[]::new))
        .query(
            (row, number) ->
                new SavedView(
                    row.getLong("id"),
                    row.getString("list"),
                    row.getString("name"),
                    SavedView.Audience.valueOf(row.getString("audience")),
                    json.readTree(row.getString("state")),
                    row.getBoolean("mine")))
        .list();
  }

  long insert(
      String list,
      String name,
      SavedView.Audience audience,
      String state,
      long staffId,
      Set<Long> units) {
    return jdbc.sql(
            """
            INSERT INTO workbench.saved_view (list, name, audience, state, staff_id, unit_ids)
            VALUES (:list, :name, :audience, CAST(:state AS jsonb), :staff, :units) RETURNING id
            """)
        .param("list", list)
        .param("name", name)
        .param("audience", audience.name())
        .param("state", state)
        .param("staff", staffId)
        .param("units", units.toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  /** False when the person has no such view. */
  boolean delete(long id, long staffId) {
    return jdbc.sql("DELETE FROM workbench.saved_view WHERE id = :id AND staff_id = :staff")
            .param("id", id)
            .param("staff", staffId)
            .update()
        == 1;
  }
}
