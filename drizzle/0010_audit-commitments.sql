ALTER TABLE "audit" ADD COLUMN "operator" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "salt" uuid;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "commitment" text;--> statement-breakpoint
-- From here on the chain holds a commitment to the values of a row and not the values: the hash of a random salt and
-- `before`, `after` and `operator`. When these are destroyed, the chain still holds, and nobody can guess them back (ADR 20).
CREATE OR REPLACE FUNCTION kinerja_audit_hash(previous text, r audit) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(previous, r.seq, r.id,
    to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.actor_id, r.role, r.act, r.appraisal_id,
    r.commitment, r.event_id)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- Two plain assignments and one update: the salt is drawn here, so that nobody who inserts can choose it. For a command
-- the connection says who gives it, so no command can forget to: who that is, is looked up when the row is written.
CREATE OR REPLACE FUNCTION kinerja_audit_chain() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own_chain text := coalesce(NEW.appraisal_id::text, 'agency');
BEGIN
  IF NEW.role = 'operator' THEN
    NEW.operator := nullif(current_setting('kinerja.operator', true), '');
    NEW.actor_id := coalesce(NEW.actor_id, (SELECT p.id FROM person p WHERE p.nip = NEW.operator));
  END IF;
  NEW.salt := gen_random_uuid();
  NEW.commitment := encode(sha256(convert_to(
    jsonb_build_array(NEW.salt, NEW.before, NEW.after, NEW.operator)::text, 'UTF8')), 'hex');
  LOOP
    UPDATE audit_head h SET seq = h.seq + 1,
      hash = encode(sha256(convert_to(jsonb_build_array(h.hash, h.seq + 1, NEW.id,
        to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.actor_id, NEW.role, NEW.act,
        NEW.appraisal_id, NEW.commitment, NEW.event_id)::text, 'UTF8')), 'hex')
      WHERE h.chain = own_chain
      RETURNING h.seq, h.hash INTO NEW.seq, NEW.hash;
    EXIT WHEN FOUND;
    INSERT INTO audit_head (chain, seq, hash) VALUES (own_chain, 0, '') ON CONFLICT (chain) DO NOTHING;
  END LOOP;
  RETURN NEW;
END
$$;
--> statement-breakpoint
-- The values of a row may be destroyed, with their salt, and nothing else of it may change. The role of the application
-- has no right to update at all: only the owner gets as far as here.
CREATE OR REPLACE FUNCTION kinerja_audit_is_append_only() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  left_over audit;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    left_over := OLD;
    left_over.before := NULL;
    left_over.after := NULL;
    left_over.operator := NULL;
    left_over.salt := NULL;
    IF NEW IS NOT DISTINCT FROM left_over THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit rows are append-only';
END
$$;
--> statement-breakpoint
-- Rows from before there were commitments keep their hashes, which cover the values themselves: heads that were exported
-- stay comparable. They get commitments too, and the start below covers these, so that old values can be destroyed.
ALTER TABLE audit DISABLE TRIGGER audit_append_only;
--> statement-breakpoint
UPDATE audit SET salt = gen_random_uuid();
--> statement-breakpoint
UPDATE audit SET commitment = encode(sha256(convert_to(
  jsonb_build_array(salt, before, after, operator)::text, 'UTF8')), 'hex');
--> statement-breakpoint
ALTER TABLE audit ENABLE TRIGGER audit_append_only;
--> statement-breakpoint
-- The start of every chain: what the tables say now. From here on `kinerja audit verify` replays each act. The event of
-- a start names the rows before it by their hash.
WITH earlier AS (
  SELECT a.appraisal_id, encode(sha256(convert_to(string_agg(jsonb_build_array(a.seq, a.id,
    to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.actor_id, a.role, a.act, a.commitment, a.event_id,
    a.hash)::text, E'\n' ORDER BY a.seq), 'UTF8')), 'hex') AS digest
  FROM audit a GROUP BY a.appraisal_id),
people AS (
  SELECT jsonb_object_agg(p.id, jsonb_strip_nulls(jsonb_build_object('nip', p.nip, 'email', p.email, 'isHr', p.is_hr,
    'isTop', p.is_top, 'lines', (SELECT jsonb_agg(jsonb_build_object('appraiserId', l.appraiser_id, 'from', l.valid_from,
      'to', l.valid_to) ORDER BY l.valid_from) FROM reporting_line l WHERE l.person_id = p.id)))) AS state FROM person p),
accounts AS (
  SELECT jsonb_agg(jsonb_build_object('platform', k.platform, 'tenant', k.tenant, 'personId', k.person_id,
    'userId', k.user_id)) AS state FROM account k),
days AS (
  SELECT jsonb_object_agg(d.day, jsonb_build_object('name', d.name, 'isWorkday', d.is_workday)) AS state FROM holiday d),
cycles AS (
  SELECT jsonb_object_agg(c.id, to_jsonb(c) - 'id' - 'opened_at') AS state FROM cycle c)
INSERT INTO audit (id, at, role, act, after, event_id)
SELECT gen_random_uuid(), clock_timestamp(), 'system', 'audit.start',
  jsonb_strip_nulls(jsonb_build_object('people', people.state, 'accounts', accounts.state, 'holidays', days.state,
    'cycles', cycles.state)), 'earlier:' || coalesce((SELECT digest FROM earlier WHERE appraisal_id IS NULL), 'none')
FROM people, accounts, days, cycles;
--> statement-breakpoint
WITH earlier AS (
  SELECT a.appraisal_id, encode(sha256(convert_to(string_agg(jsonb_build_array(a.seq, a.id,
    to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.actor_id, a.role, a.act, a.commitment, a.event_id,
    a.hash)::text, E'\n' ORDER BY a.seq), 'UTF8')), 'hex') AS digest
  FROM audit a WHERE a.appraisal_id IS NOT NULL GROUP BY a.appraisal_id),
answers AS (
  SELECT n.appraisal_id, n.author, jsonb_object_agg(n.item, jsonb_build_object('value', n.value,
    'unobservable', n.unobservable, 'note', n.note)) AS state FROM answer n GROUP BY n.appraisal_id, n.author),
results AS (
  SELECT w.appraisal_id, jsonb_object_agg(w.no, jsonb_build_object('title', w.title, 'target', w.target,
    'realisation', w.realisation)) AS state FROM work_result w GROUP BY w.appraisal_id)
INSERT INTO audit (id, at, role, act, appraisal_id, after, event_id)
SELECT gen_random_uuid(), clock_timestamp(), 'system', 'audit.start', p.id, jsonb_strip_nulls(
  jsonb_build_object('employeeId', p.employee_id, 'cycleId', p.cycle_id, 'appraiserId', p.appraiser_id,
    'secondAppraiserId', p.second_appraiser_id, 'required', p.required, 'status', p.status, 'predicate', p.predicate,
    'strengths', p.strengths, 'improve', p.improve, 'nextStep', p.next_step, 'objectionReason', p.objection_reason,
    'self', s.state, 'appraiser', r.state, 'results', w.state)
  || jsonb_build_object(
    'selfSubmittedAt', to_char(p.self_submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    'ratingStartedAt', to_char(p.rating_started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    'ratedAt', to_char(p.rated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    'releasedAt', to_char(p.released_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    'openedAt', to_char(p.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    'acknowledgedAt', to_char(p.acknowledged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    'talkRequestedAt', to_char(p.talk_requested_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    'objectedAt', to_char(p.objected_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    'appraiserDisputedAt', to_char(p.appraiser_disputed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))),
  'earlier:' || coalesce(e.digest, 'none')
FROM appraisal p
LEFT JOIN earlier e ON e.appraisal_id = p.id
LEFT JOIN answers s ON s.appraisal_id = p.id AND s.author = 'self'
LEFT JOIN answers r ON r.appraisal_id = p.id AND r.author = 'appraiser'
LEFT JOIN results w ON w.appraisal_id = p.id
ORDER BY p.id;
