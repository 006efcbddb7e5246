CREATE TABLE "progress_count" (
	"cycle_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"what" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "progress_count_cycle_id_unit_what_pk" PRIMARY KEY("cycle_id","unit","what")
);
--> statement-breakpoint
CREATE TABLE "progress_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "progress_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"cycle_id" uuid,
	"held_unit" text,
	"step" text,
	"appraisals" integer DEFAULT 0 NOT NULL,
	"parts" integer DEFAULT 0 NOT NULL,
	"accounts" integer DEFAULT 0 NOT NULL,
	"reachable" integer DEFAULT 0 NOT NULL,
	"unit_was" text
);
--> statement-breakpoint
CREATE INDEX "progress_change_person" ON "progress_change" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "progress_change_cycle" ON "progress_change" USING btree ("cycle_id");--> statement-breakpoint
ALTER TABLE "appraisal" ADD COLUMN "is_begun" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "appraisal_disputed" ON "appraisal" USING btree ("cycle_id","appraiser_disputed_at") WHERE appraiser_disputed_at is not null and taken_out_at is null;--> statement-breakpoint
CREATE INDEX "appraisal_taken_out" ON "appraisal" USING btree ("cycle_id") WHERE taken_out_at is not null;--> statement-breakpoint
-- Written by hand, from here on (ADR 79).
SELECT set_config('kinerja.forgets', 'on', true);--> statement-breakpoint
UPDATE appraisal a SET is_begun = true
WHERE EXISTS (SELECT FROM answer n WHERE n.appraisal_id = a.id AND n.author = 'self');
--> statement-breakpoint
SELECT set_config('kinerja.forgets', 'off', true);--> statement-breakpoint
-- A new answer is asked about once, after it is there: whether its cycle is closed, and whether it is the first. The row
-- of the appraisal says both, so a press looks at that row as before; only the first answer changes it.
DROP TRIGGER answer_stays_closed ON answer;
--> statement-breakpoint
CREATE TRIGGER answer_stays_closed BEFORE UPDATE OR DELETE ON answer
FOR EACH ROW EXECUTE FUNCTION kinerja_stays_closed_below();
--> statement-breakpoint
CREATE FUNCTION kinerja_answer_is_new() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  closed boolean;
  begun boolean;
BEGIN
  SELECT is_closed, is_begun INTO closed, begun FROM appraisal WHERE id = NEW.appraisal_id;
  IF closed AND coalesce(current_setting('kinerja.forgets', true), '') <> 'on' THEN
    RAISE EXCEPTION 'the cycle is closed' USING ERRCODE = 'KB001';
  END IF;
  IF NEW.author = 'self' AND NOT begun THEN
    UPDATE appraisal SET is_begun = true WHERE id = NEW.appraisal_id AND NOT is_begun;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER answer_is_new AFTER INSERT ON answer
FOR EACH ROW EXECUTE FUNCTION kinerja_answer_is_new();
--> statement-breakpoint
CREATE FUNCTION kinerja_answer_is_gone() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE appraisal SET is_begun = false WHERE id = OLD.appraisal_id AND is_begun
    AND NOT EXISTS (SELECT FROM answer WHERE appraisal_id = OLD.appraisal_id AND author = 'self');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER answer_is_gone AFTER DELETE ON answer
FOR EACH ROW WHEN (OLD.author = 'self') EXECUTE FUNCTION kinerja_answer_is_gone();
--> statement-breakpoint
CREATE FUNCTION kinerja_progress_step(status text, is_begun boolean) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN status <> 'self-assessment' THEN status WHEN is_begun THEN 'in-progress' ELSE 'not-started' END
$$;
--> statement-breakpoint
-- With the rights of their owner, as all that count: the application only reads and folds what they write.
CREATE FUNCTION kinerja_counts_new() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO progress_change (person_id, cycle_id, held_unit, step, appraisals, parts)
  SELECT employee_id, cycle_id, held_unit, kinerja_progress_step(status, is_begun), 1, 1
  FROM changed WHERE taken_out_at IS NULL;
  INSERT INTO progress_change (person_id, cycle_id, parts)
  SELECT appraiser_id, cycle_id, count(*) FROM changed WHERE taken_out_at IS NULL GROUP BY 1, 2;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER appraisal_counts_new AFTER INSERT ON appraisal
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kinerja_counts_new();
--> statement-breakpoint
CREATE FUNCTION kinerja_counts_gone() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO progress_change (person_id, cycle_id, held_unit, step, appraisals, parts)
  SELECT employee_id, cycle_id, held_unit, kinerja_progress_step(status, is_begun), -1, -1
  FROM changed WHERE taken_out_at IS NULL;
  INSERT INTO progress_change (person_id, cycle_id, parts)
  SELECT appraiser_id, cycle_id, -count(*) FROM changed WHERE taken_out_at IS NULL GROUP BY 1, 2;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER appraisal_counts_gone AFTER DELETE ON appraisal
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kinerja_counts_gone();
--> statement-breakpoint
CREATE FUNCTION kinerja_counts_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- Who has a part in the cycle stays the same when only the step moves, which is nearly always.
  parts integer := CASE WHEN (OLD.cycle_id, OLD.employee_id, OLD.appraiser_id, OLD.taken_out_at IS NULL)
    IS DISTINCT FROM (NEW.cycle_id, NEW.employee_id, NEW.appraiser_id, NEW.taken_out_at IS NULL) THEN 1 ELSE 0 END;
BEGIN
  IF OLD.taken_out_at IS NULL THEN
    INSERT INTO progress_change (person_id, cycle_id, held_unit, step, appraisals, parts)
    VALUES (OLD.employee_id, OLD.cycle_id, OLD.held_unit, kinerja_progress_step(OLD.status, OLD.is_begun), -1, -parts);
    IF parts = 1 THEN
      INSERT INTO progress_change (person_id, cycle_id, parts) VALUES (OLD.appraiser_id, OLD.cycle_id, -1);
    END IF;
  END IF;
  IF NEW.taken_out_at IS NULL THEN
    INSERT INTO progress_change (person_id, cycle_id, held_unit, step, appraisals, parts)
    VALUES (NEW.employee_id, NEW.cycle_id, NEW.held_unit, kinerja_progress_step(NEW.status, NEW.is_begun), 1, parts);
    IF parts = 1 THEN
      INSERT INTO progress_change (person_id, cycle_id, parts) VALUES (NEW.appraiser_id, NEW.cycle_id, 1);
    END IF;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A press on a card changes the revision, and none of these.
CREATE TRIGGER appraisal_counts_step AFTER UPDATE ON appraisal FOR EACH ROW
WHEN (OLD.status <> NEW.status OR OLD.is_begun <> NEW.is_begun OR OLD.held_unit IS DISTINCT FROM NEW.held_unit
  OR (OLD.taken_out_at IS NULL) <> (NEW.taken_out_at IS NULL) OR OLD.cycle_id <> NEW.cycle_id
  OR OLD.employee_id <> NEW.employee_id OR OLD.appraiser_id <> NEW.appraiser_id)
EXECUTE FUNCTION kinerja_counts_step();
--> statement-breakpoint
CREATE FUNCTION kinerja_counts_unit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO progress_change (person_id, unit_was) VALUES (OLD.id, OLD.unit);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER person_counts_unit AFTER UPDATE ON person FOR EACH ROW
WHEN (OLD.unit <> NEW.unit) EXECUTE FUNCTION kinerja_counts_unit();
--> statement-breakpoint
CREATE TRIGGER person_counts_gone AFTER DELETE ON person FOR EACH ROW EXECUTE FUNCTION kinerja_counts_unit();
--> statement-breakpoint
CREATE FUNCTION kinerja_counts_account() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO progress_change (person_id, accounts, reachable) VALUES (OLD.person_id, -1, -OLD.is_reachable::integer);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO progress_change (person_id, accounts, reachable) VALUES (NEW.person_id, 1, NEW.is_reachable::integer);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER account_counts AFTER INSERT OR DELETE ON account
FOR EACH ROW EXECUTE FUNCTION kinerja_counts_account();
--> statement-breakpoint
CREATE TRIGGER account_counts_again AFTER UPDATE ON account FOR EACH ROW
WHEN (OLD.is_reachable <> NEW.is_reachable OR OLD.person_id <> NEW.person_id)
EXECUTE FUNCTION kinerja_counts_account();
--> statement-breakpoint
-- What is there already. The triggers above hold their tables until this is committed, so nothing is missed.
INSERT INTO progress_count (cycle_id, unit, what, people)
SELECT a.cycle_id, coalesce(a.held_unit, e.unit), kinerja_progress_step(a.status, a.is_begun), count(*)
FROM appraisal a JOIN person e ON e.id = a.employee_id WHERE a.taken_out_at IS NULL GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO progress_count (cycle_id, unit, what, people)
SELECT cycle_id, '', CASE WHEN is_reached THEN 'linked' WHEN is_reached IS NULL THEN 'not-linked' ELSE 'unreachable' END, count(*)
FROM (
  SELECT p.cycle_id, p.person_id, bool_or(k.is_reachable) AS is_reached
  FROM (
    SELECT cycle_id, employee_id AS person_id FROM appraisal WHERE taken_out_at IS NULL
    UNION SELECT cycle_id, appraiser_id FROM appraisal WHERE taken_out_at IS NULL
  ) p LEFT JOIN account k ON k.person_id = p.person_id GROUP BY 1, 2
) reach GROUP BY 1, 2, 3;
