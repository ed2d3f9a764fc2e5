-- A draft run against the whole book as of a date.
CREATE TABLE rehearsal.rehearsal (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revision_id      bigint      NOT NULL,
    revision_title   text        NOT NULL,
    set_name         text        NOT NULL,
    -- of the drafted texts, and these texts by model
    checksum         text        NOT NULL,
    texts            jsonb       NOT NULL,
    name             text        NOT NULL,
    as_of            date        NOT NULL,
    status           text        NOT NULL CHECK (status IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    step             text        NOT NULL,
    done             bigint      NOT NULL DEFAULT 0,
    total            bigint      NOT NULL DEFAULT 0,
    cancel_requested boolean     NOT NULL DEFAULT false,
    staff_id         bigint      NOT NULL,
    staff_name       text        NOT NULL,
    started_at       timestamptz NOT NULL,
    finished_at      timestamptz,
    -- the tables with their releases, facts, and what an outcome costs in force and by the draft
    setup            jsonb       NOT NULL,
    customers        bigint      NOT NULL DEFAULT 0,
    moved            bigint      NOT NULL DEFAULT 0,
    -- message key of what went wrong
    problem          text,
    problem_args     jsonb       NOT NULL DEFAULT '[]'
);

CREATE INDEX rehearsal_revision ON rehearsal.rehearsal (revision_id, checksum, id DESC);

-- A unit and a manager, with the customers who belong to both and those whom some table moves.
CREATE TABLE rehearsal.place (
    rehearsal_id bigint  NOT NULL REFERENCES rehearsal.rehearsal ON DELETE CASCADE,
    place        integer NOT NULL,
    unit_id      bigint,
    manager_id   bigint,
    customers    bigint  NOT NULL,
    moved        bigint  NOT NULL,
    PRIMARY KEY (rehearsal_id, place)
);

-- Customers of a place by table, outcome in force and drafted outcome.
CREATE TABLE rehearsal.cell (
    rehearsal_id   bigint  NOT NULL REFERENCES rehearsal.rehearsal ON DELETE CASCADE,
    table_name     text    NOT NULL,
    place          integer NOT NULL,
    outcome_before text    NOT NULL,
    outcome_after  text    NOT NULL,
    customers      bigint  NOT NULL,
    PRIMARY KEY (rehearsal_id, table_name, outcome_before, outcome_after, place)
);

-- Customers of a place for whom a fact of the draft is unknown.
CREATE TABLE rehearsal.unknown_fact (
    rehearsal_id bigint  NOT NULL REFERENCES rehearsal.rehearsal ON DELETE CASCADE,
    fact         text    NOT NULL,
    place        integer NOT NULL,
    customers    bigint  NOT NULL,
    PRIMARY KEY (rehearsal_id, fact, place)
);
