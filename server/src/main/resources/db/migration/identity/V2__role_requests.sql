CREATE TABLE identity.role_request (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind         text        NOT NULL CHECK (kind IN ('GRANTS', 'PERMISSIONS')),
  staff_id     bigint      REFERENCES identity.staff,
  role_id      bigint      REFERENCES identity.role,
  before       jsonb       NOT NULL,
  wanted       jsonb       NOT NULL,
  state        text        NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  requested_by bigint      NOT NULL REFERENCES identity.staff,
  requested_at timestamptz NOT NULL,
  decided_by   bigint      REFERENCES identity.staff,
  decided_at   timestamptz,
  note         text,
  CHECK ((kind = 'GRANTS') = (staff_id IS NOT NULL)),
  CHECK ((kind = 'PERMISSIONS') = (role_id IS NOT NULL)),
  CHECK ((state = 'PENDING') = (decided_at IS NULL))
);
COMMENT ON COLUMN identity.role_request.before IS 'as it was when the change was asked for';
CREATE UNIQUE INDEX one_pending_of_a_person ON identity.role_request (staff_id)
  WHERE state = 'PENDING' AND staff_id IS NOT NULL;
CREATE UNIQUE INDEX one_pending_of_a_role ON identity.role_request (role_id)
  WHERE state = 'PENDING' AND role_id IS NOT NULL;
CREATE INDEX role_request_state ON identity.role_request (state, id DESC);
