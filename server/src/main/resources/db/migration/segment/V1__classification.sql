CREATE TABLE segment.run (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
    customers        bigint      NOT NULL DEFAULT 0,
    changes          bigint      NOT NULL DEFAULT 0,
    unclassified     bigint      NOT NULL DEFAULT 0,
    -- customers and changes by table and outcome
    figures          jsonb       NOT NULL DEFAULT '{}',
    -- the file of metrics in the lake, by which later questions are answered
    metrics_id       text,
    metrics_file     text,
    -- message key of what went wrong
    problem          text,
    problem_args     jsonb       NOT NULL DEFAULT '[]'
);

CREATE INDEX run_latest ON segment.run (as_of DESC, id DESC) WHERE status = 'DONE';

-- The facts of a customer on a date on which one of his classes changed.
CREATE TABLE segment.fact_set (
    customer_id bigint NOT NULL,
    as_of       date   NOT NULL,
    facts       jsonb  NOT NULL,
    PRIMARY KEY (customer_id, as_of)
);

-- The timeline of a customer's outcome of a table: a row where it differs from the one before.
CREATE TABLE segment.classification (
    customer_id bigint    NOT NULL,
    table_name  text      NOT NULL,
    valid_from  date      NOT NULL,
    -- first day of the next row, null for the last
    valid_until date,
    outcome     text      NOT NULL,
    fired       integer[] NOT NULL,
    release_id  bigint    NOT NULL,
    facts_as_of date      NOT NULL,
    run_id      bigint    NOT NULL REFERENCES segment.run,
    PRIMARY KEY (customer_id, table_name, valid_from),
    FOREIGN KEY (customer_id, facts_as_of) REFERENCES segment.fact_set
        DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX classification_current ON segment.classification (table_name, outcome, customer_id)
    WHERE valid_until IS NULL;

-- What other modules may join: the present class of each customer and table.
CREATE VIEW segment.current_class AS
SELECT customer_id, table_name, outcome, valid_from
FROM segment.classification
WHERE valid_until IS NULL;
