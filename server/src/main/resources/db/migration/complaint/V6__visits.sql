-- 返修交货日期 told with the decision (S10-96).
ALTER TABLE complaint.decision ADD delivery_on date;

-- 回访抽取: which cases of a unit that closed in a week are visited, and how they were drawn.
CREATE TABLE complaint.visit_round (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id    bigint      NOT NULL,
  week_on    date        NOT NULL,
  generator  text        NOT NULL,
  seed       bigint      NOT NULL,
  percent    int         NOT NULL,
  least      int         NOT NULL,
  population int         NOT NULL,
  drawn      int         NOT NULL,
  due_on     date        NOT NULL,
  at         timestamptz NOT NULL,
  staff_name text        NOT NULL,
  UNIQUE (unit_id, week_on)
);

-- The population of a draw in its order; what was drawn is to be visited.
CREATE TABLE complaint.visit (
  round_id   bigint  NOT NULL REFERENCES complaint.visit_round (id),
  place      int     NOT NULL,
  case_id    bigint  NOT NULL,
  number     text    NOT NULL,
  drawn      boolean NOT NULL,
  visited_at timestamptz,
  dropped_at timestamptz,
  warned_at  timestamptz,
  PRIMARY KEY (round_id, place)
);
CREATE INDEX visit_of_case ON complaint.visit (case_id);
CREATE INDEX visit_open ON complaint.visit (round_id)
  WHERE drawn AND visited_at IS NULL AND dropped_at IS NULL;
