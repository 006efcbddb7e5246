CREATE INDEX "appraisal_rated" ON "appraisal" USING btree ("cycle_id","id") WHERE status = 'rated' and taken_out_at is null;--> statement-breakpoint
CREATE INDEX "appraisal_objected" ON "appraisal" USING btree ("cycle_id") WHERE status = 'objected' and taken_out_at is null;--> statement-breakpoint
CREATE INDEX "appraisal_unopened" ON "appraisal" USING btree ("cycle_id") WHERE status = 'released' and opened_at is null and unopened_on is null and taken_out_at is null;--> statement-breakpoint
CREATE INDEX "person_hr" ON "person" USING btree ("id") WHERE is_hr;