-- How a name may be remembered, as the lexemes of one index: whole, without its surname of one or
-- of two characters, in pinyin, by initials. A lexeme is never empty and holds at most 2 kB.
CREATE FUNCTION customer.search_terms(kind text, name text, pinyin text, initials text)
  RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(CASE
    WHEN kind <> 'PERSONAL' OR ascii(name) < 128 OR char_length(name) < 2
      THEN ARRAY[name, left(coalesce(nullif(pinyin, ''), name), 500),
                 coalesce(nullif(initials, ''), name)]
    WHEN char_length(name) > 3
      THEN ARRAY[name, substr(name, 2), substr(name, 3),
                 left(coalesce(nullif(pinyin, ''), name), 500),
                 coalesce(nullif(initials, ''), name)]
    ELSE ARRAY[name, substr(name, 2), left(coalesce(nullif(pinyin, ''), name), 500),
               coalesce(nullif(initials, ''), name)] END);

DROP INDEX customer.customer_name;
DROP INDEX customer.customer_given_name;
DROP INDEX customer.customer_given_name_after_two;
DROP INDEX customer.customer_pinyin;
DROP INDEX customer.customer_initials;
DROP INDEX customer.customer_name_part;

-- A feed writes its terms to a list beside the index; they move into it after the feed.
CREATE INDEX customer_search ON customer.customer
  USING gin (customer.search_terms(kind, name, name_pinyin, name_initials))
  WITH (fastupdate = on, gin_pending_list_limit = 65536);
CREATE INDEX customer_name_part ON customer.customer USING gin (name public.gin_trgm_ops)
  WITH (fastupdate = on, gin_pending_list_limit = 65536)
  WHERE kind = 'CORPORATE';

-- Whoever feeds may tidy up, though only the owner of an index may by himself.
CREATE FUNCTION customer.tidy_search() RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog
  BEGIN ATOMIC
    SELECT gin_clean_pending_list('customer.customer_search');
    SELECT gin_clean_pending_list('customer.customer_name_part');
  END;

-- The feed that first brought a customer; its own record stands for the first versions of all.
CREATE SEQUENCE customer.feed;
ALTER TABLE customer.customer ADD COLUMN feed_id bigint;
