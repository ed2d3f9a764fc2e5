CREATE TABLE audit.change (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entity     text        NOT NULL,
  entity_id  text        NOT NULL,
  action     text        NOT NULL,
  staff_id   bigint      NOT NULL,
  staff_name text        NOT NULL,
  at         timestamptz NOT NULL,
  before     jsonb,
  after      jsonb
);

CREATE INDEX change_of_entity ON audit.change (entity, entity_id, id DESC);

-- A row once written is never altered: the trail is only as good as that.
CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit.change is append-only';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.change
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
