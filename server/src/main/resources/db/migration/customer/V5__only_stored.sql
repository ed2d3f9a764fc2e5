-- A customer who is only stored, because the law keeps him after he asked for deletion (PIPL 47):
-- no list, search or page of the business shows him.
ALTER TABLE customer.customer ADD COLUMN locked_on date;

CREATE OR REPLACE VIEW customer.directory AS
  SELECT id, version, number, kind, name, name_pinyin, name_initials, currency, unit_id, manager_id,
         since, status, document_kind, document_number, document_index, sex, born, mobile,
         mobile_index, telephone, telephone_index, region, risk_tolerance, credit_grade,
         CASE WHEN has_credit THEN 'CREDIT' ELSE 'NON_CREDIT' END AS credit_relation,
         kind = 'CORPORATE' AND settlement_opened IS NOT NULL AND status IN ('ACTIVE', 'DORMANT')
           AS corporate_customer,
         document_number IS NULL AS identity_missing,
         document_expires, review_due, updated_at
  FROM customer.customer
  WHERE locked_on IS NULL;
