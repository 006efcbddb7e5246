-- The audit rows of an appraisal form a chain: each is numbered, and its hash covers the row and the hash before it. So
-- a row that is changed or removed breaks every hash after it, and a chain that is cut off ends before its known head.
-- Acts on no appraisal form the chain `agency`.
CREATE FUNCTION kinerja_audit_hash(previous text, r audit) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(previous, r.seq, r.id,
    to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.actor_id, r.role, r.act, r.appraisal_id,
    r.before, r.after, r.event_id)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- Runs with its owner's rights: the role of the application may add audit rows, but not touch the heads.
-- The row of the head is locked, so that two acts on one appraisal come one after the other.
CREATE FUNCTION kinerja_audit_chain() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own_chain text := coalesce(NEW.appraisal_id::text, 'agency');
  head audit_head;
BEGIN
  INSERT INTO audit_head (chain, seq, hash) VALUES (own_chain, 0, '') ON CONFLICT (chain) DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE chain = own_chain FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.hash := kinerja_audit_hash(head.hash, NEW);
  UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash WHERE chain = own_chain;
  RETURN NEW;
END
$$;
--> statement-breakpoint
-- Rows from before there were chains, in the order they were written.
ALTER TABLE audit DISABLE TRIGGER audit_append_only;
--> statement-breakpoint
DO $$
DECLARE
  r audit;
  own_chain text;
  head audit_head;
BEGIN
  FOR r IN SELECT * FROM audit ORDER BY at, id LOOP
    own_chain := coalesce(r.appraisal_id::text, 'agency');
    INSERT INTO audit_head (chain, seq, hash) VALUES (own_chain, 0, '') ON CONFLICT (chain) DO NOTHING;
    SELECT * INTO head FROM audit_head WHERE chain = own_chain;
    r.seq := head.seq + 1;
    r.hash := kinerja_audit_hash(head.hash, r);
    UPDATE audit SET seq = r.seq, hash = r.hash WHERE id = r.id;
    UPDATE audit_head SET seq = r.seq, hash = r.hash WHERE chain = own_chain;
  END LOOP;
END
$$;
--> statement-breakpoint
ALTER TABLE audit ENABLE TRIGGER audit_append_only;
--> statement-breakpoint
CREATE TRIGGER audit_chain BEFORE INSERT ON audit
FOR EACH ROW EXECUTE FUNCTION kinerja_audit_chain();
--> statement-breakpoint
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION kinerja_audit_is_append_only();
