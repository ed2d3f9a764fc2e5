-- A day's weight says how much one hundredth booked on it adds to a sum of monthly averages, in
-- ${unit}ths of a month, so that averages are exact.
days AS (
  SELECT day, month_no,
         ${unit} * greatest(0, least(12, ${lastMonth} - month_no))
           + CASE WHEN month_no BETWEEN ${lastMonth} - 11 AND ${lastMonth} THEN share ELSE 0 END AS w12,
         ${unit} * greatest(0, least(3, ${lastMonth} - month_no))
           + CASE WHEN month_no BETWEEN ${lastMonth} - 2 AND ${lastMonth} THEN share ELSE 0 END AS w3,
         ${unit} * greatest(0, least(3, ${lastMonth} - 3 - month_no))
           + CASE WHEN month_no BETWEEN ${lastMonth} - 5 AND ${lastMonth} - 3 THEN share ELSE 0 END AS p3,
         CASE WHEN month_no BETWEEN ${lastMonth} - 11 AND ${lastMonth}
              THEN 1 << (${lastMonth} - month_no) ELSE 0 END AS bit
  FROM (
    SELECT day, year(day) * 12 + month(day) AS month_no,
           ${unit} // day(last_day(day)) * (day(last_day(day)) - day(day) + 1) AS share
    FROM (SELECT CAST(d AS DATE) AS day
          FROM range(DATE '${firstDay}', DATE '${asOf}' + INTERVAL 1 DAY, INTERVAL 1 DAY) t(d))))
