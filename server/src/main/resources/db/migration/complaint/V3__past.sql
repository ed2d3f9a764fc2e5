-- Complaints of the past, and what figures need of each case.
ALTER TABLE complaint.complaint
  ADD product       text,
  ADD issue         text,
  ADD response      text,
  ADD stated_timely boolean,
  ADD late_at       timestamptz,
  ADD ended_at      timestamptz,
  ADD origin        text,
  ADD origin_mark   text;

COMMENT ON COLUMN complaint.complaint.late_at IS
  'From when the answer is late, or will be; null where it came in time';
COMMENT ON COLUMN complaint.complaint.stated_timely IS
  'Whether it was answered in time, as who sent it says';

CREATE INDEX complaint_ended ON complaint.complaint (ended_at);

-- 历史投诉导入批次
CREATE TABLE complaint.past_import (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file        text        NOT NULL,
  template    text        NOT NULL,
  procedure   text        NOT NULL,
  unit_id     bigint      NOT NULL,
  rows        bigint      NOT NULL,
  added       bigint      NOT NULL,
  known       bigint      NOT NULL,
  rejected    bigint      NOT NULL,
  rejects     text,
  at          timestamptz NOT NULL,
  by_id       bigint      NOT NULL,
  by_name     text        NOT NULL
);
