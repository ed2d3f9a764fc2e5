-- A day's weight says how much one hundredth booked on it adds to a sum of monthly averages, in
-- ${unit}ths of a month, so that averages are exact. The first day stands for all days before the
-- window as well.
SELECT day,
       CAST(${unit} * least(12, after) + CASE WHEN ago BETWEEN 0 AND 11 THEN share ELSE 0 END AS BIGINT) AS w12,
       CAST(${unit} * least(3, after) + CASE WHEN ago BETWEEN 0 AND 2 THEN share ELSE 0 END AS BIGINT) AS w3,
       CAST(${unit} * least(3, greatest(0, after - 3)) + CASE WHEN ago BETWEEN 3 AND 5 THEN share ELSE 0 END
         AS BIGINT) AS p3,
       CASE WHEN ago BETWEEN 0 AND 11 THEN 1 << ago ELSE 0 END AS bit
FROM (
  SELECT day, ago, greatest(0, ago) AS after,
         quotient(${unit}, day(last_day(day))) * (day(last_day(day)) - day(day) + 1) AS share
  FROM (SELECT day, ${lastMonth} - year(day) * 12 - month(day) AS ago FROM (${days})))
