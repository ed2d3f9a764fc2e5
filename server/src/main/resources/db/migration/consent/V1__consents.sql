-- The words a customer agreed to, as they stood when somebody first did.
CREATE TABLE consent.text (
  purpose text NOT NULL,
  version int  NOT NULL,
  zh      text NOT NULL,
  en      text NOT NULL,
  PRIMARY KEY (purpose, version)
);

-- 同意: one purpose, one channel or receiver, given once and withdrawn at most once (S12-10, S12-15)
CREATE TABLE consent.consent (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id        bigint      NOT NULL,
  purpose            text        NOT NULL,
  channel            text,
  party              text,
  text_version       int         NOT NULL,
  given_on           date        NOT NULL,
  manner             text        NOT NULL,
  evidence           text        NOT NULL,
  guardian_name      text,
  guardian_relation  text,
  recorded_at        timestamptz NOT NULL,
  recorded_by        bigint      NOT NULL,
  recorded_by_name   text        NOT NULL,
  withdrawn_on       date,
  withdrawal_manner  text,
  withdrawal_evidence text,
  withdrawn_at       timestamptz,
  withdrawn_by       bigint,
  withdrawn_by_name  text,
  FOREIGN KEY (purpose, text_version) REFERENCES consent.text (purpose, version)
);

CREATE INDEX consent_of_customer ON consent.consent (customer_id);
CREATE UNIQUE INDEX consent_once ON consent.consent
  (customer_id, purpose, coalesce(channel, ''), coalesce(party, ''), text_version)
  WHERE withdrawn_on IS NULL;
CREATE INDEX consent_open ON consent.consent (purpose, text_version) WHERE withdrawn_on IS NULL;
