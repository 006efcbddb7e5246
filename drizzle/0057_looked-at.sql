CREATE TABLE "sweep_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sweep_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"what" text NOT NULL,
	"person_id" uuid
);
--> statement-breakpoint
CREATE TABLE "sweep_look" (
	"what" text PRIMARY KEY NOT NULL,
	"days" text NOT NULL,
	"looked_until" timestamp with time zone NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "sweep_change_of_all" ON "sweep_change" USING btree ("what") WHERE person_id is null;--> statement-breakpoint
CREATE INDEX "person_zone" ON "person" USING btree ("time_zone") WHERE time_zone is not null;--> statement-breakpoint
CREATE INDEX "person_snoozed" ON "person" USING btree ("snoozed_until") WHERE snoozed_until is not null;--> statement-breakpoint
-- Written by hand, from here on (ADR 81). With the rights of their owner: the application only removes what they write.
CREATE FUNCTION kinerja_looks_at_all() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO sweep_change (what) SELECT unnest(TG_ARGV);
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Days off, working hours, zones and settings: few change them, and seldom.
CREATE TRIGGER holiday_looked_at AFTER INSERT OR UPDATE OR DELETE ON holiday
FOR EACH STATEMENT EXECUTE FUNCTION kinerja_looks_at_all('reminders');
--> statement-breakpoint
CREATE TRIGGER agency_setting_looked_at AFTER INSERT OR UPDATE OR DELETE ON agency_setting
FOR EACH STATEMENT EXECUTE FUNCTION kinerja_looks_at_all('reminders');
--> statement-breakpoint
CREATE TRIGGER delegation_looked_at AFTER INSERT OR UPDATE OR DELETE ON delegation
FOR EACH STATEMENT EXECUTE FUNCTION kinerja_looks_at_all('reminders');
--> statement-breakpoint
CREATE TRIGGER cycle_looked_at AFTER UPDATE ON cycle FOR EACH ROW
WHEN ((OLD.self_from, OLD.self_to, OLD.rating_from, OLD.rating_to, OLD.feedback_from, OLD.feedback_to, OLD.time_zone, OLD.closed_at)
  IS DISTINCT FROM (NEW.self_from, NEW.self_to, NEW.rating_from, NEW.rating_to, NEW.feedback_from, NEW.feedback_to, NEW.time_zone, NEW.closed_at))
EXECUTE FUNCTION kinerja_looks_at_all('offices', 'reminders');
--> statement-breakpoint
-- Whoever leaves or is back changes the work of others too.
CREATE TRIGGER person_leaves_looked_at AFTER UPDATE ON person FOR EACH ROW
WHEN (OLD.active_until IS DISTINCT FROM NEW.active_until)
EXECUTE FUNCTION kinerja_looks_at_all('offices', 'reminders');
--> statement-breakpoint
-- A request that a report has ended is answered with the offices.
CREATE TRIGGER person_request_looked_at AFTER INSERT ON person_request FOR EACH ROW
EXECUTE FUNCTION kinerja_looks_at_all('offices');
--> statement-breakpoint
CREATE FUNCTION kinerja_looks_at_lines() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- An import asks for changes that are often none.
  INSERT INTO sweep_change (what) SELECT 'offices' WHERE EXISTS (SELECT FROM changed);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER reporting_line_new_looked_at AFTER INSERT ON reporting_line
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kinerja_looks_at_lines();
--> statement-breakpoint
CREATE TRIGGER reporting_line_looked_at AFTER UPDATE ON reporting_line
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kinerja_looks_at_lines();
--> statement-breakpoint
CREATE TRIGGER reporting_line_gone_looked_at AFTER DELETE ON reporting_line
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kinerja_looks_at_lines();
--> statement-breakpoint
CREATE FUNCTION kinerja_looks_at_appraisals() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO sweep_change (what) SELECT 'offices' WHERE EXISTS (SELECT FROM changed);
  -- Who opens a cycle writes thousands at once: then everybody is looked at.
  INSERT INTO sweep_change (what) SELECT 'reminders' FROM (SELECT FROM changed OFFSET 500 LIMIT 1) many;
  IF NOT FOUND THEN
    INSERT INTO sweep_change (what, person_id)
    SELECT DISTINCT 'reminders', whom FROM changed, unnest(ARRAY[employee_id, appraiser_id, second_appraiser_id]) whom
    WHERE whom IS NOT NULL;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER appraisal_new_looked_at AFTER INSERT ON appraisal
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kinerja_looks_at_appraisals();
--> statement-breakpoint
CREATE TRIGGER appraisal_gone_looked_at AFTER DELETE ON appraisal
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kinerja_looks_at_appraisals();
--> statement-breakpoint
CREATE FUNCTION kinerja_looks_at_work() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO sweep_change (what, person_id)
  SELECT DISTINCT 'reminders', whom FROM unnest(ARRAY[OLD.employee_id, OLD.appraiser_id, OLD.second_appraiser_id,
    NEW.employee_id, NEW.appraiser_id, NEW.second_appraiser_id]) whom
  WHERE whom IS NOT NULL;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A press on a card changes the revision, and none of these.
CREATE TRIGGER appraisal_work_looked_at AFTER UPDATE ON appraisal FOR EACH ROW
WHEN ((OLD.status, OLD.opened_at IS NULL, OLD.released_at, OLD.extended, OLD.taken_out_at IS NULL, OLD.cycle_id, OLD.employee_id, OLD.appraiser_id, OLD.second_appraiser_id)
  IS DISTINCT FROM (NEW.status, NEW.opened_at IS NULL, NEW.released_at, NEW.extended, NEW.taken_out_at IS NULL, NEW.cycle_id, NEW.employee_id, NEW.appraiser_id, NEW.second_appraiser_id))
EXECUTE FUNCTION kinerja_looks_at_work();
--> statement-breakpoint
CREATE TRIGGER appraisal_offices_looked_at AFTER UPDATE ON appraisal FOR EACH ROW
WHEN ((OLD.status, OLD.extended, OLD.taken_out_at IS NULL, OLD.cycle_id, OLD.employee_id, OLD.appraiser_id, OLD.second_appraiser_id, OLD.rated_by_id, OLD.rated_for_id, OLD.missed, OLD.objection, OLD.line_day, OLD.appraiser_disputed_at)
  IS DISTINCT FROM (NEW.status, NEW.extended, NEW.taken_out_at IS NULL, NEW.cycle_id, NEW.employee_id, NEW.appraiser_id, NEW.second_appraiser_id, NEW.rated_by_id, NEW.rated_for_id, NEW.missed, NEW.objection, NEW.line_day, NEW.appraiser_disputed_at))
EXECUTE FUNCTION kinerja_looks_at_all('offices');
--> statement-breakpoint
CREATE FUNCTION kinerja_looks_at_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO sweep_change (what, person_id) VALUES ('reminders', NEW.id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER person_looked_at AFTER UPDATE ON person FOR EACH ROW
WHEN ((OLD.unit, OLD.time_zone, OLD.snoozed_until) IS DISTINCT FROM (NEW.unit, NEW.time_zone, NEW.snoozed_until))
EXECUTE FUNCTION kinerja_looks_at_person();
--> statement-breakpoint
CREATE FUNCTION kinerja_looks_at_account() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO sweep_change (what, person_id)
  SELECT DISTINCT 'reminders', whom FROM unnest(ARRAY[OLD.person_id, NEW.person_id]) whom WHERE whom IS NOT NULL;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER account_looked_at AFTER INSERT OR DELETE ON account
FOR EACH ROW EXECUTE FUNCTION kinerja_looks_at_account();
--> statement-breakpoint
CREATE TRIGGER account_changed_looked_at AFTER UPDATE ON account FOR EACH ROW
WHEN (OLD.is_reachable <> NEW.is_reachable OR OLD.person_id <> NEW.person_id)
EXECUTE FUNCTION kinerja_looks_at_account();
--> statement-breakpoint
CREATE FUNCTION kinerja_looks_at_recipient() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO sweep_change (what, person_id) VALUES ('reminders', OLD.recipient_id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- One that has arrived is kept true from then on, and one that has not may be planned anew.
CREATE TRIGGER outbox_settled_looked_at AFTER UPDATE ON outbox FOR EACH ROW
WHEN (OLD.kind = 'reminder' AND OLD.outcome IS DISTINCT FROM NEW.outcome)
EXECUTE FUNCTION kinerja_looks_at_recipient();
--> statement-breakpoint
CREATE TRIGGER outbox_gone_looked_at AFTER DELETE ON outbox FOR EACH ROW
WHEN (OLD.kind = 'reminder' AND OLD.outcome IS NULL)
EXECUTE FUNCTION kinerja_looks_at_recipient();
--> statement-breakpoint
CREATE FUNCTION kinerja_looks_at_left_message() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO sweep_change (what, person_id)
  SELECT 'reminders', person_id FROM account
  WHERE platform = OLD.platform AND tenant = OLD.tenant AND user_id = OLD.user_id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A reminder on which somebody worked was their screen; once they work on another message, it is a reminder again.
CREATE TRIGGER conversation_left_looked_at AFTER UPDATE ON conversation FOR EACH ROW
WHEN (OLD.anchor IS DISTINCT FROM NEW.anchor)
EXECUTE FUNCTION kinerja_looks_at_left_message();
--> statement-breakpoint
CREATE TRIGGER conversation_gone_looked_at AFTER DELETE ON conversation FOR EACH ROW
EXECUTE FUNCTION kinerja_looks_at_left_message();
--> statement-breakpoint
-- Nothing is found by what these say, and reading it for statistics was half of what an analyze costs, while people press.
ALTER TABLE audit ALTER COLUMN before SET STATISTICS 0, ALTER COLUMN after SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE conversation ALTER COLUMN state SET STATISTICS 0, ALTER COLUMN anchor SET STATISTICS 0, ALTER COLUMN address SET STATISTICS 0;
