ALTER TABLE "person" ADD COLUMN "vignettes" jsonb;--> statement-breakpoint
-- Whoever has begun to rate in a cycle is not stopped in it any more.
UPDATE "person" SET "vignettes" = jsonb_build_object('vignettes', '[]'::jsonb, 'cycles', rated.cycles)
FROM (
  SELECT "appraiser_id", jsonb_agg(DISTINCT "cycle_id") AS cycles
  FROM "appraisal" WHERE "rating_started_at" IS NOT NULL GROUP BY "appraiser_id"
) rated
WHERE rated."appraiser_id" = "person"."id";
