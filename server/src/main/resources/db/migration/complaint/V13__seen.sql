-- Each ground on which somebody sees a case has an index in the order of register and board.
CREATE INDEX complaint_taken_by ON complaint.complaint (taken_by_id, lodged_at DESC, id DESC);

CREATE INDEX complaint_open_of_unit ON complaint.complaint (unit_id, lodged_at DESC, id DESC)
  WHERE stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED');
CREATE INDEX complaint_open_of_taker ON complaint.complaint (taken_unit_id, lodged_at DESC, id DESC)
  WHERE stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED');
CREATE INDEX complaint_due_of_unit ON complaint.complaint (unit_id, stage, due_at, id)
  WHERE stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED');
CREATE INDEX complaint_due_of_taker ON complaint.complaint (taken_unit_id, stage, due_at, id)
  WHERE stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED');
CREATE INDEX complaint_due_of_owner ON complaint.complaint (owner_id, stage, due_at, id)
  WHERE stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED');
CREATE INDEX complaint_due_taken_by ON complaint.complaint (taken_by_id, stage, due_at, id)
  WHERE stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED');

CREATE INDEX slip_open_of_unit ON complaint.slip (unit_id) WHERE state = 'OPEN';
CREATE INDEX slip_open_of_staff ON complaint.slip (staff_id) WHERE state = 'OPEN';
