-- The day of the bank decides, not that of the session; and no term is moved (S12-12).
CREATE OR REPLACE FUNCTION handover.kept() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog AS $$
BEGIN
  IF OLD.keep_until >= (now() AT TIME ZONE 'Asia/Shanghai')::date THEN
    RAISE EXCEPTION 'hand-over % is kept until %', OLD.number, OLD.keep_until;
  END IF;
  RETURN OLD;
END $$;

CREATE FUNCTION handover.unmoved() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'hand-over % is kept as it was recorded', OLD.number;
END $$;
CREATE TRIGGER unmoved BEFORE UPDATE ON handover.hand_over FOR EACH ROW
  WHEN ((to_jsonb(OLD) - 'file_at' - 'file_digest')
        IS DISTINCT FROM (to_jsonb(NEW) - 'file_at' - 'file_digest'))
  EXECUTE FUNCTION handover.unmoved();

-- The customers of a hand-over are part of it.
CREATE FUNCTION handover.kept_with_it() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM handover.hand_over
             WHERE id = OLD.hand_over_id
               AND keep_until >= (now() AT TIME ZONE 'Asia/Shanghai')::date) THEN
    RAISE EXCEPTION 'the customers of hand-over % are kept with it', OLD.hand_over_id;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER kept_with_it BEFORE UPDATE OR DELETE ON handover.hand_over_customer
  FOR EACH ROW EXECUTE FUNCTION handover.kept_with_it();
