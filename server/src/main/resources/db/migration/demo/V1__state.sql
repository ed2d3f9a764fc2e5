-- One row, written at the first start of this database: whether it is the demonstration bank.
CREATE TABLE demo.state (
  one   boolean PRIMARY KEY DEFAULT true CHECK (one),
  state text        NOT NULL CHECK (state IN ('OFF', 'MAKING', 'MADE')),
  since timestamptz NOT NULL DEFAULT now()
);
