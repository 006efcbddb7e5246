ALTER TABLE "appraisal" ADD COLUMN "is_closed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Whether a cycle is closed stands at each of its appraisals, so that a press pays little for it: the change of an
-- appraisal looks at the row itself, that of an answer at one row.
DROP TRIGGER appraisal_stays_closed ON appraisal;
--> statement-breakpoint
DROP TRIGGER answer_stays_closed ON answer;
--> statement-breakpoint
DROP TRIGGER work_result_stays_closed ON work_result;
--> statement-breakpoint
UPDATE appraisal a SET is_closed = true FROM cycle c WHERE c.id = a.cycle_id AND c.closed_at IS NOT NULL;
--> statement-breakpoint
-- With the rights of its owner: the application may not change appraisals of a closed cycle, nor mark them.
CREATE FUNCTION kinerja_closes_appraisals() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE appraisal SET is_closed = true WHERE cycle_id = NEW.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER cycle_closes_appraisals AFTER UPDATE OF closed_at ON cycle
FOR EACH ROW WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION kinerja_closes_appraisals();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION kinerja_stays_closed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('kinerja.forgets', true), '') <> 'on' THEN
    RAISE EXCEPTION 'the cycle is closed' USING ERRCODE = 'KB001';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
--> statement-breakpoint
CREATE TRIGGER appraisal_stays_closed BEFORE UPDATE OR DELETE ON appraisal
FOR EACH ROW WHEN (OLD.is_closed) EXECUTE FUNCTION kinerja_stays_closed();
--> statement-breakpoint
CREATE FUNCTION kinerja_joins_no_closed_cycle() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM cycle WHERE id = NEW.cycle_id AND closed_at IS NOT NULL;
  IF FOUND AND coalesce(current_setting('kinerja.forgets', true), '') <> 'on' THEN
    RAISE EXCEPTION 'the cycle is closed' USING ERRCODE = 'KB001';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER appraisal_joins_no_closed_cycle BEFORE INSERT ON appraisal
FOR EACH ROW EXECUTE FUNCTION kinerja_joins_no_closed_cycle();
--> statement-breakpoint
CREATE FUNCTION kinerja_stays_closed_below() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM appraisal WHERE id IN (NEW.appraisal_id, OLD.appraisal_id) AND is_closed;
  IF FOUND AND coalesce(current_setting('kinerja.forgets', true), '') <> 'on' THEN
    RAISE EXCEPTION 'the cycle is closed' USING ERRCODE = 'KB001';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
--> statement-breakpoint
CREATE TRIGGER answer_stays_closed BEFORE INSERT OR UPDATE OR DELETE ON answer
FOR EACH ROW EXECUTE FUNCTION kinerja_stays_closed_below();
--> statement-breakpoint
CREATE TRIGGER work_result_stays_closed BEFORE INSERT OR UPDATE OR DELETE ON work_result
FOR EACH ROW EXECUTE FUNCTION kinerja_stays_closed_below();
