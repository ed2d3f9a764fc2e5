-- 对外提供客户信息 Customer information handed over to third parties (S12-12, S12-13).
CREATE TABLE handover.agreement (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file_number text        NOT NULL UNIQUE,
  party       text        NOT NULL,
  purpose     text        NOT NULL,
  parts       text[]      NOT NULL,
  duties      text        NOT NULL,
  liability   text        NOT NULL,
  valid_from  date        NOT NULL,
  valid_to    date        NOT NULL,
  staff_id    bigint      NOT NULL,
  at          timestamptz NOT NULL,
  ended_on    date,
  end_note    text,
  CHECK (valid_from <= valid_to)
);

CREATE TABLE handover.sequence (
  year int PRIMARY KEY,
  last int NOT NULL
);

-- The duties and the liability as they were agreed on that day; the values stand elsewhere.
CREATE TABLE handover.hand_over (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number       text        NOT NULL UNIQUE,
  agreement_id bigint      NOT NULL REFERENCES handover.agreement,
  party        text        NOT NULL,
  purpose      text        NOT NULL,
  parts        text[]      NOT NULL,
  duties       text        NOT NULL,
  liability    text        NOT NULL,
  on_day       date        NOT NULL,
  keep_until   date        NOT NULL,
  staff_id     bigint      NOT NULL,
  at           timestamptz NOT NULL,
  file_at      timestamptz,
  file_digest  text
);

CREATE TABLE handover.hand_over_customer (
  hand_over_id bigint NOT NULL REFERENCES handover.hand_over,
  customer_id  bigint NOT NULL,
  number       text   NOT NULL,
  PRIMARY KEY (hand_over_id, customer_id)
);
CREATE INDEX hand_over_of_customer ON handover.hand_over_customer (customer_id);

-- Kept three years (Regulations on Network Data Security, Art. 12): nobody deletes one before.
CREATE FUNCTION handover.kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.keep_until >= current_date THEN
    RAISE EXCEPTION 'hand-over % is kept until %', OLD.number, OLD.keep_until;
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER kept BEFORE DELETE ON handover.hand_over
  FOR EACH ROW EXECUTE FUNCTION handover.kept();
