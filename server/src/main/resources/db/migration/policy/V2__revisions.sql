-- A release that came from a revision of the bank; null for a text delivered with Keheng.
ALTER TABLE policy.release
    ADD COLUMN revision_id  bigint,
    -- reaches back and so explains the past anew; approved apart
    ADD COLUMN correction   boolean NOT NULL DEFAULT false,
    ADD COLUMN withdrawn_at timestamptz;
