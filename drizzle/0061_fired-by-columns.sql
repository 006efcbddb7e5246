-- Written by hand (ADR 80 and 81). PostgreSQL reads the condition of a trigger anew in every statement that updates its
-- table, 3 % of what a press costs it. Which columns a statement sets it knows at once: a press sets
-- the revision of an appraisal, and never in a conversation what was shown. No trigger that runs before changes others.
CREATE OR REPLACE TRIGGER appraisal_counts_step AFTER UPDATE
OF status, is_begun, held_unit, taken_out_at, cycle_id, employee_id, appraiser_id ON appraisal FOR EACH ROW
WHEN (OLD.status <> NEW.status OR OLD.is_begun <> NEW.is_begun OR OLD.held_unit IS DISTINCT FROM NEW.held_unit
  OR (OLD.taken_out_at IS NULL) <> (NEW.taken_out_at IS NULL) OR OLD.cycle_id <> NEW.cycle_id
  OR OLD.employee_id <> NEW.employee_id OR OLD.appraiser_id <> NEW.appraiser_id)
EXECUTE FUNCTION kinerja_counts_step();
--> statement-breakpoint
CREATE OR REPLACE TRIGGER appraisal_work_looked_at AFTER UPDATE
OF status, opened_at, released_at, extended, taken_out_at, cycle_id, employee_id, appraiser_id, second_appraiser_id
ON appraisal FOR EACH ROW
WHEN ((OLD.status, OLD.opened_at IS NULL, OLD.released_at, OLD.extended, OLD.taken_out_at IS NULL, OLD.cycle_id, OLD.employee_id, OLD.appraiser_id, OLD.second_appraiser_id)
  IS DISTINCT FROM (NEW.status, NEW.opened_at IS NULL, NEW.released_at, NEW.extended, NEW.taken_out_at IS NULL, NEW.cycle_id, NEW.employee_id, NEW.appraiser_id, NEW.second_appraiser_id))
EXECUTE FUNCTION kinerja_looks_at_work();
--> statement-breakpoint
CREATE OR REPLACE TRIGGER appraisal_offices_looked_at AFTER UPDATE
OF status, extended, taken_out_at, cycle_id, employee_id, appraiser_id, second_appraiser_id, rated_by_id, rated_for_id,
  missed, objection, line_day, appraiser_disputed_at
ON appraisal FOR EACH ROW
WHEN ((OLD.status, OLD.extended, OLD.taken_out_at IS NULL, OLD.cycle_id, OLD.employee_id, OLD.appraiser_id, OLD.second_appraiser_id, OLD.rated_by_id, OLD.rated_for_id, OLD.missed, OLD.objection, OLD.line_day, OLD.appraiser_disputed_at)
  IS DISTINCT FROM (NEW.status, NEW.extended, NEW.taken_out_at IS NULL, NEW.cycle_id, NEW.employee_id, NEW.appraiser_id, NEW.second_appraiser_id, NEW.rated_by_id, NEW.rated_for_id, NEW.missed, NEW.objection, NEW.line_day, NEW.appraiser_disputed_at))
EXECUTE FUNCTION kinerja_looks_at_offices();
--> statement-breakpoint
CREATE OR REPLACE TRIGGER conversation_is_shown AFTER UPDATE OF shown_revision ON conversation FOR EACH ROW
  WHEN (NEW.shown_revision >= NEW.revision AND OLD.shown_revision < OLD.revision) EXECUTE FUNCTION kinerja_screen_waits_no_more();
