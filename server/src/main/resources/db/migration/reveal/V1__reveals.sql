-- Who may read which protected values of a customer, why and until when. The values stand elsewhere.
CREATE TABLE reveal.reveal (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint      NOT NULL,
  staff_id    bigint      NOT NULL,
  fields      text[]      NOT NULL,
  purpose     text        NOT NULL,
  reference   text,
  at          timestamptz NOT NULL,
  until_at    timestamptz NOT NULL
);
CREATE INDEX reveal_of_staff ON reveal.reveal (staff_id, at);
