-- What a table decided on a subject, with everything that it takes to decide it again.
CREATE TABLE decisionlog.decision (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject_kind text        NOT NULL,
    subject_id   bigint      NOT NULL,
    -- whose decision it is today: a customer that was merged passes his to the survivor
    customer_id  bigint,
    table_name   text        NOT NULL,
    release_id   bigint      NOT NULL,
    -- the facts that the table used, and no others
    facts        jsonb       NOT NULL,
    outcome      text        NOT NULL,
    fired        integer[]   NOT NULL,
    rules        text[]      NOT NULL,
    -- the date for which it was asked
    decided_for  date        NOT NULL,
    decided_at   timestamptz NOT NULL,
    staff_id     bigint      NOT NULL,
    staff_name   text        NOT NULL,
    -- the permission that it takes to read it beside that of reading the subject; null for none
    readers      text
);

CREATE INDEX decision_customer ON decisionlog.decision (customer_id, id DESC);
