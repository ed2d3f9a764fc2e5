-- 案卷: the archived cases of a unit and a year, in their order (S10-53).
CREATE TABLE complaint.volume (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number    text        NOT NULL UNIQUE,
  unit_id   bigint      NOT NULL,
  year      int         NOT NULL,
  opened_at timestamptz NOT NULL,
  UNIQUE (unit_id, year)
);

-- 卷内目录: nothing of it tells whose a case was, so it stays when the case goes.
CREATE TABLE complaint.filed (
  volume_id  bigint      NOT NULL REFERENCES complaint.volume (id),
  place      int         NOT NULL,
  case_id    bigint      NOT NULL UNIQUE,
  number     text        NOT NULL,
  items      int         NOT NULL,
  lodged_on  date        NOT NULL,
  ended_on   date        NOT NULL,
  keep_until date        NOT NULL,
  filed_at   timestamptz NOT NULL,
  filed_by   text        NOT NULL,
  purged_on  date,
  PRIMARY KEY (volume_id, place)
);

-- 定期汇总 of a volume: counted once, with what should become better (S10-110).
CREATE TABLE complaint.volume_summary (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  volume_id bigint      NOT NULL REFERENCES complaint.volume (id),
  from_on   date        NOT NULL,
  to_on     date        NOT NULL,
  content   jsonb       NOT NULL,
  proposals text        NOT NULL,
  at        timestamptz NOT NULL,
  by_name   text        NOT NULL
);
CREATE INDEX summary_of_volume ON complaint.volume_summary (volume_id, id);

-- 诉讼保全: while one stands, a case or a volume is not removed.
CREATE TABLE complaint.hold (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id       bigint,
  volume_id     bigint REFERENCES complaint.volume (id),
  reason        text        NOT NULL,
  at            timestamptz NOT NULL,
  by_name       text        NOT NULL,
  lifted_at     timestamptz,
  lifted_by     text,
  lifted_reason text,
  CHECK ((case_id IS NULL) <> (volume_id IS NULL))
);
CREATE UNIQUE INDEX hold_of_case ON complaint.hold (case_id)
  WHERE case_id IS NOT NULL AND lifted_at IS NULL;
CREATE UNIQUE INDEX hold_of_volume ON complaint.hold (volume_id)
  WHERE volume_id IS NOT NULL AND lifted_at IS NULL;

CREATE INDEX complaint_keep ON complaint.complaint (keep_until) WHERE keep_until IS NOT NULL;
CREATE INDEX complaint_merged ON complaint.complaint (merged_into) WHERE merged_into IS NOT NULL;
