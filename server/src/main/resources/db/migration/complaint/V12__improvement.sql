-- 同类投诉聚集: like complaints that came more often than before (S10-14, S10-33).
CREATE TABLE complaint.cluster (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version    bigint      NOT NULL DEFAULT 1,
  kind       text        NOT NULL,
  unit_id    bigint      NOT NULL,
  common     boolean     NOT NULL,
  code       text        NOT NULL,
  core_id    bigint REFERENCES complaint.complaint (id),
  cases      int         NOT NULL,
  before     int         NOT NULL,
  units      int         NOT NULL,
  phrases    text[]      NOT NULL,
  from_on    date        NOT NULL,
  to_on      date        NOT NULL,
  found_at   timestamptz NOT NULL,
  state      text        NOT NULL,
  ended_at   timestamptz,
  ended_by   text,
  reason     text
);
CREATE UNIQUE INDEX cluster_once ON complaint.cluster (kind, unit_id, common, code)
  WHERE state IN ('OPEN', 'RECTIFYING') AND kind <> 'TEXT';
CREATE INDEX cluster_found ON complaint.cluster (found_at DESC, id DESC);

CREATE TABLE complaint.cluster_case (
  cluster_id bigint NOT NULL REFERENCES complaint.cluster (id),
  case_id    bigint NOT NULL REFERENCES complaint.complaint (id),
  PRIMARY KEY (cluster_id, case_id)
);
CREATE INDEX cluster_of_case ON complaint.cluster_case (case_id);

-- 监管建议: what a regulator advises, by when it is answered (S10-21).
CREATE TABLE complaint.advice (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version     bigint      NOT NULL DEFAULT 1,
  body        text        NOT NULL,
  number      text        NOT NULL,
  content     text        NOT NULL,
  received_on date        NOT NULL,
  due_on      date        NOT NULL,
  unit_id     bigint      NOT NULL,
  owner_id    bigint      NOT NULL,
  owner       text        NOT NULL,
  entered_at  timestamptz NOT NULL,
  entered_by  text        NOT NULL,
  answer      text,
  answered_at timestamptz,
  answered_by text,
  UNIQUE (body, number)
);

-- 整改: from a cluster, a major case or advice; closed when like complaints have fallen.
CREATE TABLE complaint.rectification (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version      bigint      NOT NULL DEFAULT 1,
  title        text        NOT NULL,
  measures     text        NOT NULL,
  root_cause   text        NOT NULL,
  due_on       date        NOT NULL,
  unit_id      bigint      NOT NULL,
  owner_id     bigint      NOT NULL,
  owner        text        NOT NULL,
  cluster_id   bigint REFERENCES complaint.cluster (id),
  case_id      bigint REFERENCES complaint.complaint (id),
  advice_id    bigint REFERENCES complaint.advice (id),
  like_kind    text        NOT NULL,
  like_units   bigint[],
  like_code    text,
  like_core    bigint,
  state        text        NOT NULL,
  opened_at    timestamptz NOT NULL,
  opened_by_id bigint      NOT NULL,
  opened_by    text        NOT NULL,
  done_on      date,
  closed_at    timestamptz,
  before       int,
  after        int,
  told         text,
  told_at      timestamptz
);
CREATE INDEX rectification_due ON complaint.rectification (due_on, id)
  WHERE state IN ('PROPOSED', 'RUNNING');
CREATE UNIQUE INDEX rectification_of_cluster ON complaint.rectification (cluster_id)
  WHERE state <> 'REFUSED';

CREATE TABLE complaint.rectification_step (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rectification_id bigint      NOT NULL REFERENCES complaint.rectification (id),
  kind             text        NOT NULL,
  at               timestamptz NOT NULL,
  staff_id         bigint      NOT NULL,
  staff_name       text        NOT NULL,
  note             text,
  before           int,
  after            int
);
CREATE INDEX step_of_rectification ON complaint.rectification_step (rectification_id, id);
