ALTER TABLE "appraisal" ADD COLUMN "missed" jsonb;--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "counsel" jsonb;