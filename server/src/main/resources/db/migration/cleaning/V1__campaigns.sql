CREATE TABLE cleaning.campaign (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version    bigint      NOT NULL DEFAULT 1,
  name       text        NOT NULL,
  purpose    text        NOT NULL,
  unit_id    bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IN ('PLANNED', 'RUNNING', 'CLOSED')),
  -- codes of checks; all when empty
  checks     text[]      NOT NULL,
  channels   text[]      NOT NULL,
  amnesty_on date        NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE cleaning.step (
  campaign_id bigint NOT NULL REFERENCES cleaning.campaign,
  kind        text   NOT NULL,
  place       integer NOT NULL,
  starts_on   date   NOT NULL,
  due_on      date   NOT NULL CHECK (due_on >= starts_on),
  done_on     date,
  staff_name  text,
  note        text,
  PRIMARY KEY (campaign_id, kind)
);

-- 工作领导小组: who leads, the departments, the named staff, the agents that cooperate.
CREATE TABLE cleaning.member (
  campaign_id bigint NOT NULL REFERENCES cleaning.campaign,
  staff_id    bigint NOT NULL,
  part        text   NOT NULL CHECK (part IN ('LEADER', 'DEPARTMENT', 'STAFF', 'AGENT')),
  duty        text   NOT NULL,
  PRIMARY KEY (campaign_id, staff_id)
);

CREATE TABLE cleaning.item (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign_id bigint NOT NULL REFERENCES cleaning.campaign,
  finding_id  bigint NOT NULL,
  customer_id bigint NOT NULL,
  assignee_id bigint,
  due_on      date   NOT NULL,
  evidence    text,
  evidence_at timestamptz,
  evidence_by text,
  UNIQUE (campaign_id, finding_id)
);
CREATE INDEX item_finding ON cleaning.item (finding_id);
CREATE INDEX item_assignee ON cleaning.item (campaign_id, assignee_id);

CREATE SEQUENCE cleaning.letter_number;

-- 正式致函, with the deadline and the warning of liability.
CREATE TABLE cleaning.letter (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign_id bigint      NOT NULL REFERENCES cleaning.campaign,
  number      text        NOT NULL UNIQUE,
  staff_id    bigint      NOT NULL,
  items       integer     NOT NULL,
  customers   integer     NOT NULL,
  due_on      date        NOT NULL,
  issued_at   timestamptz NOT NULL,
  issued_by   text        NOT NULL
);

CREATE TABLE cleaning.acceptance (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign_id bigint NOT NULL REFERENCES cleaning.campaign,
  text        text   NOT NULL,
  applied_on  date   NOT NULL,
  applicant   bigint NOT NULL,
  passed      boolean,
  decided_on  date,
  decided_by  text,
  note        text,
  rectify_by  date
);

CREATE TABLE cleaning.report (
  campaign_id  bigint PRIMARY KEY REFERENCES cleaning.campaign,
  text         text   NOT NULL,
  figures      jsonb  NOT NULL,
  submitted_on date   NOT NULL,
  submitted_by text   NOT NULL
);
