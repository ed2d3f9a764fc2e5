-- What customers hold, as the bank's files say, and the loads that brought it.
CREATE TABLE ledger.account (
  account_no      text PRIMARY KEY,
  product         text          NOT NULL,
  currency        text          NOT NULL,
  opened          date          NOT NULL,
  closed          date,
  opening_balance numeric(18,2) NOT NULL,
  balance         numeric(18,2), -- after the last transaction known
  balance_on      date
);

-- customer_id is a customer of the schema customer; no foreign key across schemas.
CREATE TABLE ledger.account_holder (
  account_no  text   NOT NULL REFERENCES ledger.account,
  customer_id bigint NOT NULL,
  role        text   NOT NULL,
  PRIMARY KEY (account_no, customer_id)
);
CREATE INDEX account_holder_customer ON ledger.account_holder (customer_id);

CREATE TABLE ledger.loan (
  loan_no     text PRIMARY KEY,
  customer_id bigint        NOT NULL,
  currency    text          NOT NULL,
  amount      numeric(18,2) NOT NULL,
  term_months integer,
  instalment  numeric(18,2),
  granted     date          NOT NULL,
  balance     numeric(18,2),
  status      text          NOT NULL
);
CREATE INDEX loan_customer ON ledger.loan (customer_id);

CREATE TABLE ledger.card (
  card_no     text PRIMARY KEY,
  account_no  text   NOT NULL REFERENCES ledger.account,
  customer_id bigint NOT NULL,
  type        text   NOT NULL,
  issued      date   NOT NULL,
  closed      date
);
CREATE INDEX card_customer ON ledger.card (customer_id);

CREATE TABLE ledger.standing_order (
  order_no   text PRIMARY KEY,
  account_no text          NOT NULL REFERENCES ledger.account,
  bank_to    text,
  account_to text,
  amount     numeric(18,2) NOT NULL,
  kind       text
);
CREATE INDEX standing_order_account ON ledger.standing_order (account_no);

-- Units of CNY for one unit of the currency.
CREATE TABLE ledger.exchange_rate (
  currency  text          NOT NULL,
  quoted_on date          NOT NULL,
  rate      numeric(18,8) NOT NULL,
  PRIMARY KEY (currency, quoted_on)
);

CREATE TABLE ledger.load (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  template   text        NOT NULL,
  origin     text        NOT NULL, -- COMMAND, WORKBENCH
  folder     text        NOT NULL, -- where its files are
  state      text        NOT NULL,
  staff_id   bigint      NOT NULL,
  staff_name text        NOT NULL,
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  ended_at   timestamptz,
  problem    jsonb
);
CREATE INDEX load_created ON ledger.load (created_at DESC);

CREATE TABLE ledger.load_file (
  load_id bigint  NOT NULL REFERENCES ledger.load ON DELETE CASCADE,
  name    text    NOT NULL,
  place   integer NOT NULL,
  sha256  text,
  state   text    NOT NULL,
  outcome jsonb   NOT NULL,
  PRIMARY KEY (load_id, name)
);

-- A bank's own copy of a mapping template, or one it made; wins over the delivered one.
CREATE TABLE ledger.feed_template (
  name       text PRIMARY KEY,
  text       text        NOT NULL,
  version    integer     NOT NULL,
  staff_name text        NOT NULL,
  changed_at timestamptz NOT NULL
);
