CREATE TABLE "paper_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appraisal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"by_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"witness" text NOT NULL,
	"paper_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "paper_entry" ADD CONSTRAINT "paper_entry_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_entry" ADD CONSTRAINT "paper_entry_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_entry_appraisal" ON "paper_entry" USING btree ("appraisal_id");--> statement-breakpoint
-- Written by hand
-- In a closed cycle nothing is entered from paper any more.
CREATE TRIGGER paper_entry_stays_closed BEFORE INSERT OR UPDATE ON paper_entry
FOR EACH ROW EXECUTE FUNCTION kinerja_stays_closed_below();
