-- 沟通记录 (S12-18)
CREATE TABLE dossier.contact (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint      NOT NULL,
  at          timestamptz NOT NULL,
  manner      text        NOT NULL,
  inbound     boolean     NOT NULL,
  subject     text        NOT NULL,
  content     text,
  next_step   text,
  staff_id    bigint      NOT NULL,
  staff_name  text        NOT NULL
);

CREATE INDEX contact_of_customer ON dossier.contact (customer_id, at DESC);

-- 销售机会 (S12-18)
CREATE TABLE dossier.opportunity (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version     bigint NOT NULL DEFAULT 1,
  customer_id bigint NOT NULL,
  title       text   NOT NULL,
  product     text,
  amount      numeric(20,2),
  currency    text   NOT NULL,
  expected_on date,
  stage       text   NOT NULL,
  staff_id    bigint NOT NULL,
  staff_name  text   NOT NULL
);

CREATE INDEX opportunity_of_customer ON dossier.opportunity (customer_id);

-- 客户档案: feedback, service history, needs and preferences (S12-17)
CREATE TABLE dossier.note (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint      NOT NULL,
  section     text        NOT NULL,
  text        text        NOT NULL,
  at          timestamptz NOT NULL,
  staff_id    bigint      NOT NULL,
  staff_name  text        NOT NULL
);

CREATE INDEX note_of_customer ON dossier.note (customer_id, section, at DESC);
