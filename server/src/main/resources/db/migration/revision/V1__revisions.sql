-- A revision of the tables of one set of measures, from the draft to the release.
CREATE TABLE revision.revision (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    set_name          text        NOT NULL,
    title             text        NOT NULL,
    reason            text        NOT NULL,
    effective_from    date        NOT NULL,
    -- why it reaches back; null where it does not
    correction_reason text,
    -- number of the document by which the superior institution set its numbers
    superior_document text,
    state             text        NOT NULL DEFAULT 'DRAFT'
        CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RELEASED', 'WITHDRAWN')),
    -- counts the submissions: acts of an earlier one do not count
    round             integer     NOT NULL DEFAULT 0,
    version           integer     NOT NULL DEFAULT 1,
    rehearsal_id      bigint,
    created_by        bigint      NOT NULL,
    created_name      text        NOT NULL,
    created_at        timestamptz NOT NULL,
    submitted_by      bigint,
    submitted_name    text,
    submitted_at      timestamptz,
    released_name     text,
    released_at       timestamptz
);

-- A model that a revision changes.
CREATE TABLE revision.draft (
    revision_id  bigint  NOT NULL REFERENCES revision.revision,
    model        text    NOT NULL,
    base_release bigint  NOT NULL,
    version      integer NOT NULL,
    PRIMARY KEY (revision_id, model)
);

-- Every text of a draft: who is behind by some versions is merged with what came since.
CREATE TABLE revision.draft_text (
    revision_id bigint      NOT NULL,
    model       text        NOT NULL,
    version     integer     NOT NULL,
    dmn         text        NOT NULL,
    staff_id    bigint      NOT NULL,
    staff_name  text        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (revision_id, model, version),
    FOREIGN KEY (revision_id, model) REFERENCES revision.draft ON DELETE CASCADE
);

-- What people said of a submission.
CREATE TABLE revision.act (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revision_id bigint      NOT NULL REFERENCES revision.revision,
    round       integer     NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('CONSENT', 'APPROVAL', 'CORRECTION', 'RETURN')),
    staff_id    bigint      NOT NULL,
    staff_name  text        NOT NULL,
    unit_id     bigint,
    unit_name   text,
    note        text,
    at          timestamptz NOT NULL
);

CREATE INDEX act_revision ON revision.act (revision_id, round);
