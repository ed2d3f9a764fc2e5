-- Re-encryptions: values under former keys are sealed again with the primary one. What is left to
-- do is read from the values themselves, so that a run that was stopped is simply started again.
CREATE TABLE protection.reencryption (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key_id           integer     NOT NULL,
  state            text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  done             bigint      NOT NULL DEFAULT 0,
  total            bigint      NOT NULL,
  unreadable       bigint      NOT NULL DEFAULT 0,
  cancel_requested boolean     NOT NULL DEFAULT false,
  staff_id         bigint      NOT NULL,
  staff_name       text        NOT NULL,
  started_at       timestamptz NOT NULL,
  ended_at         timestamptz
);
