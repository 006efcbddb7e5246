ALTER TABLE "work_result" ADD COLUMN "is_own" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "work_result" ADD COLUMN "asked_title" text;--> statement-breakpoint
ALTER TABLE "work_result" ADD COLUMN "asked_target" text;--> statement-breakpoint
ALTER TABLE "work_result" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "work_result" ADD COLUMN "ask_answer" text;--> statement-breakpoint
ALTER TABLE "work_result" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
-- Written by hand
-- What employees added under earlier releases is known from their own acts: a row without words before. Where the act is
-- gone, or a start of the chain listed the row first, it counts as planned: nobody loses words by that, and the appraiser
-- can still accept another plan. The chain is told, so that what stands in the table has an act. Closed cycles too: only
-- a mark is added, nothing that people wrote changes.
SELECT set_config('kinerja.forgets', 'on', false);
--> statement-breakpoint
WITH told AS (
  SELECT x.appraisal_id, x.seq, CASE WHEN x.act = 'self.answer' AND coalesce(jsonb_typeof(x.before), 'null') = 'null'
      THEN 'own' ELSE 'planned' END AS origin,
    CASE WHEN x.act = 'self.answer' THEN x.after->>'no' ELSE started.no END AS no
  FROM audit x
  LEFT JOIN LATERAL jsonb_object_keys(
    CASE WHEN x.act = 'audit.start' AND jsonb_typeof(x.after->'results') = 'object' THEN x.after->'results' ELSE '{}' END)
    AS started(no) ON true
  WHERE x.appraisal_id IS NOT NULL AND x.act IN ('self.answer', 'audit.start')),
first AS (
  SELECT DISTINCT ON (appraisal_id, no) appraisal_id, no, origin FROM told WHERE no IS NOT NULL
  ORDER BY appraisal_id, no, seq),
marked AS (
  UPDATE work_result w SET is_own = true FROM first f
  WHERE f.appraisal_id = w.appraisal_id AND f.no = w.no::text AND f.origin = 'own' RETURNING w.*)
INSERT INTO audit (id, at, role, act, appraisal_id, before, after, event_id)
SELECT gen_random_uuid(), greatest(clock_timestamp(), (SELECT max(x.at) FROM audit x WHERE x.appraisal_id = m.appraisal_id)),
  'system', 'self.answer', m.appraisal_id,
  jsonb_strip_nulls(jsonb_build_object('no', m.no, 'title', m.title, 'target', m.target, 'realisation', m.realisation)),
  jsonb_strip_nulls(jsonb_build_object('no', m.no, 'title', m.title, 'target', m.target, 'realisation', m.realisation,
    'isOwn', true)), 'migration:0039'
FROM marked m;
--> statement-breakpoint
SELECT set_config('kinerja.forgets', 'off', false);
