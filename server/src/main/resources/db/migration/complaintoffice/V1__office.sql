-- 投诉工作岗位: who holds which post of a unit (S10-01, S10-03, S10-75, S10-97).
CREATE TABLE complaintoffice.post (
  unit_id       bigint NOT NULL,
  post          text   NOT NULL,
  version       bigint NOT NULL DEFAULT 1,
  staff_id      bigint,
  staff_name    text,
  department_id bigint,
  since         date   NOT NULL,
  PRIMARY KEY (unit_id, post),
  CHECK ((staff_id IS NULL) <> (department_id IS NULL))
);

-- 委托代理: who stands in while the holder is absent (S10-75).
CREATE TABLE complaintoffice.absence (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id     bigint NOT NULL,
  post        text   NOT NULL,
  deputy_id   bigint NOT NULL,
  deputy_name text   NOT NULL,
  from_on     date   NOT NULL,
  to_on       date   NOT NULL CHECK (to_on >= from_on),
  FOREIGN KEY (unit_id, post) REFERENCES complaintoffice.post (unit_id, post) ON DELETE CASCADE
);
CREATE INDEX absence_of_post ON complaintoffice.absence (unit_id, post, to_on);

-- 投诉电话: opens and closes are null for a line that is open day and night (S10-07, S10-34).
CREATE TABLE complaintoffice.line (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version      bigint  NOT NULL DEFAULT 1,
  unit_id      bigint  NOT NULL,
  name         text    NOT NULL,
  telephone    text    NOT NULL,
  joined       boolean NOT NULL,
  prompt       text,
  opens        time,
  closes       time,
  published_at timestamptz,
  published_by text,
  CHECK (NOT joined OR prompt IS NOT NULL),
  CHECK ((opens IS NULL) = (closes IS NULL))
);
CREATE INDEX line_of_unit ON complaintoffice.line (unit_id);

-- 培训证明 (S10-04, S10-16)
CREATE TABLE complaintoffice.proof (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id     bigint NOT NULL,
  staff_id    bigint NOT NULL,
  staff_name  text   NOT NULL,
  education   text   NOT NULL,
  taken_on    date   NOT NULL,
  valid_until date   NOT NULL,
  certificate text,
  entered_at  timestamptz NOT NULL,
  entered_by  text   NOT NULL,
  UNIQUE (staff_id, education, taken_on)
);
CREATE INDEX proof_of_unit ON complaintoffice.proof (unit_id, taken_on);
