-- What a finding counts for was the ending of its screener's name.
ALTER TABLE finding ADD COLUMN role TEXT NOT NULL DEFAULT 'sure';
UPDATE finding SET role =
  CASE WHEN screener LIKE '%-hint' THEN 'hint'
       WHEN screener LIKE '%-opinion' THEN 'opinion'
       WHEN screener LIKE '%-rehearsal' THEN 'rehearsal'
       ELSE 'sure' END
  WHERE screener LIKE '%-hint' OR screener LIKE '%-opinion' OR screener LIKE '%-rehearsal';
