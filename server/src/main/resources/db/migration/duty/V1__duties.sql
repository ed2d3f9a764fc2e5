-- The day from which duties are followed: before it nobody could record that they were done.
CREATE TABLE duty.beginning (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    day date    NOT NULL
);

-- A duty that was done, for a unit and a period.
CREATE TABLE duty.done (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    duty       text        NOT NULL,
    unit_id    bigint      NOT NULL,
    from_on    date        NOT NULL,
    staff_id   bigint      NOT NULL,
    staff_name text        NOT NULL,
    note       text,
    at         timestamptz NOT NULL,
    UNIQUE (duty, unit_id, from_on)
);
