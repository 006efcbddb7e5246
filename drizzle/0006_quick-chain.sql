-- The link of a chain in one statement: the row of the head is locked, its number raised and the hash made in one go.
-- The hash is written out here, because a call of `kinerja_audit_hash` costs more than making it: a function that sets
-- its search path is never inlined. `kinerja audit verify` and a test make it with the function, so the two stay the same.
CREATE OR REPLACE FUNCTION kinerja_audit_chain() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own_chain text := coalesce(NEW.appraisal_id::text, 'agency');
BEGIN
  LOOP
    UPDATE audit_head h SET seq = h.seq + 1,
      hash = encode(sha256(convert_to(jsonb_build_array(h.hash, h.seq + 1, NEW.id,
        to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.actor_id, NEW.role, NEW.act,
        NEW.appraisal_id, NEW.before, NEW.after, NEW.event_id)::text, 'UTF8')), 'hex')
      WHERE h.chain = own_chain
      RETURNING h.seq, h.hash INTO NEW.seq, NEW.hash;
    EXIT WHEN FOUND;
    INSERT INTO audit_head (chain, seq, hash) VALUES (own_chain, 0, '') ON CONFLICT (chain) DO NOTHING;
  END LOOP;
  RETURN NEW;
END
$$;
