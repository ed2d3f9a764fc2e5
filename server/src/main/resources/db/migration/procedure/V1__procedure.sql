-- 机构的投诉处理程序: which procedure a unit follows, and which others whose clocks run beside it.
-- A unit without a row follows the nearest unit above it that has one.
CREATE TABLE procedure.assignment (
  unit_id   bigint PRIMARY KEY,
  procedure text   NOT NULL,
  besides   text[] NOT NULL,
  version   bigint NOT NULL DEFAULT 1
);
