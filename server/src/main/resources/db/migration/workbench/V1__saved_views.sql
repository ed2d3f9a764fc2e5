-- A list as somebody left it: filters, order, columns.
CREATE TABLE workbench.saved_view (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  list     text   NOT NULL,
  name     text   NOT NULL,
  audience text   NOT NULL,
  staff_id bigint NOT NULL,
  unit_ids bigint[] NOT NULL,
  state    jsonb  NOT NULL
);

CREATE INDEX saved_view_of_list ON workbench.saved_view (list, staff_id);
