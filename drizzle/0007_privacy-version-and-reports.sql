ALTER TABLE "appraisal" ADD COLUMN "disputed_superior" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "privacy_version" smallint;