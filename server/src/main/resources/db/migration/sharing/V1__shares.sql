-- 信息共享 What of which customers is shared with whom, why and until when (S12-11).
CREATE TABLE sharing.sequence (
  kind text NOT NULL,
  year int  NOT NULL,
  last int  NOT NULL,
  PRIMARY KEY (kind, year)
);

CREATE TABLE sharing.share (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number        text        NOT NULL UNIQUE,
  purpose       text        NOT NULL,
  reason        text        NOT NULL,
  parts         text[]      NOT NULL,
  -- every customer of a unit and those below it, or the customers of these numbers
  unit_id       bigint,
  numbers       text[]      NOT NULL,
  from_on       date        NOT NULL,
  to_on         date        NOT NULL,
  -- the person, or everybody with a post at the unit
  grantee_staff bigint,
  grantee_unit  bigint,
  state         text        NOT NULL,
  applied_by    bigint      NOT NULL,
  applied_at    timestamptz NOT NULL,
  decided_by    bigint,
  decided_at    timestamptz,
  note          text,
  ended_by      bigint,
  ended_at      timestamptz,
  end_note      text,
  CHECK (from_on <= to_on),
  CHECK ((grantee_staff IS NULL) <> (grantee_unit IS NULL)),
  CHECK ((unit_id IS NULL) = (cardinality(numbers) > 0))
);
CREATE INDEX share_of_staff ON sharing.share (grantee_staff) WHERE state = 'APPROVED';
CREATE INDEX share_of_unit ON sharing.share (grantee_unit) WHERE state = 'APPROVED';

CREATE TABLE sharing.share_customer (
  share_id    bigint NOT NULL REFERENCES sharing.share,
  customer_id bigint NOT NULL,
  PRIMARY KEY (share_id, customer_id)
);
CREATE INDEX share_of_customer ON sharing.share_customer (customer_id);

-- How often a person looked at a customer under a share on a day; each look is in the audit trail.
CREATE TABLE sharing.look (
  share_id    bigint      NOT NULL REFERENCES sharing.share,
  customer_id bigint      NOT NULL,
  staff_id    bigint      NOT NULL,
  access      text        NOT NULL,
  day         date        NOT NULL,
  times       int         NOT NULL,
  first_at    timestamptz NOT NULL,
  last_at     timestamptz NOT NULL,
  PRIMARY KEY (share_id, customer_id, staff_id, access, day)
);
