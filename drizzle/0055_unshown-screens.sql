CREATE TABLE "unshown_screen" (
	"conversation_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
DROP INDEX "conversation_unshown";--> statement-breakpoint
-- Written by hand, and to be put at the end again when the file above is generated anew.
-- A conversation changes its revisions twice with every press. While an index was made of them, every one of those
-- changes wrote a new entry in each index of the table; this table is written only when a screen begins to wait and when
-- it is shown. Whoever changes a conversation holds its row, so two never do this for the same one at once.
INSERT INTO unshown_screen SELECT id FROM conversation WHERE shown_revision < revision;
--> statement-breakpoint
CREATE FUNCTION kinerja_screen_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unshown_screen VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE FUNCTION kinerja_screen_waits_no_more() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM unshown_screen WHERE conversation_id = OLD.id;
  RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER conversation_begins_unshown AFTER INSERT ON conversation FOR EACH ROW
  WHEN (NEW.shown_revision < NEW.revision) EXECUTE FUNCTION kinerja_screen_waits();
--> statement-breakpoint
CREATE TRIGGER conversation_waits AFTER UPDATE ON conversation FOR EACH ROW
  WHEN (NEW.shown_revision < NEW.revision AND OLD.shown_revision >= OLD.revision) EXECUTE FUNCTION kinerja_screen_waits();
--> statement-breakpoint
CREATE TRIGGER conversation_is_shown AFTER UPDATE ON conversation FOR EACH ROW
  WHEN (NEW.shown_revision >= NEW.revision AND OLD.shown_revision < OLD.revision) EXECUTE FUNCTION kinerja_screen_waits_no_more();
--> statement-breakpoint
CREATE TRIGGER conversation_is_gone AFTER DELETE ON conversation FOR EACH ROW
  WHEN (OLD.shown_revision < OLD.revision) EXECUTE FUNCTION kinerja_screen_waits_no_more();
