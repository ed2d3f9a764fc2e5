-- What the bank already knows of its customers leaves the book here, in clear for the last time:
-- the application seals it at its next start and empties this table. Empty in a new database.
CREATE TABLE customer.unsealed AS
  SELECT id, document_number, mobile, telephone, email, address, annual_income, assets, liabilities
  FROM customer.customer
  WHERE num_nonnulls(document_number, mobile, telephone, email, address, annual_income, assets,
                     liabilities) > 0;
ALTER TABLE customer.unsealed ADD PRIMARY KEY (id);

CREATE FUNCTION customer.forget_unsealed() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
BEGIN
  TRUNCATE customer.unsealed;
END $$;

DROP VIEW customer.directory;
ALTER TABLE customer.customer
  DROP COLUMN document_key,
  DROP COLUMN document_number, DROP COLUMN mobile, DROP COLUMN telephone, DROP COLUMN email,
  DROP COLUMN address, DROP COLUMN annual_income, DROP COLUMN assets, DROP COLUMN liabilities;
-- A dropped column stays in its rows until they are written anew.
CLUSTER customer.customer USING customer_pkey;
ALTER TABLE customer.customer SET WITHOUT CLUSTER;

-- Sealed for their column and the id of the customer. Beside them blind indexes of 128 bits, uuid
-- because that is how PostgreSQL compares 128 bits fastest: the first 32 are of the last four
-- characters, the others of the whole number, so that one index finds by either.
ALTER TABLE customer.customer
  ADD COLUMN document_number bytea,
  ADD COLUMN mobile          bytea,
  ADD COLUMN telephone       bytea,
  ADD COLUMN email           bytea,
  ADD COLUMN address         bytea,
  ADD COLUMN annual_income   bytea,
  ADD COLUMN assets          bytea,
  ADD COLUMN liabilities     bytea,
  ADD COLUMN document_index  uuid,
  ADD COLUMN mobile_index    uuid,
  ADD COLUMN telephone_index uuid,
  -- blind index of all that a feed brought last; null when a form or the ledger came after it
  ADD COLUMN brought_index   uuid;

-- One document, one customer; papers that do not identify are found by their number only.
CREATE UNIQUE INDEX customer_document ON customer.customer (document_index, (CASE document_kind
    WHEN 'OTHER' THEN NULL
    WHEN 'OTHER_CORPORATE' THEN NULL
    WHEN 'PASSPORT' THEN 'PASSPORT:' || coalesce(nationality, '')
    ELSE document_kind END))
  WHERE document_index IS NOT NULL;
CREATE INDEX customer_mobile ON customer.customer (mobile_index) WHERE mobile_index IS NOT NULL;
CREATE INDEX customer_telephone ON customer.customer (telephone_index)
  WHERE telephone_index IS NOT NULL;

CREATE VIEW customer.directory AS
  SELECT id, version, number, kind, name, name_pinyin, name_initials, currency, unit_id, manager_id,
         since, status, document_kind, document_number, document_index, sex, born, mobile,
         mobile_index, telephone, telephone_index, region, risk_tolerance, credit_grade,
         CASE WHEN has_credit THEN 'CREDIT' ELSE 'NON_CREDIT' END AS credit_relation,
         kind = 'CORPORATE' AND settlement_opened IS NOT NULL AND status IN ('ACTIVE', 'DORMANT')
           AS corporate_customer,
         document_number IS NULL AS identity_missing,
         document_expires, review_due, updated_at
  FROM customer.customer;
