-- Of two customers who proved to be one the survivor stands in the hand-over (S20-03); what was
-- recorded of it stays as it was, the number under which he was handed over too.
DROP TRIGGER kept_with_it ON handover.hand_over_customer;
CREATE TRIGGER kept_with_it BEFORE DELETE ON handover.hand_over_customer
  FOR EACH ROW EXECUTE FUNCTION handover.kept_with_it();
CREATE TRIGGER unmoved_with_it BEFORE UPDATE ON handover.hand_over_customer FOR EACH ROW
  WHEN ((to_jsonb(OLD) - 'customer_id') IS DISTINCT FROM (to_jsonb(NEW) - 'customer_id'))
  EXECUTE FUNCTION handover.kept_with_it();
