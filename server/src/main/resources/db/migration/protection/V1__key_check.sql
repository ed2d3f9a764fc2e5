-- By what this database knows its keys: a value sealed with the newest of them. Keheng does not
-- start with other keys than those that sealed what is here.
CREATE TABLE protection.key_check (
  one    boolean PRIMARY KEY DEFAULT true CHECK (one),
  ring   text  NOT NULL,
  sealed bytea NOT NULL
);
