CREATE TABLE "cycle_act" (
	"id" uuid PRIMARY KEY NOT NULL,
	"no" integer GENERATED ALWAYS AS IDENTITY (sequence name "cycle_act_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"cycle_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"what" jsonb NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by_id" uuid,
	"confirm_by" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"settled_by_id" uuid,
	"outcome" text
);
--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "extended" jsonb;--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "taken_out_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "withheld_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "units" jsonb;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cycle_act" ADD CONSTRAINT "cycle_act_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_act" ADD CONSTRAINT "cycle_act_asked_by_id_person_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_act" ADD CONSTRAINT "cycle_act_settled_by_id_person_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cycle_act_cycle" ON "cycle_act" USING btree ("cycle_id","asked_at");--> statement-breakpoint
-- A closed cycle stays as it is, whoever writes. A press that was decided before the closing meets KB001: it is decided
-- again, and then refused in words. Only who destroys words by law says so first (`audit forget`), in its transaction.
CREATE FUNCTION kinerja_stays_closed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  closed boolean;
BEGIN
  IF current_setting('kinerja.forgets', true) = 'on' THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_TABLE_NAME = 'cycle' THEN
    closed := true;
  ELSIF TG_TABLE_NAME = 'appraisal' THEN
    IF TG_OP = 'INSERT' THEN
      SELECT c.closed_at IS NOT NULL INTO closed FROM cycle c WHERE c.id = NEW.cycle_id;
    ELSE
      SELECT c.closed_at IS NOT NULL INTO closed FROM cycle c WHERE c.id = OLD.cycle_id;
    END IF;
  ELSIF TG_OP = 'INSERT' THEN
    SELECT c.closed_at IS NOT NULL INTO closed FROM appraisal a JOIN cycle c ON c.id = a.cycle_id
    WHERE a.id = NEW.appraisal_id;
  ELSE
    SELECT c.closed_at IS NOT NULL INTO closed FROM appraisal a JOIN cycle c ON c.id = a.cycle_id
    WHERE a.id = OLD.appraisal_id;
  END IF;
  IF closed THEN
    RAISE EXCEPTION 'the cycle is closed' USING ERRCODE = 'KB001';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
--> statement-breakpoint
CREATE TRIGGER cycle_stays_closed BEFORE UPDATE OR DELETE ON cycle
FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION kinerja_stays_closed();
--> statement-breakpoint
CREATE TRIGGER appraisal_stays_closed BEFORE INSERT OR UPDATE OR DELETE ON appraisal
FOR EACH ROW EXECUTE FUNCTION kinerja_stays_closed();
--> statement-breakpoint
CREATE TRIGGER answer_stays_closed BEFORE INSERT OR UPDATE OR DELETE ON answer
FOR EACH ROW EXECUTE FUNCTION kinerja_stays_closed();
--> statement-breakpoint
CREATE TRIGGER work_result_stays_closed BEFORE INSERT OR UPDATE OR DELETE ON work_result
FOR EACH ROW EXECUTE FUNCTION kinerja_stays_closed();
