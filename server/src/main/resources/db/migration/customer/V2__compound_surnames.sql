-- The given name behind a surname of two characters, such as 司马相如.
CREATE INDEX customer_given_name_after_two ON customer.customer
  (substr(name, 3) text_pattern_ops)
  WHERE kind = 'PERSONAL' AND char_length(name) > 3;
