-- A release is one text of one model of a set of measures, for the dates on which it applies.
CREATE TABLE policy.release (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    set_name       text        NOT NULL,
    model          text        NOT NULL,
    number         integer     NOT NULL CHECK (number > 0),
    checksum       text        NOT NULL,
    dmn            text        NOT NULL,
    effective_from date        NOT NULL,
    -- last day, inclusive; before effective_from when it was replaced on its first day
    effective_to   date,
    loaded_at      timestamptz NOT NULL DEFAULT now(),
    UNIQUE (set_name, model, number)
);

CREATE UNIQUE INDEX one_open_release ON policy.release (set_name, model) WHERE effective_to IS NULL;
