ALTER TABLE "notebook_entry" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "notebook_entry" ADD CONSTRAINT "notebook_entry_file_id_evidence_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."evidence_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notebook_entry_file" ON "notebook_entry" USING btree ("file_id");