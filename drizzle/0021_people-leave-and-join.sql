ALTER TABLE "appraisal" ADD COLUMN "part_from" date;--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "part_to" date;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "leave_reason" text;