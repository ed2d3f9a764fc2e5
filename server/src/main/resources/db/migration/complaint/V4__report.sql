-- 投诉管理部门、负责人、联系人 (S10-20)
CREATE TABLE complaint.contact (
  unit_id    bigint PRIMARY KEY,
  version    bigint NOT NULL DEFAULT 1,
  department text   NOT NULL,
  head       text   NOT NULL,
  contact    text   NOT NULL,
  telephone  text   NOT NULL
);

-- 投诉统计报告: its content is kept as it was sent.
CREATE TABLE complaint.report (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version    bigint      NOT NULL DEFAULT 1,
  kind       text        NOT NULL,
  unit_id    bigint      NOT NULL,
  from_on    date        NOT NULL,
  to_on      date        NOT NULL,
  made_at    timestamptz NOT NULL,
  made_by    text        NOT NULL,
  content    text,
  digest     text,
  sent_at    timestamptz,
  sent_by    text,
  sent_to    text,
  UNIQUE (kind, unit_id, from_on)
);
