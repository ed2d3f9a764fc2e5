-- Sums of every account over the months of the window: the one pass over the transactions of some
-- loads, in hundredths.
SELECT account_id,
       sum(c) AS net, sum(c * w12) AS area12, sum(c * w3) AS area3, sum(c * p3) AS before3,
       sum(greatest(c, 0)) AS inflow,
       sum(CASE WHEN kind = 'CARD_SPEND' THEN c ELSE 0 END) AS card_spending,
       sum(CASE WHEN kind IN ('FEE', 'PENALTY_INTEREST') THEN c ELSE 0 END) AS fees,
       count(*) AS rows12,
       bit_or(CASE WHEN kind IN ('FEE', 'PENALTY_INTEREST', 'INTEREST') THEN 0 ELSE bit END) AS months,
       max(CASE WHEN kind IN ('FEE', 'PENALTY_INTEREST', 'INTEREST') THEN NULL ELSE booked_on END) AS last_on
FROM (
  SELECT account_id, booked_on, kind, CAST(amount * 100 AS ${number}) AS c,
         CAST(w12 AS ${number}) AS w12, CAST(w3 AS ${number}) AS w3, CAST(p3 AS ${number}) AS p3, bit
  FROM (${transactions}) JOIN days ON day = booked_on)
GROUP BY account_id
