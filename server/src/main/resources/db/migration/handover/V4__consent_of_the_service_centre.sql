-- A hand-over is asked for by one person and consented to by another, of the head office's
-- customer-service centre, before anything is given (S09-32). What was given before this rule
-- stays as it was given; what was only recorded waits for the consent.
DROP TRIGGER unmoved ON handover.hand_over;
ALTER TABLE handover.hand_over
  ADD COLUMN state      text NOT NULL DEFAULT 'ASKED',
  ADD COLUMN decided_by bigint,
  ADD COLUMN decided_at timestamptz,
  ADD COLUMN note       text;
UPDATE handover.hand_over SET state = 'CONSENTED' WHERE file_at IS NOT NULL;
ALTER TABLE handover.hand_over
  ADD CHECK (state IN ('ASKED', 'CONSENTED', 'REFUSED', 'WITHDRAWN')),
  ADD CHECK (file_at IS NULL OR state = 'CONSENTED'),
  ADD CHECK (state = 'WITHDRAWN' OR decided_by <> staff_id),
  ADD CHECK (state <> 'REFUSED' OR note IS NOT NULL);
CREATE INDEX hand_over_asked ON handover.hand_over (id) WHERE state = 'ASKED';

CREATE TRIGGER unmoved BEFORE UPDATE ON handover.hand_over FOR EACH ROW
  WHEN ((to_jsonb(OLD) - '{file_at,file_digest,state,decided_by,decided_at,note,on_day,keep_until}'::text[])
        IS DISTINCT FROM
        (to_jsonb(NEW) - '{file_at,file_digest,state,decided_by,decided_at,note,on_day,keep_until}'::text[]))
  EXECUTE FUNCTION handover.unmoved();

-- Decided once, by somebody; the day of the giving and its term begin with the consent, never
-- earlier than they were.
CREATE TRIGGER decided_once BEFORE UPDATE ON handover.hand_over FOR EACH ROW
  WHEN ((OLD.state, OLD.decided_by, OLD.decided_at, OLD.note, OLD.on_day, OLD.keep_until)
          IS DISTINCT FROM
        (NEW.state, NEW.decided_by, NEW.decided_at, NEW.note, NEW.on_day, NEW.keep_until)
        AND (OLD.state <> 'ASKED' OR NEW.state = 'ASKED' OR NEW.decided_by IS NULL
             OR NEW.decided_at IS NULL OR NEW.on_day < OLD.on_day
             OR NEW.keep_until < OLD.keep_until))
  EXECUTE FUNCTION handover.unmoved();
