-- The guard of a save: raises, and so undoes the whole statement, unless every counted write happened.
-- KB001: somebody else moved a row since it was loaded (decide again). KB002: the event was handled already.
CREATE FUNCTION kinerja_guard(is_new_event boolean, moved integer, expected integer) RETURNS integer
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_new_event THEN
    RAISE EXCEPTION 'event handled already' USING ERRCODE = 'KB002';
  END IF;
  IF moved <> expected THEN
    RAISE EXCEPTION 'a row moved since it was loaded' USING ERRCODE = 'KB001';
  END IF;
  RETURN moved;
END
$$;
--> statement-breakpoint
-- Audit rows are written once: nobody changes or removes them through the application.
CREATE FUNCTION kinerja_audit_is_append_only() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit rows are append-only';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION kinerja_audit_is_append_only();
