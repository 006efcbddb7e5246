CREATE TABLE "person_transfer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"under_way" text NOT NULL,
	"unit" text NOT NULL,
	"position" text NOT NULL,
	"level" text,
	"appraiser_id" uuid,
	"parts" jsonb NOT NULL,
	"reason" text,
	"entered_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_reason" text
);
--> statement-breakpoint
DROP INDEX "appraisal_cycle_employee";--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "line_day" date;--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "held_unit" text;--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "held_position" text;--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "held_level" text;--> statement-breakpoint
ALTER TABLE "person_transfer" ADD CONSTRAINT "person_transfer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_transfer" ADD CONSTRAINT "person_transfer_appraiser_id_person_id_fk" FOREIGN KEY ("appraiser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "person_transfer_day" ON "person_transfer" USING btree ("person_id","from_day") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "person_transfer_person" ON "person_transfer" USING btree ("person_id","entered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "appraisal_cycle_part" ON "appraisal" USING btree ("cycle_id","employee_id",coalesce(part_from, '-infinity')) WHERE taken_out_at is null;--> statement-breakpoint
CREATE INDEX "appraisal_cycle" ON "appraisal" USING btree ("cycle_id");--> statement-breakpoint
-- Written by hand, and to be put at the end again when the file above is generated anew.
-- Parts of one person in one cycle never share a day. Whoever makes or puts back parts holds the roster's lock, so two
-- cannot do it at once.
CREATE FUNCTION kinerja_parts_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.taken_out_at IS NULL AND EXISTS (
    SELECT FROM appraisal a
    WHERE a.cycle_id = NEW.cycle_id AND a.employee_id = NEW.employee_id AND a.id <> NEW.id AND a.taken_out_at IS NULL
      AND daterange(a.part_from, a.part_to, '[]') && daterange(NEW.part_from, NEW.part_to, '[]')
  ) THEN
    RAISE EXCEPTION 'another part of this person has some of these days' USING ERRCODE = '23P01', CONSTRAINT = 'appraisal_parts_apart';
  END IF;
  RETURN NEW;
END;
$$;
--> statement-breakpoint
-- After, so that a statement that ends one part and begins the next is judged whole.
CREATE CONSTRAINT TRIGGER appraisal_parts_apart AFTER INSERT OR UPDATE OF part_from, part_to, taken_out_at, cycle_id, employee_id
  ON appraisal FOR EACH ROW EXECUTE FUNCTION kinerja_parts_apart();
