-- Versions that kept numbers in clear were never released; a home folder of theirs is made anew.
DROP FUNCTION ledger.forget_unsealed();
DROP TABLE ledger.unsealed;
