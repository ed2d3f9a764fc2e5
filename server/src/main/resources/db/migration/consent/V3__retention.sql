-- What became of each kind of record when a customer asked for deletion, as he was told (S12-15).
CREATE TABLE consent.erasure (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id bigint NOT NULL REFERENCES consent.request (id) ON DELETE CASCADE,
  record     text   NOT NULL,
  outcome    text   NOT NULL,
  items      int    NOT NULL,
  until_on   date,
  UNIQUE (request_id, record)
);

-- Customers who are only stored: hidden from business until the law lets them go.
CREATE TABLE consent.lock (
  customer_id     bigint PRIMARY KEY,
  customer_number text   NOT NULL,
  unit_id         bigint NOT NULL,
  manager_id      bigint,
  request_number  text   NOT NULL,
  ended_on        date   NOT NULL,
  locked_on       date   NOT NULL,
  until_on        date   NOT NULL,
  removed_on      date
);
CREATE INDEX lock_until ON consent.lock (until_on) WHERE removed_on IS NULL;
