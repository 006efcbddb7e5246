-- Written by hand (ADR 81). What changes about one appraisal changes the offices of that one alone: handing in, rating and
-- objecting are done by many each minute, and each of them had the appraisals of everybody read anew.
CREATE OR REPLACE FUNCTION kinerja_looks_at_appraisals() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Who opens a cycle writes thousands at once: then everybody is looked at.
  INSERT INTO sweep_change (what) SELECT unnest(ARRAY['offices', 'reminders']) FROM (SELECT FROM changed OFFSET 500 LIMIT 1) many;
  IF NOT FOUND THEN
    INSERT INTO sweep_change (what, person_id) SELECT DISTINCT 'offices', employee_id FROM changed;
    INSERT INTO sweep_change (what, person_id)
    SELECT DISTINCT 'reminders', whom FROM changed, unnest(ARRAY[employee_id, appraiser_id, second_appraiser_id]) whom
    WHERE whom IS NOT NULL;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION kinerja_looks_at_offices() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO sweep_change (what, person_id) VALUES ('offices', NEW.employee_id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
DROP TRIGGER appraisal_offices_looked_at ON appraisal;
--> statement-breakpoint
CREATE TRIGGER appraisal_offices_looked_at AFTER UPDATE ON appraisal FOR EACH ROW
WHEN ((OLD.status, OLD.extended, OLD.taken_out_at IS NULL, OLD.cycle_id, OLD.employee_id, OLD.appraiser_id, OLD.second_appraiser_id, OLD.rated_by_id, OLD.rated_for_id, OLD.missed, OLD.objection, OLD.line_day, OLD.appraiser_disputed_at)
  IS DISTINCT FROM (NEW.status, NEW.extended, NEW.taken_out_at IS NULL, NEW.cycle_id, NEW.employee_id, NEW.appraiser_id, NEW.second_appraiser_id, NEW.rated_by_id, NEW.rated_for_id, NEW.missed, NEW.objection, NEW.line_day, NEW.appraiser_disputed_at))
EXECUTE FUNCTION kinerja_looks_at_offices();
--> statement-breakpoint
CREATE FUNCTION kinerja_looks_at_request() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO sweep_change (what, person_id) VALUES ('offices', NEW.person_id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A request that a report has ended is answered with the offices, for whichever of them the look is.
DROP TRIGGER person_request_looked_at ON person_request;
--> statement-breakpoint
CREATE TRIGGER person_request_looked_at AFTER INSERT ON person_request FOR EACH ROW
EXECUTE FUNCTION kinerja_looks_at_request();
