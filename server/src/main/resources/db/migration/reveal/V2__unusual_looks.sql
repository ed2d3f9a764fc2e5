-- Unusual looks: what the table of the bank found about a reveal, once a day for each kind and
-- person, and once for each customer where it is about one.
CREATE TABLE reveal.unusual_look (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text        NOT NULL,
  staff_id    bigint      NOT NULL,
  unit_id     bigint      NOT NULL,
  customer_id bigint,
  day         date        NOT NULL,
  raised_at   timestamptz NOT NULL,
  facts       jsonb       NOT NULL,
  release_id  bigint      NOT NULL,
  closed_at   timestamptz,
  closed_by   bigint,
  closed_name text,
  remark      text,
  UNIQUE NULLS NOT DISTINCT (staff_id, kind, day, customer_id)
);
CREATE INDEX unusual_look_open ON reveal.unusual_look (unit_id) WHERE closed_at IS NULL;
