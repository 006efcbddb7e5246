CREATE TABLE "audit_head" (
	"chain" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pulse" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "audit_appraisal";--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "event_id" text;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "outage_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "event_id" text;--> statement-breakpoint
CREATE INDEX "audit_appraisal" ON "audit" USING btree ("appraisal_id","seq");