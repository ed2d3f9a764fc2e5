-- Lists handed out in clear: of how many customers, to whom, for what (S12-09).
CREATE TABLE reveal.clear_export (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id  bigint      NOT NULL,
  customers int         NOT NULL,
  purpose   text        NOT NULL,
  reference text        NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX clear_export_of_staff ON reveal.clear_export (staff_id, at);
