-- Versions that kept values in clear were never released; a home folder of theirs is made anew.
DROP FUNCTION customer.forget_unsealed();
DROP TABLE customer.unsealed;
