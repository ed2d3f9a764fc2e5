CREATE SEQUENCE consent.request_number;

-- 个人信息请求: what a person asks for his information, until it is answered (S29-03). Name and
-- number stand here as they were, since the customer himself may be removed by the request.
CREATE TABLE consent.request (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version           bigint      NOT NULL DEFAULT 1,
  number            text        NOT NULL UNIQUE,
  customer_id       bigint      NOT NULL,
  customer_number   text        NOT NULL,
  customer_name     text        NOT NULL,
  unit_id           bigint      NOT NULL,
  manager_id        bigint,
  kind              text        NOT NULL,
  applicant         text        NOT NULL,
  applicant_name    text        NOT NULL,
  content           text        NOT NULL,
  manner            text        NOT NULL,
  received_on       date        NOT NULL,
  days              int         NOT NULL,
  due_on            date        NOT NULL,
  state             text        NOT NULL,
  recorded_at       timestamptz NOT NULL,
  recorded_by       text        NOT NULL,
  identity_means    text,
  identity_evidence text,
  identity_at       timestamptz,
  identity_by       text,
  granted           boolean,
  ground            text,
  reasons           text,
  decided_at        timestamptz,
  decided_by        text,
  answer_manner     text,
  answer_evidence   text,
  answered_at       timestamptz,
  answered_by       text
);

CREATE INDEX request_of_customer ON consent.request (customer_id);
CREATE INDEX request_open ON consent.request (due_on) WHERE state <> 'ANSWERED';
