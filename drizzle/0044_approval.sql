ALTER TABLE "appraisal" ADD COLUMN "approval" jsonb;--> statement-breakpoint
CREATE INDEX "appraisal_approval" ON "appraisal" USING btree ("second_appraiser_id") WHERE approval is not null;