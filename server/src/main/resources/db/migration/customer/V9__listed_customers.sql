-- Pages of the list pass over the customers before them, and counts over all, in this index alone,
-- without a look at their wide rows.
CREATE INDEX customer_listed ON customer.customer (id)
  WHERE locked_on IS NULL AND merged_into IS NULL;
