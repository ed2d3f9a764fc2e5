-- After a feed the planner knows its table, too: a large feed makes of an empty table a full one long
-- before the database looks at it by itself.
CREATE OR REPLACE FUNCTION customer.tidy_search() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
BEGIN
  PERFORM gin_clean_pending_list('customer.customer_search');
  PERFORM gin_clean_pending_list('customer.customer_name_part');
  ANALYZE customer.customer;
END $$;
